import { afterAll, beforeAll, expect, test } from "vitest";
import { catalogue } from "#server/measures/catalogue/catalogue.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeSmallProvince } from "./small-province.ts";

const dbs: TestDb[] = [];
let small: Graph;
let whole: Graph;

beforeAll(async () => {
  dbs.push(await makeDb(), await makeDb({ dataset: true }));
  const bare = { level: null, field: null, received: 10, resolved: 10, resolved_early: 10, resolved_on_time: 0, pending: 0 };
  await makeSmallProvince(dbs[0]!.sql, (of) => ({
    dossier_stats: [
      { ...of("ubnd-lon", "2023-quarter-1-legal"), ...bare },
      { ...of("ubnd-nho", "2023-quarter-1-legal"), ...bare, resolved_early: null },
      { ...of("ubnd-lon", "2023-quarter-2-legal"), ...bare },
      ...[10, 11, 12].map((n) => ({ ...of("ubnd-lon", `2022-month-${n}-legal`), ...bare, resolved_early: n === 11 ? null : 1 })),
    ],
  }));
  [small, whole] = dbs.map(({ sql }) => makeGraph(sql)) as [Graph, Graph];
});
afterAll(() => Promise.all(dbs.map((db) => db.drop())));

const ask = async (graph: Graph, variables: Record<string, unknown>) => {
  const text = `query ($measures: [String!]!, $kind: PeriodKind, $window: PeriodWindow, $mode: PeriodMode! = IN_PERIOD) {
    periodsOf(measures: $measures, kind: $kind, window: $window, mode: $mode) { key units } }`;
  return (await graph.data(text, variables))["periodsOf"] as { key: string; units: number[] }[];
};

test("counts units by period, a longer period when shorter ones tile it, and both parts of a ratio", async () => {
  const found = await ask(small, { measures: ["DOSSIERS_RESOLVED", "ON_TIME_RATE"], window: "LEGAL" });
  expect(Object.fromEntries(found.map(({ key, units }) => [key, units]))).toEqual({
    "2023-quarter-2-legal": [1, 1],
    "2023-quarter-1-legal": [2, 1],
    "2023-half_year-1-legal": [2, 1],
    "2022-quarter-4-legal": [1, 0],
    "2022-month-12-legal": [1, 1],
    "2022-month-11-legal": [1, 0],
    "2022-month-10-legal": [1, 1],
  });
  const cumulative = await ask(small, { measures: ["DOSSIERS_RESOLVED"], kind: "QUARTER", mode: "CUMULATIVE" });
  expect(cumulative.map(({ key: code }) => code)).toEqual(["2023-quarter-2-legal", "2023-quarter-1-legal"]);
});

test("refuses a measure that is none, by its own path", async () => {
  const [error] = await small.errors(`{ periodsOf(measures: ["DOSSIERS"]) { key } }`);
  expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "periodsOf.measures.0" });
});

test.each(["IN_PERIOD", "CUMULATIVE"])("leaves out no period that has an answer, %s", async (mode) => {
  const missed: string[] = [];
  for (const { key } of catalogue) {
    const found = await ask(whole, { measures: [key], mode });
    for (const time of ["QUARTER LEGAL", "HALF_YEAR LEGAL", "YEAR CALENDAR"]) {
      const [kind, window] = time.split(" ");
      const { analyze } = await whole.data(
        `query ($input: AnalyzeInput!) { analyze(input: $input) { rows { members { key } cells { value } } } }`,
        { input: { measures: [key], dimensions: [{ dimension: "PERIOD" }], time: { kind, window, mode } } },
      );
      const { rows } = analyze as { rows: { members: [{ key: string }]; cells: [{ value: string | null }] }[] };
      const answered = rows.filter(({ cells }) => cells[0].value !== null).map(({ members }) => members[0].key);
      missed.push(...answered.filter((code) => !found.some((one) => one.key === code)).map((code) => `${key} ${code}`));
    }
  }
  expect(missed).toEqual([]);
});
