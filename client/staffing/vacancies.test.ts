import { describe, expect, it } from "vitest";
import type { StaffRow } from "#client/staffing/staff-row.ts";
import { toVacancyBars, vacanciesOf } from "#client/staffing/vacancies.ts";

function makeRow(vacancyRate: number | null, { period = "q1", unit = "A", kind = "civil" } = {}): StaffRow {
  return { period, kind, unit, unitCode: unit, stat: { vacancyRate } } as StaffRow;
}

describe("vacanciesOf", () => {
  it("compares the shares of one period, largest first", () => {
    const rows = [makeRow(null, { period: "q2" }), makeRow(0.08), makeRow(0.21), makeRow(0.9, { period: "q0" })];
    expect(vacanciesOf(rows).map(({ stat }) => stat.vacancyRate)).toEqual([0.21, 0.08]);
  });
  it("keeps the twelve that lack most", () => {
    const kept = vacanciesOf(Array.from({ length: 40 }, (_, n) => makeRow(n / 100, { unit: `${n}` })));
    expect(kept.map(({ unit }) => unit)).toEqual(["39", "38", "37", "36", "35", "34", "33", "32", "31", "30", "29", "28"]);
  });
});

describe("toVacancyBars", () => {
  it("has a bar for each row, in percent, by the name it is given", () => {
    const bars = toVacancyBars(
      [makeRow(0.25), makeRow(0.5, { unit: "B", kind: "public" })],
      "rate",
      ({ unit, kind }) => `${unit}: ${kind}`,
    );
    expect(bars).toEqual({ categories: ["A: civil", "B: public"], series: [{ key: "rate", name: "rate", values: [25, 50] }] });
  });
});
