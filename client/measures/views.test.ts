import { describe, expect, it } from "vitest";
import { sketchChart } from "#client/measures/answer-chart.ts";
import { sketchRanks } from "#client/measures/answer-rank.ts";
import { sketchScatter } from "#client/measures/answer-scatter.ts";
import type { Answer, Cell, Member } from "#client/measures/answer.ts";
import { drillParts, drillQuestion, undrilled } from "#client/measures/drill-down.ts";
import { fromQuery, toQuery } from "#client/measures/question-query.ts";
import { emptyQuestion } from "#client/measures/question.ts";
import type { Question } from "#client/measures/question.ts";
import { tileName, toTiles } from "#client/measures/tile-map.ts";
import { quantileClasses } from "#client/measures/value-classes.ts";
import { viewNeed } from "#client/measures/view-needs.ts";

const member = (key: string): Member => ({ key, label: key, labelEn: key });
const cell = (value: string | null, rank: number | null = null): Cell => ({
  value,
  state: value === null ? "MISSING" : "REPORTED",
  basis: "REPORT",
  numerator: null,
  denominator: null,
  reports: 1,
  rank,
  rankOutOf: rank && 2,
  changes: [],
});
const row = (keys: string[], ...cells: Cell[]) => ({ members: keys.map(member), cells });
const measure = (key: string) => ({
  key,
  name: key,
  nameEn: key,
  unitOfMeasure: "hồ sơ",
  unitOfMeasureEn: "dossiers",
  decimals: 0,
  betterWhen: "UP",
  form: "SUM",
});
const answerOf = (dimensions: string[], measures: string[], rows: Answer["rows"], totals: object[] = []) =>
  ({
    totalCount: rows.length,
    dimensions: dimensions.map((dimension) => ({ dimension, level: null, label: dimension, labelEn: dimension })),
    measures: measures.map(measure),
    rows,
    totals,
  }) as unknown as Answer;
const words = {
  measure: ({ name }: { name: string }) => name,
  dimension: ({ label }: { label: string }) => label,
  member: (one: Member | null) => one?.label ?? "*",
};
const ask = (parts: Partial<Question>): Question => ({ ...emptyQuestion, measures: ["A"], ...parts });

describe("a rank chart", () => {
  const rows = [
    row(["b", "2024-q2"], cell("1", 2)),
    row(["a", "2024-q2"], cell("2", 1)),
    row(["a", "2024-q1"], cell("1", 2)),
    row(["b", "2024-q1"], cell("3", 1)),
    row(["c", "2024-q1"], cell(null)),
  ];
  it("runs forward in time whatever the rows are ordered by, the best of the last period first", () => {
    const sketch = sketchRanks(answerOf(["UNIT", "PERIOD"], ["A"], rows), words)!;
    expect(sketch.categories).toEqual(["2024-q1", "2024-q2"]);
    expect(sketch.series.map(({ name, values }) => [name, values])).toEqual([
      ["a", [2, 1]],
      ["b", [1, 2]],
      ["c", [null, null]],
    ]);
  });
  it("needs periods and something beside them", () => {
    expect(viewNeed(ask({ view: "hang", dimensions: ["UNIT"] }), answerOf(["UNIT"], ["A"], []))).toMatchObject({
      what: "period",
      ways: [{ parts: { dimensions: ["UNIT", "PERIOD"] } }],
    });
    expect(viewNeed(ask({ view: "hang", dimensions: ["PERIOD"] }), answerOf(["PERIOD"], ["A"], []))?.what).toBe("beside");
    expect(viewNeed(ask({ view: "hang", dimensions: ["UNIT", "PERIOD"] }), answerOf(["UNIT", "PERIOD"], ["A"], rows))).toBeNull();
  });
});

it("draws a line forward in time when rows are ordered by their value", () => {
  const rows = [row(["2024-q2"], cell("9")), row(["2024-q1"], cell("4"))];
  expect(sketchChart(answerOf(["PERIOD"], ["A"], rows), "line", 0, words)?.series[0]?.values).toEqual([4, 9]);
});

describe("a scatter plot", () => {
  it("has a point for each row with both figures, and names those that stand out", () => {
    const rows = [row(["a"], cell("1"), cell("5")), row(["b"], cell("2"), cell(null)), row(["c"], cell("100"), cell("6"))];
    const sketch = sketchScatter(answerOf(["UNIT"], ["A", "B"], rows), words);
    expect(sketch).toMatchObject({ categories: ["a", "c"], x: [1, 100], y: [5, 6], missing: 1 });
    expect(sketch.labelled.toSorted()).toEqual([0, 1]);
    expect(sketchScatter(answerOf(["UNIT"], ["A", "B"], []), words)).toMatchObject({ categories: [], labelled: [] });
  });
  it("goes by factors where one value dwarfs the rest, but never with a zero among them", () => {
    const at = (values: number[]) =>
      sketchScatter(
        answerOf(
          ["UNIT"],
          ["A", "B"],
          values.map((value, i) => row([String(i)], cell(String(value)), cell("1"))),
        ),
        words,
      );
    expect(at([1, 2, 3, 1000]).byFactors).toEqual({ x: true, y: false });
    expect(at([0, 2, 3, 1000]).byFactors.x).toBe(false);
  });
});

