import type { Book } from "./book.ts";
import { makeCentral, makeOwnActs } from "./central.ts";
import { makeConclusions } from "./conclusions.ts";
import { simulateDossiers } from "./dossier-flows.ts";
import { makeDossierRows } from "./dossier-rows.ts";
import { makeDossiers } from "./dossiers.ts";
import { makeFinance } from "./finance.ts";
import { makeGroups } from "./groups.ts";
import { makeIndicators, makeObservations } from "./indicators.ts";
import { makeMergers } from "./mergers.ts";
import { makeRegisters } from "./origins.ts";
import { makePeriods } from "./periods.ts";
import { makePlans, type MadePlans } from "./plans.ts";
import { makeFields, makeProcedureCounts, makeProcedures } from "./procedures.ts";
import { makeProgress } from "./progress.ts";
import { makeProvince, type Province } from "./province.ts";
import { makeRelations } from "./relations.ts";
import { makeReports } from "./reports.ts";
import { makeScores } from "./scores.ts";
import type { Size } from "./sizes.ts";
import { makeStaffing } from "./staffing.ts";
import { makeTargets } from "./targets.ts";
import { makeUnits } from "./units.ts";

/** Raise it when the same seed makes another province, so that what was made before is made anew. */
export const generator = 5;

type Steps = readonly (readonly [name: string, step: () => void])[];

/** What is made, in order: each step draws on those before it. */
function stepsOf(province: Province): Steps {
  const registers = makeRegisters();
  let plans: MadePlans;
  let flows: ReturnType<typeof simulateDossiers>;
  return [
    ["periods", () => makePeriods(province)],
    ["central bodies", () => makeCentral(province)],
    ["units", () => makeUnits(province)],
    ["acts", () => makeOwnActs(province)],
    ["mergers", () => makeMergers(province)],
    ["groups", () => makeGroups(province)],
    ["indicators", () => makeIndicators(province)],
    ["fields", () => makeFields(province)],
    ["reports", () => makeReports(province, registers)],
    ["plans", () => (plans = makePlans(province, registers))],
    ["results", () => makeProgress(province, plans.tasks, registers)],
    ["procedures", () => makeProcedures(province, registers)],
    ["counts of procedures", () => makeProcedureCounts(province)],
    ["dossiers", () => (flows = simulateDossiers(province))],
    ["statistics of dossiers", () => makeDossierRows(province, flows)],
    ["single dossiers", () => makeDossiers(province, flows)],
    ["staffing", () => makeStaffing(province)],
    ["finance", () => makeFinance(province)],
    ["scores", () => makeScores(province, registers)],
    ["observations", () => makeObservations(province, flows)],
    ["targets", () => makeTargets(province, plans)],
    ["conclusions", () => makeConclusions(province)],
    ["relations", () => makeRelations(province)],
  ];
}

/** Hears how much of the making is done, 0..1, and what is made next; may end it by throwing. */
export type OnStep = (done: number, name: string) => Promise<void> | void;

/** All rows of a province, the same for the same seed and size; nothing of the day or the machine goes into them. */
export async function simulate(seed: number, size: Size, onStep: OnStep = () => {}): Promise<Book> {
  const province = makeProvince(seed, size);
  const steps = stepsOf(province);
  for (const [at, [name, step]] of steps.entries()) {
    await onStep(at / steps.length, name);
    step();
  }
  return province.book;
}
