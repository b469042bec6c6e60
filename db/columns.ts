import { sql } from "drizzle-orm";
import { date, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Surrogate key: a UUIDv7 made by the database, so that every writer gets one. */
export const id = () =>
  uuid("id")
    .primaryKey()
    .default(sql`uuid_v7()`);

/** Business key: lower-case, stable, the one that data files, links and integrators use. */
export const code = () => text("code").notNull().unique();

/** Validity `[validFrom, validTo)`; a null `validTo` means still in force. */
export const validity = () => ({
  validFrom: date("valid_from").notNull(),
  validTo: date("valid_to"),
});

/** When the row reached the hub. */
export const recordedAt = () => timestamp("recorded_at", { withTimezone: true, precision: 3 }).notNull().defaultNow();

/** A search column: `fold` of the given SQL expression (lower case, no marks), kept by the database. */
export const folded = (expression: string) =>
  text("search_text")
    .notNull()
    .generatedAlwaysAs(sql.raw(`fold(${expression})`));