describe("shades", () => {
  it("put about equally many values in each class, and equal ones in the same", () => {
    const { classes, classOf } = quantileClasses([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(classes.map(({ from, to, count }) => [from, to, count])).toEqual([
      [1, 2, 2],
      [3, 4, 2],
      [5, 6, 2],
      [7, 8, 2],
      [9, 10, 2],
    ]);
    expect(classOf(4)).toBe(1);
    expect(quantileClasses([7, 7, 7]).classes).toEqual([{ from: 7, to: 7, count: 3 }]);
    expect(quantileClasses([1, 100, 100, 100]).classes).toHaveLength(2);
    expect(quantileClasses([]).classes).toEqual([]);
  });
});

describe("a tile map", () => {
  const rows = [row(["x", "a"], cell("1")), row(["x", "b"], cell(null)), row(["y", "c"], cell("3"))];
  it("stands units under what they belong to, each once", () => {
    const groups = toTiles(answerOf(["UNIT_ANCESTOR", "UNIT"], ["A"], rows))!;
    expect(groups.map(({ member: of, tiles }) => [of?.key, tiles.map((tile) => tile.member.key)])).toEqual([
      ["x", ["a", "b"]],
      ["y", ["c"]],
    ]);
    expect(toTiles(answerOf(["UNIT"], ["A"], [row(["a"], cell("1"))]))).toMatchObject([
      { member: null, tiles: [{ member: { key: "a" } }] },
    ]);
  });
  it("asks for one period when units come once for each", () => {
    const twice = answerOf(["UNIT", "PERIOD"], ["A"], [row(["a", "2024-q1"], cell("1")), row(["a", "2024-q2"], cell("1"))]);
    const need = viewNeed(ask({ view: "o", dimensions: ["UNIT", "PERIOD"] }), twice);
    expect(need).toMatchObject({ what: "once", ways: [{ way: "latest", parts: { last: 1, periods: [] } }, { way: "alone" }] });
  });
  it("has the proper name of a place, and the whole name of an agency", () => {
    const names = ["UBND huyện Trực Ninh", "Thành phố Nam Định", "UBND xã An Ý", "UBND phường 2", "Sở Nội vụ", "Văn phòng UBND tỉnh"];
    expect(names.map(tileName)).toEqual(["Trực Ninh", "Nam Định", "An Ý", "2", "Sở Nội vụ", "Văn phòng UBND tỉnh"]);
  });
});

describe("drilling down", () => {
  const source = { times: ["YEAR.LEGAL", "QUARTER.LEGAL", "MONTH.LEGAL"], daysOf: () => ({ from: "2023-12-15", to: "2024-12-14" }) };
  const question = ask({ dimensions: ["UNIT_ANCESTOR.DISTRICT", "PERIOD"], time: "YEAR.LEGAL", last: 3, order: "-A", across: "PERIOD" });

  it("goes from a district to its units", () => {
    expect(drillParts(question, 0, member("truc-ninh"), source)).toMatchObject({
      dimensions: ["UNIT", "PERIOD"],
      filters: [{ dimension: "UNIT_ANCESTOR", members: ["truc-ninh"] }],
      across: "PERIOD",
    });
    expect(drillParts(ask({ dimensions: ["UNIT"] }), 0, member("x"), source)).toBeNull();
    expect(drillParts(question, 0, { ...member("x"), key: null }, source)).toBeNull();
  });
  it("goes from a year to its quarters, and no further than there are periods", () => {
    expect(drillParts(question, 1, member("2024-nam"), source)).toMatchObject({
      time: "QUARTER.LEGAL",
      from: "2023-12-15",
      to: "2024-12-14",
      last: null,
    });
    expect(drillParts({ ...question, time: "MONTH.LEGAL" }, 1, member("2024-m01"), source)).toBeNull();
  });
  it("leads back to the question it came from, also through the address", () => {
    const first = drillQuestion(question, drillParts(question, 1, member("2024-nam"), source)!, "Năm 2024");
    const second = drillQuestion(first, drillParts(first, 0, member("truc-ninh"), source)!, "Huyện Trực Ninh");
    const there = fromQuery(toQuery(second));
    expect(there.trail.map(({ label }) => label)).toEqual(["Năm 2024", "Huyện Trực Ninh"]);
    expect(undrilled(there, 1)).toEqual(first);
    expect(undrilled(there, 0)).toEqual(question);
  });
});
