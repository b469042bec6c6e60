import type { StaffRow } from "#client/staffing/staff-row.ts";

/** More bars than these are a table. */
const mostBars = 12;

/** The largest shares of vacant posts in the latest period that has any; shares of two periods are not compared. */
export function vacanciesOf(rows: readonly StaffRow[]): StaffRow[] {
  const known = rows.filter(({ stat }) => stat.vacancyRate !== null);
  return known
    .filter(({ period }) => period === known[0]?.period)
    .toSorted((left, right) => Number(right.stat.vacancyRate) - Number(left.stat.vacancyRate))
    .slice(0, mostBars);
}
