import type { PgTable } from "drizzle-orm/pg-core";
import {
  conclusionAddressees,
  conclusions,
  documentCorrections,
  documentMentions,
  documentRelations,
  documents,
} from "#db/tables/documents.ts";
import { dossiers } from "#db/tables/dossiers.ts";
import { autonomyStats, budgetFigures, budgetFigureUnits, soeActionEnterprises, soeActions } from "#db/tables/finance.ts";
import { indicators, loneObservations, targets } from "#db/tables/indicators.ts";
import { periods } from "#db/tables/periods.ts";
import { planAreas, plans, taskAssignments, taskProgress, tasks } from "#db/tables/plans.ts";
import { provenances } from "#db/tables/provenance.ts";
import { indexScores } from "#db/tables/scoring.ts";
import { personnelMoves, staffStats } from "#db/tables/staffing.ts";
import { dossierStats, procedureCounts, procedureFields, procedures, publicationDecisions } from "#db/tables/tthc.ts";
import { unitGroupMembers, unitGroups, unitParents, units, unitSuccessions } from "#db/tables/units.ts";

/** What a province is made of, in the order of writing: a row points only to rows above it, but for a document's issuer. */
export const demoTables = {
  periods,
  documents,
  provenances,
  units,
  unitParents,
  unitSuccessions,
  unitGroups,
  unitGroupMembers,
  documentRelations,
  documentCorrections,
  documentMentions,
  plans,
  planAreas,
  tasks,
  taskAssignments,
  taskProgress,
  indicators,
  procedureFields,
  publicationDecisions,
  procedures,
  procedureCounts,
  dossierStats,
  dossiers,
  staffStats,
  personnelMoves,
  budgetFigures,
  budgetFigureUnits,
  autonomyStats,
  soeActions,
  soeActionEnterprises,
  indexScores,
  targets,
  loneObservations,
  conclusions,
  conclusionAddressees,
} satisfies Record<string, PgTable>;

type Tables = typeof demoTables;
export type TableName = keyof Tables;
export type TableRow<Name extends TableName> = Tables[Name]["$inferInsert"];
