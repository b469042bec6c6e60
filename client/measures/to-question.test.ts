import { expect, it } from "vitest";
import { toInput } from "#client/measures/analyze-input.ts";
import { emptyQuestion } from "#client/measures/question.ts";
import type { Question } from "#client/measures/question.ts";
import { toQuestion } from "#client/measures/to-question.ts";

it("reads back what explore asks", () => {
  const question: Question = {
    ...emptyQuestion,
    measures: ["RESOLUTION_RATE", "STAFF_GAP"],
    dimensions: ["UNIT_ANCESTOR.DISTRICT", "PERIOD"],
    time: "YEAR.CALENDAR",
    cumulative: true,
    periods: ["2023", "2024"],
    having: [{ measure: "STAFF_GAP", bound: "gte", value: "10" }],
    compare: ["SAME_PERIOD_LAST_YEAR"],
    rank: true,
    boundariesOn: "2025-07-01",
    filters: [{ dimension: "STAFF_KIND", members: ["CIVIL"] }],
    order: "-RESOLUTION_RATE",
    view: "xoay",
    across: "PERIOD",
  };
  const others: Partial<Question>[] = [
    { order: "0", totals: "khong", cumulative: false },
    { view: "bang", totals: "chung", periods: [], last: 4, from: "2023-01-01", to: "2024-12-31" },
  ];
  for (const asked of [question, ...others.map((parts) => ({ ...question, ...parts }))])
    expect(toQuestion(toInput(asked), { view: asked.view, across: asked.across })).toEqual(asked);
});

it("shows a table when the look is from a hub that knows more", () => {
  expect(toQuestion(toInput({ ...emptyQuestion, measures: ["STAFF_GAP"] }), { view: "ve" }).view).toBe("bang");
});
