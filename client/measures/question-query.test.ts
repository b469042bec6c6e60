import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds, emptyQuestion, totalsChoices, views, withFollowers } from "#client/measures/question.ts";
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
  last: 8,
  from: "2023-01-15",
  to: null,
  having: [
    { measure: "RESOLUTION_RATE", bound: "lt", value: "95.5" },
    { measure: "STAFF_GAP", bound: "gte", value: "-1" },
  ],
  compare: ["PREVIOUS_PERIOD", "SAME_PERIOD_LAST_YEAR"],
  rank: true,
  boundariesOn: "2025-07-01",
  totals: "khong",
  order: "-RESOLUTION_RATE",
  page: 3,
  view: "xoay",
  across: "PERIOD",
  trail: [
    { label: "Huyện; A|B", query: "theo=UNIT&loc=" },
    { label: "Năm 2024", query: "" },
  ],
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

  it("comes back whole whatever was asked", () => {
    const code = fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => text.trim() !== "");
    const key = fc.stringMatching(/^[A-Z][A-Z0-9_]{2,12}$/);
    const day = fc
      .date({ min: new Date("2000-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const question = fc.record<Question>({
      measures: fc.uniqueArray(key, { maxLength: 20 }),
      dimensions: fc.uniqueArray(fc.constantFrom("UNIT", "PERIOD", "UNIT_ANCESTOR.DISTRICT", "UNIT_ANCESTOR.COMMUNE", "PLAN"), {
        maxLength: 4,
      }),
      time: fc.constantFrom("QUARTER.LEGAL", "YEAR.CALENDAR", "MONTH.LEGAL"),
      cumulative: fc.boolean(),
      periods: fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,9}$/), { maxLength: 3 }),
      last: fc.option(fc.integer({ min: 1, max: 60 })),
      from: fc.option(day),
      to: fc.option(day),
      filters: fc.uniqueArray(
        fc.record({ dimension: fc.constantFrom("UNIT", "STAFF_KIND"), members: fc.array(code, { minLength: 1, maxLength: 3 }) }),
        {
          selector: ({ dimension }) => dimension,
        },
      ),
      having: fc.array(fc.record({ measure: key, bound: fc.constantFrom(...bounds), value: fc.integer().map(String) }), { maxLength: 3 }),
      compare: fc.subarray(["PREVIOUS_PERIOD", "SAME_PERIOD_LAST_YEAR"]),
      rank: fc.boolean(),
      boundariesOn: fc.option(day),
      totals: fc.constantFrom(...totalsChoices),
      order: fc.option(key.map((text) => `-${text}`)),
      page: fc.integer({ min: 1, max: 1e6 }),
      view: fc.constantFrom(...views),
      across: fc.option(fc.constantFrom("UNIT", "PERIOD")),
      trail: fc.array(fc.record({ label: code, query: fc.string({ unit: "grapheme" }) }), {
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(question, (one) => {
        const bar = new URLSearchParams(new URLSearchParams(toQuery(one)).toString());
        expect(fromQuery(Object.fromEntries(bar))).toEqual(one);
      }),
    );
  });

  it("reads as little harm as it can from an address typed wrongly", () => {
    const question = fromQuery({
      theo: "UNIT,KHONG,UNIT,UNIT_ANCESTOR",
      ky: "TUAN.LEGAL",
      xem: "ve",
      loc: "UNIT:;PERIOD:2023;X:1;PLAN:%E0",
      "gia-tri": "A.lt.x;A.eq.1;.lt.1",
      "so-voi": "hom-qua",
      "gan-nhat": "61",
      "tu-ngay": "2023-13-01",
      trang: "-1",
      vet: "%E0;x|",
    });
    expect(question).toEqual({ ...emptyQuestion, dimensions: ["UNIT"] });
  });
});

describe("a change of the question", () => {
  it("begins at the first page again, unless the page itself is turned", () => {
    expect(withFollowers(whole, { view: "bang" })).toMatchObject({ page: 1 });
    expect(withFollowers(whole, { page: 4 })).toEqual({ page: 4 });
  });
  it("takes along what makes no sense without what went", () => {
    expect(withFollowers(whole, { measures: ["STAFF_GAP"] })).toMatchObject({ having: [whole.having[1]] });
    expect(withFollowers(whole, { dimensions: ["UNIT"] })).toMatchObject({ compare: [] });
  });
});
