import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** The one row of a database whose province was made by `npm run demo`; a database of real figures has none. */
export const simulations = pgTable(
  "simulations",
  {
    isOnly: boolean("is_only").primaryKey().default(true),
    /** The province's name, which no real province bears. */
    province: text("province").notNull(),
    seed: integer("seed").notNull(),
    size: text("size").notNull(),
    /** Which generator made it: another one makes other figures of the same seed. */
    generator: integer("generator").notNull(),
    /** How many rows were made, over all tables. */
    rows: integer("rows").notNull(),
    /** The instant it is in the province (`hub_now`); null: as everywhere. */
    now: timestamp("now", { withTimezone: true }),
  },
  (t) => [check("simulations_one", sql`${t.isOnly}`)],
);
