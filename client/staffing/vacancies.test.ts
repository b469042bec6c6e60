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
  it("keeps the units that lack most, with all their kinds", () => {
    const rows = Array.from({ length: 40 }, (_, n) => [makeRow(n / 100, { unit: `${n}` }), makeRow(0, { unit: `${n}`, kind: "other" })]);
    const kept = vacanciesOf(rows.flat());
    expect(kept).toHaveLength(24);
    expect(kept[0]?.unit).toBe("39");
  });
});

describe("toVacancyBars", () => {
  it("has a bar for each kind of one unit", () => {
    const bars = toVacancyBars([makeRow(0.25), makeRow(0.5, { kind: "public" })], "rate");
    expect(bars).toEqual({ categories: ["civil", "public"], series: [{ key: "rate", name: "rate", values: [25, 50] }] });
  });
  it("has a bar for each unit and kind of several, and a gap where one was not reported", () => {
    const bars = toVacancyBars([makeRow(0.5), makeRow(0.25, { unit: "B" }), makeRow(0.125, { unit: "B", kind: "public" })], "rate");
    expect(bars.categories).toEqual(["A", "B"]);
    expect(bars.series.map(({ values }) => values)).toEqual([
      [50, 25],
      [null, 12.5],
    ]);
  });
});
