import { expect, it } from "vitest";
import type { StaffRow } from "#client/staffing/staff-row.ts";
import { vacanciesOf } from "#client/staffing/vacancies.ts";

function makeRow(period: string, vacancyRate: number | null): StaffRow {
  return { period, stat: { vacancyRate } } as StaffRow;
}

it("compares the shares of one period, largest first", () => {
  const rows = [makeRow("q2", null), makeRow("q1", 0.08), makeRow("q1", 0.21), makeRow("q0", 0.9)];
  expect(vacanciesOf(rows).map(({ stat }) => stat.vacancyRate)).toEqual([0.21, 0.08]);
});
it("draws no more bars than can be read", () => {
  expect(vacanciesOf(Array.from({ length: 40 }, (_, n) => makeRow("q1", n / 100)))).toHaveLength(12);
});
