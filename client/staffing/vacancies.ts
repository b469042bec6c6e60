import type { StaffRow } from "#client/staffing/staff-row.ts";

/** More units than these are a table. */
const mostUnits = 12;

const rateOf = ({ stat }: StaffRow) => Number(stat.vacancyRate);

/**
 * The shares of vacant posts in the latest period that has any, largest first; shares of two periods are not
 * compared. Of the units that lack most when there are many.
 */
export function vacanciesOf(rows: readonly StaffRow[]): StaffRow[] {
  const known = rows.filter(({ stat }) => stat.vacancyRate !== null);
  const sorted = known.filter(({ period }) => period === known[0]?.period).toSorted((left, right) => rateOf(right) - rateOf(left));
  const units = new Set([...new Set(sorted.map(({ unitCode }) => unitCode))].slice(0, mostUnits));
  return sorted.filter(({ unitCode }) => units.has(unitCode));
}

export interface VacancyBars {
  categories: string[];
  series: { key: string; name: string; values: (number | null)[] }[];
}

/** In percent: the kinds of one unit as bars, or the units as bars with a colour for each kind. */
export function toVacancyBars(rows: readonly StaffRow[], name: string): VacancyBars {
  const units = [...new Map(rows.map(({ unitCode, unit }) => [unitCode, unit]))];
  if (units.length <= 1) {
    return { categories: rows.map(({ kind }) => kind), series: [{ key: "rate", name, values: rows.map((row) => rateOf(row) * 100) }] };
  }
  const kinds = [...new Set(rows.map(({ kind }) => kind))].toSorted();
  const valueOf = (code: string | null, kind: string) => {
    const row = rows.find((one) => one.unitCode === code && one.kind === kind);
    return row ? rateOf(row) * 100 : null;
  };
  return {
    categories: units.map(([, unit]) => unit),
    series: kinds.map((kind) => ({ key: kind, name: kind, values: units.map(([code]) => valueOf(code, kind)) })),
  };
}
