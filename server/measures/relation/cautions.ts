import type { MeasuredUnit } from "#schema/measures/cross.type.ts";
import type { Definition, Part } from "#server/measures/definition.ts";

/** What must be known before a relation is used, in the order of weight. */
export function cautionsOf(
  x: Definition,
  y: Definition,
  points: { readonly units: readonly MeasuredUnit[]; readonly isRepeated: boolean; readonly isPulled: boolean },
): string[] {
  const kinds = new Set(points.units.map(({ level, type }) => `${level} ${type}`));
  return [
    ...(sharesFigures(x, y) ? ["SHARED_FIGURES"] : []),
    ...(isCount(x) && isCount(y) ? ["BOTH_COUNTS"] : []),
    ...(kinds.size > 1 ? ["MIXED_UNITS"] : []),
    ...(points.isRepeated ? ["REPEATED_UNITS"] : []),
    ...(points.isPulled ? ["OUTLYING_POINTS"] : []),
  ];
}

const isCount = ({ form }: Definition) => form === "SUM" || form === "LAST";

/** Whether a value of one, taken from the same rows, also stands in the other. */
function sharesFigures(x: Definition, y: Definition): boolean {
  const valuesOf = ({ fact, numerator, denominator }: Part) =>
    [numerator, denominator].flatMap((value) => (value ? value.split(/\s*[+-]\s*/) : [])).map((value) => `${fact.from} ${value}`);
  const mine = new Set(x.parts.flatMap(valuesOf));
  return y.parts.flatMap(valuesOf).some((value) => mine.has(value));
}
