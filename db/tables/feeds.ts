import { sql } from "drizzle-orm";
import { check, index, integer, pgEnum, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { code, id, recordedAt } from "../columns.ts";
import { accessTokens, people } from "./auth.ts";
import { provenances } from "./provenance.ts";

export const feedKind = pgEnum("feed_kind", ["DOSSIERS", "PROCEDURES", "OBSERVATIONS", "STAFFING", "FINANCE", "UNITS"]);

/** What becomes of a batch with a row that cannot be taken: none of it, or all other rows. */
export const feedMode = pgEnum("feed_mode", ["ALL_OR_NOTHING", "PER_ROW"]);

/** A system that sends rows, known by the name it gives itself; it begins with its first batch. */
export const feedSources = pgTable("feed_sources", { id: id(), code: code(), recordedAt: recordedAt() }, (t) => [
  check("feed_sources_code_shape", sql`${t.code} ~ '^[a-z0-9]+([-._][a-z0-9]+)*$'`),
]);

/** One call that changed something: who sent how much, and the origin that all its rows share. */
export const feedBatches = pgTable(
  "feed_batches",
  {
    id: id(),
    kind: feedKind("kind").notNull(),
    mode: feedMode("mode").notNull(),
    sourceId: uuid("source_id")
      .notNull()
      .references(() => feedSources.id),
    sentById: uuid("sent_by_id")
      .notNull()
      .references(() => people.id),
    /** Null when the person sent it without a token. */
    tokenId: uuid("token_id").references(() => accessTokens.id),
    inserted: integer("inserted").notNull(),
    updated: integer("updated").notNull(),
    unchanged: integer("unchanged").notNull(),
    rejected: integer("rejected").notNull(),
    provenanceId: uuid("provenance_id")
      .notNull()
      .references(() => provenances.id),
    recordedAt: recordedAt(),
  },
  (t) => [index("feed_batches_source").on(t.sourceId, t.kind, t.recordedAt), index("feed_batches_provenance").on(t.provenanceId)],
);

/**
 * Which record a sender's own id became: the same id of the same sender never makes a second one. Kept apart from the records
 * because dossiers are cut by month and unit, where PostgreSQL can hold no key unique that names neither. Nothing here
 * refers: senders and what they sent stay, and looking each up again would take a third of the time of writing it.
 */
export const feedRecords = pgTable(
  "feed_records",
  {
    sourceKey: text("source_key").notNull(),
    sourceId: uuid("source_id").notNull(),
    kind: feedKind("kind").notNull(),
    recordId: uuid("record_id").notNull(),
    /** Of a dossier: where it lies. */
    unitId: uuid("unit_id"),
    receivedAt: timestamp("received_at", { withTimezone: true, precision: 3 }),
  },
  (t) => [
    primaryKey({ columns: [t.sourceKey, t.sourceId, t.kind] }),
    index("feed_records_record")
      .on(t.recordId)
      .where(sql`${t.kind} <> 'DOSSIERS'`),
  ],
);
