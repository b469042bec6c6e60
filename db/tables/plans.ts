import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { code, folded, id } from "../columns.ts";
import { reformArea } from "./core.ts";
import { documents } from "./documents.ts";
import { provenances } from "./provenance.ts";
import { unitGroups, units } from "./units.ts";

export const planType = pgEnum("plan_type", [
  "CCHC_PLAN",
  "TTHC_CONTROL_PLAN",
  "REVIEW_PLAN",
  "COMMUNICATION_PLAN",
  "INSPECTION_PLAN",
  "DIGITAL_PLAN",
  "EMULATION_PLAN",
]);

export const assignmentRole = pgEnum("assignment_role", ["LEAD", "COORDINATE", "MONITOR"]);

export const deadlineKind = pgEnum("deadline_kind", [
  "CONTINUOUS",
  "YEAR",
  "QUARTER",
  "MONTH",
  "BEFORE_DATE",
  "MONTH_RANGE",
  "BY_OTHER_PLAN",
  "ON_REQUEST",
  "UNSPECIFIED",
]);

export const recurrence = pgEnum("recurrence", ["ANNUAL", "QUARTERLY_AND_ANNUAL"]);

export const plans = pgTable(
  "plans",
  {
    id: id(),
    code: code(),
    type: planType("type").notNull(),
    title: text("title").notNull(),
    yearFrom: integer("year_from").notNull(),
    yearTo: integer("year_to").notNull(),
    issuerId: uuid("issuer_id")
      .notNull()
      .references(() => units.id),
    documentId: uuid("document_id")
      .notNull()
      .references(() => documents.id),
    /** The plan of the level above that this one carries out. */
    parentId: uuid("parent_id").references((): AnyPgColumn => plans.id),
    searchText: folded(`title`),
  },
  (t) => [
    check("plans_years", sql`${t.yearTo} >= ${t.yearFrom}`),
    index("plans_issuer").on(t.issuerId),
    index("plans_document").on(t.documentId),
  ],
);

export const planAreas = pgTable(
  "plan_areas",
  {
    id: id(),
    planId: uuid("plan_id")
      .notNull()
      .references(() => plans.id),
    /** Roman number in the plan, and its place from 1. */
    ordinal: text("ordinal").notNull(),
    position: integer("position").notNull(),
    area: reformArea("area").notNull(),
    title: text("title").notNull(),
    /** The agency that checks this area across all units; null when the plan names none. */
    leadUnitId: uuid("lead_unit_id").references(() => units.id),
  },
  (t) => [
    unique("plan_areas_key").on(t.planId, t.ordinal),
    unique("plan_areas_area").on(t.planId, t.area),
    unique("plan_areas_position").on(t.planId, t.position),
  ],
);

export const tasks = pgTable(
  "tasks",
  {
    id: id(),
    code: code(),
    planId: uuid("plan_id")
      .notNull()
      .references(() => plans.id),
    areaId: uuid("area_id")
      .notNull()
      .references(() => planAreas.id),
    ordinal: text("ordinal").notNull(),
    /** Order inside the plan, from 1. */
    position: integer("position").notNull(),
    /** The heading that several tasks of a plan share; null when the task stands alone. */
    groupTitle: text("group_title"),
    title: text("title").notNull(),
    output: text("output"),
    leadText: text("lead_text"),
    coordinatorText: text("coordinator_text"),
    deadlineText: text("deadline_text"),
    deadlineKind: deadlineKind("deadline_kind").notNull(),
    deadlineFrom: date("deadline_from"),
    /** Last day of the deadline; the day itself is too late when `deadlineExclusive`. */
    deadlineTo: date("deadline_to"),
    deadlineExclusive: boolean("deadline_exclusive").notNull().default(false),
    deadlineRecurrence: recurrence("deadline_recurrence"),
    deadlineOpenEnded: boolean("deadline_open_ended").notNull().default(false),
    deadlineMultiYear: boolean("deadline_multi_year").notNull().default(false),
    deadlineAlsoOnRequest: boolean("deadline_also_on_request").notNull().default(false),
    /** The plan prints a year that is not its own. */
    deadlineYearMismatch: boolean("deadline_year_mismatch").notNull().default(false),
    /** For `BY_OTHER_PLAN`: the document that sets the time; null when it is not known to the hub. */
    deadlineDocumentId: uuid("deadline_document_id").references(() => documents.id),
    /** For `ON_REQUEST`: whose guidance it waits for. */
    deadlineAuthorityId: uuid("deadline_authority_id").references(() => units.id),
    note: text("note"),
    provenanceId: uuid("provenance_id")
      .notNull()
      .references((): AnyPgColumn => provenances.id),
    searchText: folded(`title || ' ' || coalesce(group_title, '') || ' ' || coalesce(output, '')`),
  },
  (t) => [
    unique("tasks_ordinal").on(t.planId, t.ordinal),
    unique("tasks_position").on(t.planId, t.position),
    check("tasks_deadline_order", sql`${t.deadlineTo} >= ${t.deadlineFrom}`),
    check(
      "tasks_deadline_dated",
      sql`${t.deadlineKind} in ('BY_OTHER_PLAN', 'ON_REQUEST', 'UNSPECIFIED') = (${t.deadlineFrom} is null and ${t.deadlineTo} is null)`,
    ),
    index("tasks_area").on(t.areaId),
    index("tasks_deadline").on(t.deadlineTo),
  ],
);

/** Who leads or coordinates a task: one unit or one group a row. */
export const taskAssignments = pgTable(
  "task_assignments",
  {
    id: id(),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "cascade" }),
    role: assignmentRole("role").notNull(),
    unitId: uuid("unit_id").references(() => units.id),
    groupId: uuid("group_id").references(() => unitGroups.id),
    /** Order as written, from 1. */
    position: integer("position").notNull(),
  },
  (t) => [
    unique("task_assignments_key").on(t.taskId, t.role, t.unitId, t.groupId).nullsNotDistinct(),
    check("task_assignments_one", sql`num_nonnulls(${t.unitId}, ${t.groupId}) = 1`),
    index("task_assignments_unit").on(t.unitId, t.role),
    index("task_assignments_group").on(t.groupId, t.role),
  ],
);

/** A unit's completion of a task, with the document that proves it. */
export const taskProgress = pgTable(
  "task_progress",
  {
    id: id(),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => units.id),
    doneOn: date("done_on").notNull(),
    evidenceId: uuid("evidence_id")
      .notNull()
      .references(() => documents.id),
    provenanceId: uuid("provenance_id")
      .notNull()
      .references((): AnyPgColumn => provenances.id),
  },
  (t) => [
    unique("task_progress_key").on(t.taskId, t.unitId, t.evidenceId),
    index("task_progress_unit").on(t.unitId),
    index("task_progress_evidence").on(t.evidenceId),
  ],
);
