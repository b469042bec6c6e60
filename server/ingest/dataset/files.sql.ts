import type { PgTable } from "drizzle-orm/pg-core";
import {
  conclusionAddressees,
  conclusions,
  documentCorrections,
  documentMentions,
  documentRelations,
  documents,
} from "#db/tables/documents.ts";
import { autonomyStats, budgetFigures, budgetFigureUnits, soeActionEnterprises, soeActions } from "#db/tables/finance.ts";
import { indicators, loneObservations, targets } from "#db/tables/indicators.ts";
import { periods } from "#db/tables/periods.ts";
import { planAreas, plans, taskAssignments, taskProgress, tasks } from "#db/tables/plans.ts";
import { provenances } from "#db/tables/provenance.ts";
import { indexScores } from "#db/tables/scoring.ts";
import { personnelMoves, staffStats } from "#db/tables/staffing.ts";
import { dossierStats, procedureCounts, procedureFields, procedures, publicationDecisions } from "#db/tables/tthc.ts";
import { unitGroupMembers, unitGroups, unitParents, units, unitSuccessions } from "#db/tables/units.ts";

/** A column `a;b;c` whose members become rows of a table of their own. */
export interface DatasetList {
  header: string;
  table: PgTable;
  /** The column that points to the row of the file. */
  owner: string;
  /** The columns that may hold a member, tried in this order. */
  to: readonly string[];
  /** Values every row gets, and the column that keeps the order. */
  fixed?: Readonly<Record<string, string>>;
  position?: string;
}

/** One CSV file and the table it fills; columns, types and references come from the table itself. */
export interface DatasetFile {
  name: string;
  table: PgTable;
  /** What makes a row the same row: these columns, by their names in TypeScript. */
  key: readonly string[];
  /** Columns set after all files are in, because they point forward. */
  later?: readonly string[];
  /** Headers that differ from the rule "column name without Id". */
  headers?: Readonly<Record<string, string>>;
  lists?: readonly DatasetList[];
}

const series = ["unitId", "periodId"];

/** In the order of writing: a file may point only to files above it, except by a `later` column. */
export const datasetFiles: readonly DatasetFile[] = [
  { name: "periods", table: periods, key: ["code"] },
  { name: "documents", table: documents, key: ["code"], later: ["issuerId"] },
  { name: "units", table: units, key: ["code"] },
  { name: "unit-parents", table: unitParents, key: ["unitId", "parentId", "validFrom"] },
  { name: "unit-successions", table: unitSuccessions, key: ["predecessorId", "successorId", "effectiveOn"] },
  { name: "unit-groups", table: unitGroups, key: ["code"] },
  { name: "unit-group-members", table: unitGroupMembers, key: ["groupId", "unitId"] },
  { name: "document-relations", table: documentRelations, key: ["fromId", "type", "toId"] },
  { name: "document-corrections", table: documentCorrections, key: ["documentId", "asWritten"] },
  { name: "document-mentions", table: documentMentions, key: ["documentId", "provenanceId"], headers: { documentId: "cited" } },
  { name: "plans", table: plans, key: ["code"], later: ["parentId"] },
  { name: "plan-areas", table: planAreas, key: ["planId", "ordinal"] },
  {
    name: "tasks",
    table: tasks,
    key: ["code"],
    lists: [
      {
        header: "leads",
        table: taskAssignments,
        owner: "taskId",
        to: ["unitId", "groupId"],
        fixed: { role: "LEAD" },
        position: "position",
      },
      {
        header: "coordinators",
        table: taskAssignments,
        owner: "taskId",
        to: ["unitId", "groupId"],
        fixed: { role: "COORDINATE" },
        position: "position",
      },
    ],
  },
  { name: "task-progress", table: taskProgress, key: ["taskId", "unitId", "evidenceId"] },
  { name: "indicators", table: indicators, key: ["code"] },
  { name: "procedure-fields", table: procedureFields, key: ["code"] },
  { name: "publication-decisions", table: publicationDecisions, key: ["documentId"] },
  { name: "procedures", table: procedures, key: ["code"] },
  { name: "procedure-counts", table: procedureCounts, key: [...series, "timing", "kind", "level", "fieldId"] },
  { name: "dossier-stats", table: dossierStats, key: [...series, "level", "fieldId", "coverage"] },
  { name: "staff-stats", table: staffStats, key: [...series, "kind", "coverage"] },
  { name: "personnel-moves", table: personnelMoves, key: [...series, "kind", "positionGroup"] },
  {
    name: "budget-figures",
    table: budgetFigures,
    key: [...series, "kind"],
    lists: [{ header: "units", table: budgetFigureUnits, owner: "budgetFigureId", to: ["unitId"] }],
  },
  { name: "autonomy-stats", table: autonomyStats, key: [...series, "body", "class"] },
  {
    name: "soe-actions",
    table: soeActions,
    key: [...series, "action"],
    lists: [{ header: "enterprises", table: soeActionEnterprises, owner: "soeActionId", to: ["enterpriseId"] }],
  },
  { name: "index-scores", table: indexScores, key: [...series, "index", "area"] },
  { name: "targets", table: targets, key: ["indicatorId", ...series] },
  { name: "observations", table: loneObservations, key: ["code"] },
  {
    name: "conclusions",
    table: conclusions,
    key: ["code"],
    lists: [{ header: "addressees", table: conclusionAddressees, owner: "conclusionId", to: ["unitId"] }],
  },
];

/** Every origin of every file lands here once, before the first table that points to it. */
export const originTable: PgTable = provenances;
export const originKey: readonly string[] = ["kind", "documentId", "lineStart", "lineEnd", "source", "sourceKey"];
