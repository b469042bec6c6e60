import { describe, expect, it } from "vitest";
import { rowsWithSubtotals } from "#client/measures/answer.ts";
import type { Answer, Cell, Member } from "#client/measures/answer.ts";
import { allAcross, pivotCell, toPivot } from "#client/measures/pivot.ts";

const member = (key: string): Member => ({ key, label: key, labelEn: key });
const cell = (value: string): Cell => ({
  value,
  state: "REPORTED",
  basis: "REPORT",
  numerator: null,
  denominator: null,
  reports: 1,
  rank: null,
  rankOutOf: null,
  changes: [],
});
const at = (keys: (string | null)[], value: string) => ({ members: keys.map((key) => key && member(key)), cells: [cell(value)] });

const answer = {
  totalCount: 3,
  dimensions: [
    { dimension: "PLAN", level: null, label: "kế hoạch", labelEn: "plan" },
    { dimension: "TASK_STATUS", level: null, label: "tình trạng", labelEn: "status" },
  ],
  measures: [{ key: "TASKS_TOTAL", name: "Nhiệm vụ", nameEn: "Tasks", unitOfMeasure: "nhiệm vụ", decimals: 0, form: "SUM" }],
  rows: [at(["A", "OPEN"], "12"), at(["A", "DONE"], "1"), at(["B", "DONE"], "2")],
  totals: [at(["A", null], "13"), at(["B", null], "2"), at([null, "DONE"], "3"), at([null, "OPEN"], "12"), at([null, null], "15")],
} as unknown as Answer;

describe("a pivot", () => {
  const pivot = toPivot(answer, 1);
  it("has the members across in their natural order and a row for each of the rest", () => {
    expect(pivot.columns.map(({ key }) => key)).toEqual(["DONE", "OPEN"]);
    expect(pivot.rows.map(({ key }) => key)).toEqual(["A", "B"]);
    expect(pivotCell(pivot.rows[1]!, "OPEN", 0)).toBeNull();
  });
  it("takes both margins from the server", () => {
    expect(pivotCell(pivot.rows[0]!, allAcross, 0)?.value).toBe("13");
    expect(["DONE", "OPEN", allAcross].map((key) => pivotCell(pivot.totals!, key, 0)?.value)).toEqual(["3", "12", "15"]);
  });
});

it("puts a subtotal after its rows, and none under a single row", () => {
  const shown = rowsWithSubtotals(answer).map(({ cells, isTotal }) => `${isTotal ? "=" : ""}${cells[0]!.value}`);
  expect(shown).toEqual(["12", "1", "=13", "2"]);
});
