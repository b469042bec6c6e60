import { sql } from "drizzle-orm";
import { check, integer, pgTable, text } from "drizzle-orm/pg-core";

/** What an administrator set on the screen of settings. A setting of the server's environment stands above it. */
export const settings = pgTable(
  "settings",
  {
    /** The name it has in the environment. */
    name: text("name").primaryKey(),
    /** As it is written in the environment; null when it was set back to what holds when nothing is set. */
    value: text("value"),
    version: integer("version").notNull().default(1),
  },
  (t) => [check("settings_size", sql`length(${t.value}) <= 300`)],
);
