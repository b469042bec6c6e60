import type { Definition } from "#server/measures/definition.ts";
import { dossierCounts, dossierRates } from "./tthc-dossiers.ts";
import { personnelMoves, staffing } from "./staffing.ts";

/** Every measure of the hub, in the order they are shown. */
export const catalogue: readonly Definition[] = [...dossierCounts, ...dossierRates, ...staffing, ...personnelMoves];

const byKey = new Map(catalogue.map((definition) => [definition.key, definition]));
if (byKey.size !== catalogue.length) throw new Error("Two measures share a key");

/** The measure of a key; undefined when there is none. */
export const findDefinition = (key: string): Definition | undefined => byKey.get(key);
