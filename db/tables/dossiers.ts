import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgEnum, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { provenances } from "./provenance.ts";
import { procedures } from "./tthc.ts";
import { units } from "./units.ts";

export const dossierChannel = pgEnum("dossier_channel", ["ONLINE", "DIRECT", "POST"]);

export const dossierStatus = pgEnum("dossier_status", [
  "RECEIVED",
  "SUPPLEMENT_REQUESTED",
  "PROCESSING",
  "RESOLVED",
  "RETURNED_RESULT",
  "RETURNED_OR_WITHDRAWN",
  "REJECTED",
  "STOPPED",
]);

/** What happened to a dossier, and when; a dossier's own list of them is in the order of time. */
export interface DossierStep {
  readonly at: string;
  readonly status: (typeof dossierStatus.enumValues)[number];
}

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/**
 * Dossiers as the systems that receive them send them: never whose they are. Cut by month of receipt (the migration makes
 * a part for each, `make_dossier_months`), and keyed by unit too, so that a distributed PostgreSQL can take them by unit.
 * What happened to one lies in its row: it is read with it, moves with it, and is written at the price of one column.
 */
export const dossiers = pgTable(
  "dossiers",
  {
    id: uuid("id")
      .notNull()
      .default(sql`uuid_v7()`),
    /** Who received it. */
    unitId: uuid("unit_id")
      .notNull()
      .references(() => units.id),
    receivedAt: instant("received_at").notNull(),
    /** As printed on the receipt. */
    receiptCode: text("receipt_code").notNull(),
    procedureId: uuid("procedure_id")
      .notNull()
      .references(() => procedures.id),
    resolvingUnitId: uuid("resolving_unit_id")
      .notNull()
      .references(() => units.id),
    channel: dossierChannel("channel").notNull(),
    status: dossierStatus("status").notNull(),
    dueAt: instant("due_at"),
    /** When there was a result, or when it ended without one; null while it is pending. */
    endedAt: instant("ended_at"),
    /** Null: the sender does not say. */
    feePaidOnline: boolean("fee_paid_online"),
    isDigitised: boolean("is_digitised"),
    hasEResult: boolean("has_e_result"),
    steps: jsonb("steps").$type<DossierStep[]>().notNull().default([]),
    /** When the sender's own record was like this; what is older never overwrites what is newer. */
    changedAt: instant("changed_at").notNull(),
    /** The sender took it back: it counts nowhere, and stays so that an older sending does not bring it again. */
    withdrawnAt: instant("withdrawn_at"),
    sourceKey: text("source_key").notNull(),
    provenanceId: uuid("provenance_id")
      .notNull()
      .references(() => provenances.id),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.unitId, t.receivedAt] }),
    check("dossiers_due", sql`${t.dueAt} >= ${t.receivedAt}`),
    check("dossiers_ended", sql`${t.endedAt} >= ${t.receivedAt}`),
    check(
      "dossiers_status",
      sql`(${t.endedAt} is not null) = (${t.status} in ('RESOLVED', 'RETURNED_RESULT', 'RETURNED_OR_WITHDRAWN', 'REJECTED', 'STOPPED'))`,
    ),
    index("dossiers_unit").on(t.unitId, t.receivedAt),
    index("dossiers_pending")
      .on(t.unitId, t.dueAt)
      .where(sql`${t.endedAt} is null`),
    index("dossiers_resolving").on(t.resolvingUnitId, t.receivedAt),
    index("dossiers_resolving_pending")
      .on(t.resolvingUnitId, t.dueAt)
      .where(sql`${t.endedAt} is null`),
  ],
);
