import { sql } from "drizzle-orm";
import { boolean, check, date, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { documents } from "./documents.ts";

/** What an administrator states about a measure beside the catalogue, which is code; null leaves what the catalogue says. */
export const measureStatements = pgTable(
  "measure_statements",
  {
    /** Key of the measure in the catalogue. */
    measure: text("measure").primaryKey(),
    validFrom: date("valid_from"),
    validTo: date("valid_to"),
    /** The legal basis. */
    documentId: uuid("document_id").references(() => documents.id),
    note: text("note"),
    /** Not offered any more; its figures stay, and questions that name it are answered. */
    isWithdrawn: boolean("is_withdrawn").notNull().default(false),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    check("measure_statements_validity", sql`${t.validTo} > ${t.validFrom}`),
    check("measure_statements_size", sql`length(${t.note}) <= 1000`),
  ],
);
