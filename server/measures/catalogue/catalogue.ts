import type { Definition } from "#server/measures/definition.ts";
import { digital } from "./digital.ts";
import { documentMeasures } from "./documents.ts";
import { finance } from "./finance.ts";
import { indexMeasures } from "./index-scores.ts";
import { plans } from "./plans.ts";
import { personnelMoves, staffing } from "./staffing.ts";
import { dossierCounts, dossierRates } from "./tthc-dossiers.ts";
import { procedures } from "./tthc-procedures.ts";

/** Every measure of the hub, in the order they are shown. */
export const catalogue: readonly Definition[] = [
  ...plans,
  ...dossierCounts,
  ...dossierRates,
  ...procedures,
  ...staffing,
  ...personnelMoves,
  ...finance,
  ...documentMeasures,
  ...digital,
  ...indexMeasures,
];

const byKey = new Map(catalogue.map((definition) => [definition.key, definition]));
if (byKey.size !== catalogue.length) throw new Error("Two measures share a key");

/** The measure of a key; undefined when there is none. */
export const findDefinition = (key: string): Definition | undefined => byKey.get(key);
