import { describe, expect, it } from "vitest";
import { emptyQuestion } from "#client/measures/question.ts";
import type { Question } from "#client/measures/question.ts";
import { fromQuery, toQuery } from "#client/measures/question-query.ts";

const whole: Question = {
  measures: ["RESOLUTION_RATE", "STAFF_GAP"],
  dimensions: ["UNIT_ANCESTOR.DISTRICT", "PERIOD"],
  time: "YEAR.CALENDAR",
  cumulative: true,
  periods: ["2023", "2024"],
  filters: [
    { dimension: "UNIT_ANCESTOR", members: ["ubnd-truc-ninh", "a|b;c:d%"] },
    { dimension: "STAFF_KIND", members: ["CIVIL"] },
  ],
  totals: false,
  order: "-RESOLUTION_RATE",
  view: "xoay",
  across: "PERIOD",
};

describe("the address of a question", () => {
  it("says nothing of the empty question", () => {
    expect(toQuery(emptyQuestion)).toEqual({});
    expect(fromQuery({})).toEqual(emptyQuestion);
  });

  it("comes back whole, also through the address bar", () => {
    const query = toQuery(whole) as Record<string, string>;
    expect(fromQuery(query)).toEqual(whole);
    const bar = new URLSearchParams(new URLSearchParams(query).toString());
    expect(fromQuery(Object.fromEntries(bar))).toEqual(whole);
  });

  it("reads as little harm as it can from an address typed wrongly", () => {
    const question = fromQuery({
      theo: "UNIT,KHONG,UNIT,UNIT_ANCESTOR",
      ky: "TUAN.LEGAL",
      xem: "ve",
      loc: "UNIT:;PERIOD:2023;X:1;PLAN:%E0",
    });
    expect(question).toEqual({ ...emptyQuestion, dimensions: ["UNIT"] });
  });
});
