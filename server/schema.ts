import "#server/units/units.sql.ts";
import "#server/periods/periods.sql.ts";
import "#server/periods/period-rules.sql.ts";
import "#server/documents/documents.sql.ts";
import "#server/documents/conclusions.sql.ts";
import "#server/plans/plans.sql.ts";
import "#server/plans/tasks.sql.ts";
import "#server/tthc/procedures.sql.ts";
import "#server/tthc/dossier-stats.sql.ts";
import "#server/tthc/dossiers.sql.ts";
import "#server/staffing/staffing.sql.ts";
import "#server/finance/finance.sql.ts";
import "#server/indicators/indicators.sql.ts";
import "#server/reorganisation/reorganisations.sql.ts";
import "#server/scoring/scoring.sql.ts";
import "#server/ingest/feeds/batches.sql.ts";
import "#server/search/search.sql.ts";
import "#server/ingest/checks/findings.sql.ts";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { declareContract, RootFields } from "#server/core/graph/contract.ts";
import { attachOrdinaryResolvers } from "#server/core/graph/ordinary.ts";
import { MeasureStatementsResolver } from "#server/administration/measures.resolver.ts";
import { PeriodsResolver } from "#server/administration/periods.resolver.ts";
import { SettingsResolver } from "#server/administration/settings.resolver.ts";
import { PeopleResolver } from "#server/auth/people.resolver.ts";
import { SignInResolver } from "#server/auth/sign-in.resolver.ts";
import { TokensResolver } from "#server/auth/tokens.resolver.ts";
import { BoardsResolver } from "#server/boards/boards.resolver.ts";
import { SavedViewsResolver } from "#server/boards/saved-views.resolver.ts";
import { AuditResolver } from "#server/audit/audit.resolver.ts";
import { EnumLabelsResolver } from "#server/core/enum-labels.resolver.ts";
import { SimulationResolver } from "#server/core/simulation.resolver.ts";
import { BatchesResolver } from "#server/ingest/batches/batches.resolver.ts";
import { SheetsResolver } from "#server/ingest/sheets/sheets.resolver.ts";
import { FindingsResolver } from "#server/ingest/checks/findings.resolver.ts";
import { FigureStepsResolver } from "#server/indicators/figure-steps.resolver.ts";
import { AnalyzeResolver } from "#server/measures/analyze.resolver.ts";
import { CellRowsResolver } from "#server/measures/drill/cell-rows.resolver.ts";
import { MeasuresResolver } from "#server/measures/measures.resolver.ts";
import { OutliersResolver } from "#server/measures/outliers/outliers.resolver.ts";
import { RelationResolver } from "#server/measures/relation/relation.resolver.ts";
import { ScorecardResolver } from "#server/measures/scorecard/scorecard.resolver.ts";
import { FeedsResolver } from "#server/ingest/feeds/feeds.resolver.ts";
import { ReorganisationResolver } from "#server/reorganisation/reorganisation.resolver.ts";
import { DossierSumsResolver } from "#server/tthc/dossier-sums.resolver.ts";
import { PeriodsOfResolver } from "#server/measures/periods-of.resolver.ts";

let made: GraphQLSchema | undefined;

/** The executable schema of all domains; made once a process. */
export function makeSchema(): GraphQLSchema {
  if (made) return made;
  declareContract();
  made = buildSchemaSync({
    resolvers: [
      RootFields,
      EnumLabelsResolver,
      MeasuresResolver,
      PeriodsOfResolver,
      AnalyzeResolver,
      ScorecardResolver,
      RelationResolver,
      OutliersResolver,
      CellRowsResolver,
      SimulationResolver,
      SavedViewsResolver,
      BoardsResolver,
      SignInResolver,
      PeopleResolver,
      TokensResolver,
      AuditResolver,
      ReorganisationResolver,
      FeedsResolver,
      DossierSumsResolver,
      SettingsResolver,
      FigureStepsResolver,
      BatchesResolver,
      SheetsResolver,
      FindingsResolver,
      PeriodsResolver,
      MeasureStatementsResolver,
    ],
    validate: false,
  });
  attachOrdinaryResolvers(made);
  return made;
}
