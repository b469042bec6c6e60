import { sql } from "drizzle-orm";
import { date, index, jsonb, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, recordedAt } from "../columns.ts";
import { documents } from "./documents.ts";

export const reorganisationKind = pgEnum("reorganisation_kind", ["ADD", "MERGE", "SPLIT", "RENAME", "MOVE", "DISSOLVE"]);

/** One change of the unit tree as an administrator made it. What it wrote stands in the tables of units; taking it back removes it here too. */
export const reorganisations = pgTable(
  "reorganisations",
  {
    id: id(),
    kind: reorganisationKind("kind").notNull(),
    /** The first day after the change. */
    effectiveOn: date("effective_on").notNull(),
    legalBasisId: uuid("legal_basis_id")
      .notNull()
      .references(() => documents.id),
    /** Units that end, move or are renamed; empty for `ADD`. */
    fromIds: uuid("from_ids")
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Units that take over or begin, the renamed unit itself, or the new parent; empty for a unit that ends without a successor. */
    toIds: uuid("to_ids")
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Names before and after, for `RENAME`. */
    oldName: text("old_name"),
    newName: text("new_name"),
    /** Every row that was written, `{ table, id, before, after }` in their order, so that it can be taken back. */
    steps: jsonb("steps").notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [index("reorganisations_effective").on(t.effectiveOn), index("reorganisations_basis").on(t.legalBasisId)],
);
