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
    filters: [{ dimension: "STAFF_KIND", members: ["CIVIL"] }],
    order: "-RESOLUTION_RATE",
    view: "xoay",
    across: "PERIOD",
  };
  for (const asked of [question, { ...question, order: "0", totals: false, cumulative: false }])
    expect(toQuestion(toInput(asked), { view: asked.view, across: asked.across })).toEqual(asked);
});

it("shows a table when the look is from a hub that knows more", () => {
  expect(toQuestion(toInput({ ...emptyQuestion, measures: ["STAFF_GAP"] }), { view: "ve" }).view).toBe("bang");
});
