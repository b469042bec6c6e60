import type { StaffRow } from "#client/staffing/staff-row.ts";

/** More bars than these are a table. */
const most = 12;

const rateOf = ({ stat }: StaffRow) => Number(stat.vacancyRate);

/** The largest shares of vacant posts in the latest period that has any; shares of two periods are not compared. */
export function vacanciesOf(rows: readonly StaffRow[]): StaffRow[] {
  const known = rows.filter(({ stat }) => stat.vacancyRate !== null);
  return known
    .filter(({ period }) => period === known[0]?.period)
    .toSorted((left, right) => rateOf(right) - rateOf(left))
    .slice(0, most);
}

export interface VacancyBars {
  categories: string[];
  series: { key: string; name: string; values: (number | null)[] }[];
}

/** In percent, a bar for each: kinds of one unit, or kinds of several by the unit's name. */
export const toVacancyBars = (rows: readonly StaffRow[], name: string, who: (row: StaffRow) => string): VacancyBars => ({
  categories: rows.map(who),
  series: [{ key: "rate", name, values: rows.map((row) => rateOf(row) * 100) }],
});
