import type { CheckKnowledge } from "#server/ingest/checks/known.ts";
import type { DatabaseCheck } from "./check.ts";
import { documentChecks } from "./documents.ts";
import { dossierPartChecks } from "./dossier-parts.ts";
import { dossierPeriodChecks } from "./dossier-periods.ts";
import { dossierRowChecks } from "./dossier-rows.ts";
import { figureChecks } from "./figures.ts";
import { indicatorChecks } from "./indicators.ts";
import { planChecks } from "./plans.ts";
import { procedureChecks } from "./procedures.ts";
import { staffingChecks } from "./staffing.ts";
import { totalChecks } from "./totals.ts";

/** Every check of the database. */
export const databaseChecks = (knowledge: CheckKnowledge): readonly DatabaseCheck[] => [
  ...dossierRowChecks,
  ...dossierPartChecks,
  ...dossierPeriodChecks,
  ...totalChecks,
  ...procedureChecks,
  ...staffingChecks,
  ...indicatorChecks,
  ...planChecks,
  ...documentChecks(knowledge),
  ...figureChecks,
];

/** The rule that a check is of. */
export const ruleOf = ({ key }: DatabaseCheck): string => key.split(".")[0]!;
