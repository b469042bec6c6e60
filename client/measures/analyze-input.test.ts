import { describe, expect, it } from "vitest";
import { toInput } from "#client/measures/analyze-input.ts";
import { findLack } from "#client/measures/lacking.ts";
import type { MeasureEntry } from "#client/measures/measure-entry.ts";
import { emptyQuestion } from "#client/measures/question.ts";
import type { Question } from "#client/measures/question.ts";

const ask = (parts: Partial<Question>): Question => ({ ...emptyQuestion, measures: ["A", "B"], dimensions: ["UNIT", "PERIOD"], ...parts });

describe("the words of analyze", () => {
  it("turn pages on the server, and take every row for a file", () => {
    expect(toInput(ask({ page: 1 }))).not.toHaveProperty("offset");
    expect(toInput(ask({ page: 3 }))).toMatchObject({ limit: 500, offset: 1000 });
    expect(toInput(ask({ page: 3 }), 9)).toMatchObject({ limit: 9 });
    expect(toInput(ask({ page: 3 }), 9)).not.toHaveProperty("offset");
  });
  it("take all rows when they are sorted by a change, which only the screen can", () => {
    const input = toInput(ask({ order: "-A~0", compare: ["PREVIOUS_PERIOD"] }));
    expect(input).toMatchObject({ limit: 5000, compare: ["PREVIOUS_PERIOD"] });
    expect(input).not.toHaveProperty("order");
  });
  it("ask for no comparison without periods, and for ranks in a rank chart", () => {
    expect(toInput(ask({ dimensions: ["UNIT"], compare: ["PREVIOUS_PERIOD"] }))).not.toHaveProperty("compare");
    expect(toInput(ask({ view: "hang" }))).toMatchObject({ rank: true });
  });
  it("name either periods or how many of the latest, with the totals that a pivot needs", () => {
    expect(toInput(ask({ periods: ["2024-q1"], last: 4 })).time).toEqual({ kind: "QUARTER", window: "LEGAL", periods: ["2024-q1"] });
    expect(toInput(ask({ last: 4, to: "2024-12-31" })).time).toMatchObject({ last: 4, to: "2024-12-31" });
    expect(toInput(ask({ view: "xoay", totals: "chung" })).totals).toBe("CUBE");
    expect(toInput(ask({ totals: "chung" })).totals).toBe("GRAND");
    expect(toInput(ask({ view: "xoay", totals: "khong" }))).not.toHaveProperty("totals");
  });
  it("leave out conditions on a measure that is no longer asked", () => {
    const having = [
      { measure: "A", bound: "lt", value: "95.5" },
      { measure: "GONE", bound: "gte", value: "1" },
    ] as const;
    expect(toInput(ask({ having: [...having] }))).toMatchObject({ having: [{ measure: "A", lt: "95.5" }] });
  });
});

it("finds the dimension that a measure lacks before it is asked, and the ways out", () => {
  const entries = [
    { key: "A", dimensions: ["UNIT", "PERIOD", "CHANNEL"] },
    { key: "B", dimensions: ["UNIT", "PERIOD"] },
  ] as unknown as MeasureEntry[];
  expect(findLack(ask({}), entries)).toBeNull();
  const lack = findLack(ask({ dimensions: ["UNIT", "CHANNEL"] }), entries);
  expect(lack).toMatchObject({ dimension: "CHANNEL", withoutDimension: { dimensions: ["UNIT"] }, withoutMeasures: { measures: ["A"] } });
  const filtered = findLack(ask({ measures: ["B"], filters: [{ dimension: "CHANNEL", members: ["POST"] }] }), entries);
  expect(filtered).toMatchObject({ withoutDimension: { filters: [] }, withoutMeasures: null });
});
