import { sql } from "drizzle-orm";
import { check, index, integer, numeric, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { code, folded, id } from "../columns.ts";
import { figureColumns } from "../figure-columns.ts";
import { unitLevel } from "./core.ts";
import { documents } from "./documents.ts";
import { provenances } from "./provenance.ts";
import { units } from "./units.ts";

export const procedureChange = pgEnum("procedure_change", ["NEW", "AMENDED", "REPLACED", "ABOLISHED"]);
export const procedureStatus = pgEnum("procedure_status", ["IN_FORCE", "ABOLISHED"]);
export const onlineLevel = pgEnum("online_level", ["INFO_ONLY", "PARTIAL", "FULL"]);

/** What a procedure count counts: those in force, or those published with a change (`PUBLISHED` is all changes). */
export const procedureCountKind = pgEnum("procedure_count_kind", ["IN_FORCE", "PUBLISHED", "NEW", "AMENDED", "REPLACED", "ABOLISHED"]);

export const procedureFields = pgTable("procedure_fields", {
  id: id(),
  code: code(),
  name: text("name").notNull().unique(),
});

/** A decision of the province that publishes, changes or abolishes procedures. */
export const publicationDecisions = pgTable("publication_decisions", {
  id: id(),
  documentId: uuid("document_id")
    .notNull()
    .unique()
    .references(() => documents.id),
  fieldId: uuid("field_id")
    .notNull()
    .references(() => procedureFields.id),
});

export const procedures = pgTable(
  "procedures",
  {
    id: id(),
    code: code(),
    name: text("name").notNull(),
    fieldId: uuid("field_id")
      .notNull()
      .references(() => procedureFields.id),
    /** Level of government that resolves it. */
    level: unitLevel("level").notNull(),
    status: procedureStatus("status").notNull(),
    /** Null: the source does not say. */
    onlineLevel: onlineLevel("online_level"),
    /** The change by which the hub knows it, and the decision that made it (null when the source ties none to it). */
    change: procedureChange("change").notNull(),
    decisionId: uuid("decision_id").references(() => publicationDecisions.id),
    /** The unit whose report lists it. */
    reportedById: uuid("reported_by_id")
      .notNull()
      .references(() => units.id),
    provenanceId: uuid("provenance_id")
      .notNull()
      .references((): AnyPgColumn => provenances.id),
    searchText: folded(`name`),
  },
  (t) => [
    check("procedures_status_change", sql`(${t.change} = 'ABOLISHED') = (${t.status} = 'ABOLISHED')`),
    index("procedures_field").on(t.fieldId),
    index("procedures_decision").on(t.decisionId),
  ],
);

/** How many procedures, by level of resolution and field; a null field is the total that the source states. */
export const procedureCounts = pgTable(
  "procedure_counts",
  {
    ...figureColumns(),
    kind: procedureCountKind("kind").notNull(),
    level: unitLevel("level"),
    fieldId: uuid("field_id").references(() => procedureFields.id),
    count: integer("count").notNull(),
  },
  (t) => [
    unique("procedure_counts_key").on(t.unitId, t.periodId, t.timing, t.kind, t.level, t.fieldId).nullsNotDistinct(),
    check("procedure_counts_positive", sql`${t.count} >= 0`),
    index("procedure_counts_period").on(t.periodId),
    index("procedure_counts_field").on(t.fieldId),
  ],
);

/** Results of resolving dossiers in a window. Null means not reported; the identities are checks of data quality, not constraints. */
export const dossierStats = pgTable(
  "dossier_stats",
  {
    ...figureColumns(),
    /** Level of government that resolves; null means all levels together. */
    level: unitLevel("level"),
    fieldId: uuid("field_id").references(() => procedureFields.id),
    received: integer("received"),
    receivedOnline: integer("received_online"),
    receivedDirect: integer("received_direct"),
    receivedByPost: integer("received_by_post"),
    carriedOver: integer("carried_over"),
    resolved: integer("resolved"),
    resolvedEarly: integer("resolved_early"),
    resolvedOnTime: integer("resolved_on_time"),
    resolvedLate: integer("resolved_late"),
    pending: integer("pending"),
    pendingWithin: integer("pending_within"),
    pendingLate: integer("pending_late"),
    returned: integer("returned"),
    /** Late dossiers as the source states them, without saying whether resolved or pending. */
    overdue: integer("overdue"),
    /** On-time rate in percent as printed, whatever its denominator was. */
    onTimePercentReported: numeric("on_time_percent_reported", { precision: 6, scale: 3 }),
  },
  (t) => [
    unique("dossier_stats_key").on(t.unitId, t.periodId, t.level, t.fieldId, t.coverage).nullsNotDistinct(),
    check("dossier_stats_flow", sql`${t.timing} <> 'POINT'`),
    check(
      "dossier_stats_positive",
      sql`least(${t.received}, ${t.receivedOnline}, ${t.receivedDirect}, ${t.receivedByPost}, ${t.carriedOver}, ${t.resolved}, ${t.resolvedEarly}, ${t.resolvedOnTime}, ${t.resolvedLate}, ${t.pending}, ${t.pendingWithin}, ${t.pendingLate}, ${t.returned}, ${t.overdue}) >= 0`,
    ),
    check("dossier_stats_percent", sql`${t.onTimePercentReported} between 0 and 100`),
    index("dossier_stats_period").on(t.periodId),
  ],
);
