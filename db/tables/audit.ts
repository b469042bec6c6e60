import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgEnum, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const auditWay = pgEnum("audit_way", ["SCREEN", "TOKEN", "IMPORT", "COMMAND", "SYSTEM"]);

export const auditAction = pgEnum("audit_action", ["INSERT", "UPDATE", "DELETE", "TRUNCATE", "IMPORT", "READ"]);

/**
 * The trail of changes and of reads of personal data: one chain in the order of commits, each entry holding the hash of
 * the one before. The database refuses to change or remove any; triggers write them (see `db/audited.ts`).
 */
export const auditEntries = pgTable(
  "audit_entries",
  {
    /** The place in the chain, from 1 and without gaps. */
    id: bigint("id", { mode: "number" }).primaryKey(),
    /** When the change was committed, to the microsecond. */
    recordedAt: timestamp("recorded_at", { withTimezone: true }).notNull(),
    /** What was done at once has one number. */
    transactionId: bigint("transaction_id", { mode: "number" }).notNull(),
    /** No references: the trail outlives what it tells of. */
    personId: uuid("person_id"),
    tokenId: uuid("token_id"),
    /** The first 12 digits of a visitor's hash. */
    visitor: text("visitor"),
    way: auditWay("way").notNull(),
    action: auditAction("action").notNull(),
    tableName: text("table_name").notNull(),
    /** Null when the whole table is meant. */
    recordId: text("record_id"),
    /** What the record was called then. */
    recordName: text("record_name"),
    /** The record that this one is a part of, as a card is of its board; else the record itself. */
    subjectTable: text("subject_table").notNull(),
    subjectId: text("subject_id"),
    /** Columns by name, of an update only those that changed. Secrets are never in, only that they changed. */
    before: jsonb("before"),
    after: jsonb("after"),
    /** SHA-256 of the entry before, 64 zeros at the first. */
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
    searchText: text("search_text")
      .notNull()
      .generatedAlwaysAs(
        sql.raw(
          `fold(coalesce(record_name, '') || ' ' || coalesce(left(before::text, 4000), '') || ' ' || coalesce(left(after::text, 4000), ''))`,
        ),
      ),
  },
  (t) => [
    index("audit_entries_subject").on(t.subjectTable, t.subjectId, t.id),
    index("audit_entries_person").on(t.personId, t.id),
    index("audit_entries_recorded").on(t.recordedAt),
  ],
);
