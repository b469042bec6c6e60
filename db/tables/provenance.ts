import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { id, recordedAt } from "../columns.ts";
import { provenanceKind } from "./core.ts";
import { documents } from "./documents.ts";

/** Where a figure or a record came from; one row serves all that was read at the same place. */
export const provenances = pgTable(
  "provenances",
  {
    id: id(),
    kind: provenanceKind("kind").notNull(),
    documentId: uuid("document_id").references((): AnyPgColumn => documents.id),
    /** First and last line of the place in the document's text, counted from 1. */
    lineStart: integer("line_start"),
    lineEnd: integer("line_end"),
    /** For other kinds: the public source, import batch, form or external system, in words. */
    source: text("source"),
    /** The row of an import or the id in an external system. */
    sourceKey: text("source_key"),
    recordedAt: recordedAt(),
    /** True while all that was read there are figures that nobody approved; only who sees one of them sees the place. Kept by triggers. */
    isDraft: boolean("is_draft").notNull().default(false),
  },
  (t) => [
    unique("provenances_key").on(t.kind, t.documentId, t.lineStart, t.lineEnd, t.source, t.sourceKey).nullsNotDistinct(),
    check(
      "provenances_document_place",
      sql`${t.kind} <> 'DOCUMENT' or (${t.documentId} is not null and ${t.lineStart} >= 1 and ${t.lineEnd} >= ${t.lineStart})`,
    ),
    check("provenances_other_source", sql`${t.kind} = 'DOCUMENT' or ${t.source} is not null`),
  ],
);
