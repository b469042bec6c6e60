import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeSmallProvince } from "./small-province.ts";

let db: TestDb;
let graph: Graph;

beforeAll(async () => {
  db = await makeDb();
  await makeSmallProvince(db.sql, (of) => {
    const dossiers = (resolved: number | null, early: number | null, received: number | null, pending: number | null) => ({
      level: null,
      field: null,
      received,
      resolved,
      resolved_early: early,
      resolved_on_time: 0,
      pending,
    });
    const score = (value: string, rank: number) => ({ area: null, kind: "ACTUAL", score: value, rank });
    return {
      dossier_stats: [
        // The first quarter: two districts of very different size; the second: the province speaks for all of it.
        { ...of("ubnd-lon", "2023-quarter-1-legal"), ...dossiers(1000, 100, 1200, 200) },
        { ...of("ubnd-nho", "2023-quarter-1-legal"), ...dossiers(1, 1, 2, 1) },
        { ...of("ubnd-lon", "2023-quarter-2-legal"), ...dossiers(500, 500, 700, 50) },
        { ...of("ubnd-nho", "2023-quarter-2-legal"), ...dossiers(0, 0, 0, null) },
        { ...of("ubnd-tinh", "2023-quarter-2-legal"), ...dossiers(2000, 1500, 2400, 400) },
        { ...of("chia", "2022-quarter-1-legal"), ...dossiers(7, 7, 7, 0) },
        // The months of a quarter: one count is there for all three, the other is not.
        ...[10, 11, 12].map((n) => ({ ...of("ubnd-lon", `2022-month-${n}-legal`), ...dossiers(10, n === 11 ? null : 9, 10, 0) })),
        // A quarter of the calendar.
        { ...of("ubnd-lon", "2023-quarter-1-calendar"), ...dossiers(9999, 9999, 9999, 0) },
      ],
      index_scores: [
        { ...of("ubnd-lon", "2022-year-1-calendar"), ...score("80.5", 2) },
        { ...of("ubnd-nho", "2022-year-1-calendar"), ...score("90.25", 1) },
      ],
    };
  });
  graph = makeGraph(db.hub);
});
afterAll(() => db.drop());

interface Answer {
  readonly totalCount: number;
  readonly rows: { readonly members: { readonly key: string }[]; readonly cells: Record<string, unknown>[] }[];
  readonly totals: { readonly members: ({ readonly key: string } | null)[]; readonly cells: Record<string, unknown>[] }[];
}

async function ask(input: object): Promise<Answer> {
  const { analyze } = await graph.data(
    `query ($input: AnalyzeInput!) { analyze(input: $input) { totalCount rows { members { key } cells { ...C } } totals { members { key } cells { ...C } } } }
     fragment C on AnalyzeCell { value state basis numerator denominator reports rank rankOutOf changes { comparison value absolute relativePercent rankChange } }`,
    { input },
  );
  return analyze;
}

const byUnit = [{ dimension: "UNIT" }];
const quarter = (n: number, window = "LEGAL") => ({ kind: "QUARTER", window, periods: [`2023-quarter-${n}-${window.toLowerCase()}`] });
const valuesOf = ({ rows }: Answer) => Object.fromEntries(rows.map((row) => [row.members[0]!.key, row.cells[0]!["value"]]));

