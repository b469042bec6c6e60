import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgEnum, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { id } from "../columns.ts";
import { people } from "./auth.ts";
import { figureState } from "./core.ts";
import { documents } from "./documents.ts";
import { periods } from "./periods.ts";
import { units } from "./units.ts";

export const findingSeverity = pgEnum("finding_severity", ["ERROR", "WARNING", "NOTICE"]);

/** `FIXED`: the rule no longer finds it. */
export const findingState = pgEnum("finding_state", ["OPEN", "ACCEPTED", "FIXED"]);

export const checkCause = pgEnum("check_cause", ["START", "CHANGE", "IMPORT", "DEMAND"]);

/** What a rule of checks found in figures, documents, tasks, or in what waits in an import. Runs write it; people only decide on it. */
export const findings = pgTable(
  "findings",
  {
    id: id(),
    /** `V1` to `V20`. */
    rule: text("rule").notNull(),
    /** Rule and place, so that a finding stays the same one through runs, whatever ids its rows get. */
    fingerprint: text("fingerprint").notNull().unique(),
    severity: findingSeverity("severity").notNull(),
    state: findingState("state").notNull().default("OPEN"),
    /** The least settled state of the figures it rests on: who may not see those sees no finding. */
    figureState: figureState("figure_state").notNull().default("PUBLISHED"),
    /** In Vietnamese, for the officer who will decide. */
    message: text("message").notNull(),
    /** What it likely should be; null when nobody can say. */
    fix: text("fix"),
    /** The values that do not agree, each with its name in Vietnamese, in the order to be read. */
    values: jsonb("found_values").$type<{ name: string; value: string }[]>().notNull(),
    unitId: uuid("unit_id").references(() => units.id, { onDelete: "cascade" }),
    periodId: uuid("period_id").references(() => periods.id, { onDelete: "cascade" }),
    documentId: uuid("document_id").references(() => documents.id, { onDelete: "cascade" }),
    /** The table and the rows of it that do not agree; null and empty for what is found in a text. */
    subjectTable: text("subject_table"),
    subjectIds: uuid("subject_ids")
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** What waits in an import: the import and its item, or the cell of its sheet. */
    importId: uuid("import_id"),
    itemOrdinal: integer("item_ordinal"),
    cell: text("cell"),
    /** A place in a document's text, and what stands there. */
    spanStart: integer("span_start"),
    spanEnd: integer("span_end"),
    excerpt: text("excerpt"),
    foundAt: timestamp("found_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
    fixedAt: timestamp("fixed_at", { withTimezone: true, precision: 3 }),
  },
  (t) => [
    check("findings_rule", sql`${t.rule} ~ '^V([1-9]|1[0-9]|20)$'`),
    check("findings_fixed", sql`(${t.state} = 'FIXED') = (${t.fixedAt} is not null)`),
    check("findings_span", sql`(${t.spanStart} is null) = (${t.spanEnd} is null) and ${t.spanEnd} >= ${t.spanStart}`),
    index("findings_rule_state").on(t.rule, t.state),
    index("findings_unit").on(t.unitId, t.periodId),
    index("findings_period").on(t.periodId),
    index("findings_document").on(t.documentId),
    index("findings_import").on(t.importId, t.itemOrdinal),
  ],
);

/** That a finding is as it should be, and why; gone when it is opened again or its values change. */
export const findingDecisions = pgTable(
  "finding_decisions",
  {
    id: id(),
    findingId: uuid("finding_id")
      .notNull()
      .references(() => findings.id, { onDelete: "cascade" }),
    reason: text("reason").notNull(),
    decidedById: uuid("decided_by_id").references(() => people.id),
    decidedAt: timestamp("decided_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (t) => [
    unique("finding_decisions_key").on(t.findingId),
    index("finding_decisions_by").on(t.decidedById),
    check("finding_decisions_reason", sql`length(${t.reason}) between 3 and 1000`),
  ],
);

/** One going of the rules over the whole database. */
export const checkRuns = pgTable(
  "check_runs",
  {
    id: id(),
    cause: checkCause("cause").notNull(),
    startedAt: timestamp("started_at", { withTimezone: true, precision: 3 }).notNull(),
    finishedAt: timestamp("finished_at", { withTimezone: true, precision: 3 }).notNull(),
    rules: text("rules").array().notNull(),
    /** Findings that hold after it, those it opened, and those it found gone. */
    found: integer("found").notNull(),
    opened: integer("opened").notNull(),
    fixed: integer("fixed").notNull(),
    /** Findings beyond what is kept of one rule. */
    beyond: integer("beyond").notNull().default(0),
  },
  (t) => [index("check_runs_finished").on(t.finishedAt)],
);
