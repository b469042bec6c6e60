import type { AnalyzeCell, AnalyzeResult } from "#schema/measures/analyze.type.ts";
import type { MeasuredUnit } from "#schema/measures/cross.type.ts";
import type { Period } from "#schema/periods/period.type.ts";
import type { Definition } from "#server/measures/definition.ts";
import { rules } from "./rules.ts";

/** One unit's figures of one measure, period by period, the one looked at last. */
export interface Track {
  readonly unit: MeasuredUnit;
  readonly measure: number;
  /** Index of the first period since the unit last took over another: before it, its figures are of something smaller. */
  readonly since: number;
  readonly cells: readonly (AnalyzeCell | undefined)[];
}

/** The figures of an answer by unit and measure; those without a value in the period looked at stay out. */
export function readTracks(
  { rows, measures }: Pick<AnalyzeResult, "rows" | "measures">,
  periods: readonly Period[],
  units: readonly MeasuredUnit[],
  takenOverOn: ReadonlyMap<string, string> = new Map(),
): Track[] {
  const rowOf = new Map(rows.map((row) => [`${row.members[0]!.key} ${row.members[1]!.key}`, row]));
  const last = periods.at(-1)!;
  return units.flatMap((unit) => {
    const own = periods.map(({ code }) => rowOf.get(`${unit.key} ${code}`)?.cells);
    if (!rowOf.has(`${unit.key} ${last.code}`)) return [];
    const day = takenOverOn.get(unit.key);
    const since = day === undefined ? 0 : periods.findIndex(({ startsOn }) => startsOn! >= day);
    return measures.flatMap((_, measure): Track[] =>
      own.at(-1)![measure]!.value === null
        ? []
        : [{ unit, measure, since: since < 0 ? periods.length : since, cells: own.map((cells) => cells?.[measure]) }],
    );
  });
}

/** A share of a handful jumps with each single one of them. */
export const isTooSmall = (cell: AnalyzeCell, { form }: Definition): boolean =>
  form === "RATIO" && cell.denominator !== null && Number(cell.denominator) < rules.leastDenominator;

/** The value that others are compared with; null when there is none, or it stands on too little. */
export const solidValue = (cell: AnalyzeCell | undefined, definition: Definition): number | null =>
  cell?.value == null || isTooSmall(cell, definition) ? null : Number(cell.value);