describe("every total is right", () => {
  test("a ratio of two units of very different size is the ratio of their sums, not the mean of their ratios", async () => {
    const answer = await ask({ measures: ["ON_TIME_RATE"], dimensions: byUnit, time: quarter(1), totals: "GRAND" });
    expect(valuesOf(answer)).toEqual({ "ubnd-lon": "10", "ubnd-nho": "100" });
    expect(answer.totals[0]!.cells[0]).toMatchObject({
      value: "10.09",
      numerator: "101",
      denominator: "1001",
      state: "DERIVED",
      basis: "SUM_OF_REPORTS",
      reports: 2,
    });
  });

  test("the province's own report wins over the sum of its districts, and the cell says so", async () => {
    const answer = await ask({ measures: ["DOSSIERS_RESOLVED"], dimensions: byUnit, time: quarter(2), totals: "GRAND" });
    expect(valuesOf(answer)).toEqual({ "ubnd-tinh": "2000", "ubnd-lon": "500", "ubnd-nho": "0" });
    expect(answer.totals[0]!.cells[0]).toMatchObject({ value: "2000", basis: "WHOLE_OVER_PARTS", reports: 1, state: "REPORTED" });
    const districts = await ask({
      measures: ["DOSSIERS_RESOLVED"],
      dimensions: [{ dimension: "UNIT_ANCESTOR", level: "DISTRICT" }],
      time: quarter(2),
      totals: "GRAND",
    });
    expect(districts.totals[0]!.cells[0]).toMatchObject({ value: "500", basis: "SUM_OF_REPORTS", reports: 2 });
  });

  test("a zero denominator is not applicable: neither 0 nor 100", async () => {
    const { rows } = await ask({ measures: ["ON_TIME_RATE", "RESOLUTION_RATE"], dimensions: byUnit, time: quarter(2) });
    const small = rows.find((row) => row.members[0]!.key === "ubnd-nho")!;
    expect(small.cells[0]).toMatchObject({
      value: null,
      state: "NOT_APPLICABLE",
      basis: "ZERO_DENOMINATOR",
      numerator: "0",
      denominator: "0",
    });
  });

  test("what is not reported is missing, and zero is a number", async () => {
    const { rows } = await ask({ measures: ["DOSSIERS_PENDING", "DOSSIERS_RESOLVED"], dimensions: byUnit, time: quarter(2) });
    const small = rows.find((row) => row.members[0]!.key === "ubnd-nho")!;
    expect(small.cells.map(({ value, state }) => [value, state])).toEqual([
      [null, "MISSING"],
      ["0", "REPORTED"],
    ]);
  });

  test("scores and ranks never aggregate", async () => {
    const answer = await ask({
      measures: ["PAR_INDEX_SCORE", "PAR_INDEX_RANK"],
      dimensions: byUnit,
      time: { kind: "YEAR", window: "CALENDAR" },
      totals: "GRAND",
    });
    expect(valuesOf(answer)).toEqual({ "ubnd-lon": "80.5", "ubnd-nho": "90.25" });
    for (const cell of answer.totals[0]!.cells) expect(cell).toMatchObject({ value: null, state: "NOT_APPLICABLE", basis: "NOT_ADDITIVE" });
  });

  test("flows add up over the year, stocks take the last value, what is carried over adds up to nothing", async () => {
    const { rows } = await ask({
      measures: ["DOSSIERS_RESOLVED", "DOSSIERS_PENDING", "DOSSIERS_RECEIVED"],
      dimensions: byUnit,
      time: { kind: "QUARTER", from: "2022-12-15" },
    });
    const large = rows.find((row) => row.members[0]!.key === "ubnd-lon")!;
    expect(large.cells.map(({ value, basis }) => [value, basis])).toEqual([
      ["1500", "SUM_OF_REPORTS"],
      ["50", "REPORT"],
      [null, "NOT_ADDITIVE"],
    ]);
  });

  test("six months come from two quarters, never from a quarter of the calendar", async () => {
    const half = await ask({
      measures: ["DOSSIERS_RESOLVED"],
      dimensions: byUnit,
      time: { kind: "HALF_YEAR", periods: ["2023-half_year-1-legal"] },
    });
    expect(half.rows.find((row) => row.members[0]!.key === "ubnd-lon")!.cells[0]).toMatchObject({ value: "1500", state: "DERIVED" });
    expect(half.rows.map((row) => row.members[0]!.key)).not.toContain("ubnd-tinh");
    const calendar = await ask({ measures: ["DOSSIERS_RESOLVED"], dimensions: byUnit, time: quarter(1, "CALENDAR") });
    expect(valuesOf(calendar)).toEqual({ "ubnd-lon": "9999" });
  });

  test("figures of units that became one stand under their heir as of a later day", async () => {
    const input = { measures: ["ON_TIME_RATE"], dimensions: byUnit, time: quarter(1) };
    expect(valuesOf(await ask({ ...input, boundaries: "AS_OF", boundariesOn: "2023-12-31" }))).toEqual({ moi: "10.09" });
    expect(valuesOf(await ask({ ...input, boundaries: "AS_OF", boundariesOn: "2023-06-30" }))).toEqual({
      "ubnd-lon": "10",
      "ubnd-nho": "100",
    });
  });

  test("a unit that was split stays itself: nobody knows whose its figures would be", async () => {
    const time = { kind: "QUARTER", periods: ["2022-quarter-1-legal"] };
    const answer = await ask({
      measures: ["DOSSIERS_RESOLVED"],
      dimensions: byUnit,
      time,
      boundaries: "AS_OF",
      boundariesOn: "2023-12-31",
    });
    expect(valuesOf(answer)).toEqual({ chia: "7" });
  });

  test("a quarter is made of its months only where all three are there, each measure for itself", async () => {
    const time = { kind: "QUARTER", periods: ["2022-quarter-4-legal"] };
    const { rows } = await ask({ measures: ["DOSSIERS_RESOLVED", "DOSSIERS_EARLY"], dimensions: byUnit, time });
    expect(rows.map(({ cells }) => cells.map(({ value, state }) => [value, state]))).toEqual([
      [
        ["30", "DERIVED"],
        [null, "MISSING"],
      ],
    ]);
  });

  test("a quarter beside the one before it: change, points and places", async () => {
    const { rows } = await ask({
      measures: ["ON_TIME_RATE"],
      dimensions: [...byUnit, { dimension: "PERIOD" }],
      time: quarter(2),
      filters: [{ dimension: "UNIT_LEVEL", in: ["DISTRICT"] }],
      compare: ["PREVIOUS_PERIOD"],
      rank: true,
    });
    const large = rows.find((row) => row.members[0]!.key === "ubnd-lon")!.cells[0]!;
    expect(large).toMatchObject({ value: "100", rank: 1, rankOutOf: 1 });
    expect(large["changes"]).toEqual([
      { comparison: "PREVIOUS_PERIOD", value: "10", absolute: "90", relativePercent: "900", rankChange: 1 },
    ]);
  });
});

describe("order and pages", () => {
  const input = {
    measures: ["DOSSIERS_PENDING", "DOSSIERS_RESOLVED"],
    dimensions: byUnit,
    time: quarter(2),
    order: [{ measure: "DOSSIERS_PENDING", direction: "DESC" }],
  };

  test("the largest first, what has no value last, page after page", async () => {
    const pages = await Promise.all([0, 1, 2].map((offset) => ask({ ...input, limit: 1, offset })));
    expect(pages.map(({ rows, totalCount }) => [rows.map((row) => row.members[0]!.key), totalCount])).toEqual([
      [["ubnd-tinh"], 3],
      [["ubnd-lon"], 3],
      [["ubnd-nho"], 3],
    ]);
  });

  test("conditions on a value drop rows and leave the total as it is", async () => {
    const answer = await ask({ ...input, having: [{ measure: "DOSSIERS_RESOLVED", gt: "0", lt: "2000" }], totals: "GRAND" });
    expect(answer.rows.map((row) => row.members[0]!.key)).toEqual(["ubnd-lon"]);
    expect(answer.totals[0]!.cells[1]).toMatchObject({ value: "2000" });
  });
});
