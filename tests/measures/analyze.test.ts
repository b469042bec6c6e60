import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anybody } from "#server/core/graph/context.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let graph: Graph;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  graph = makeGraph(db.hub, { ...anybody, personId: "00000000-0000-7000-8000-000000000001" });
});
afterAll(() => db.drop());

const ask = (input: object) =>
  graph.data(
    `query ($input: AnalyzeInput!) { analyze(input: $input) { totalCount rows { members { key label } cells { value state basis numerator denominator reports } }
      totals { members { key } cells { value state basis reports } } explain { sql plan } } }`,
    { input },
  );

describe("the data set", () => {
  test("dossiers, staff and moves of one unit in one quarter, in one answer", async () => {
    const { analyze } = await ask({
      measures: ["DOSSIERS_RECEIVED", "RESOLUTION_RATE", "STAFF_GAP", "VACANCY_RATE", "RECRUITED", "RECRUIT_NET_FILL_RATE"],
      dimensions: [{ dimension: "UNIT" }, { dimension: "PERIOD" }],
      time: { kind: "QUARTER" },
      totals: "GRAND",
    });
    const { rows, totals } = analyze as { rows: Row[]; totals: Row[] };
    expect(rows.map(({ members }) => members.map(({ key }) => key))).toEqual([["ubnd-truc-ninh", "2024-q1"]]);
    const cells = rows[0]!.cells.map(({ value, state }) => [value, state]);
    expect(cells).toEqual([
      ["10610", "DERIVED"],
      ["99.69", "DERIVED"],
      ["242", "PROVISIONAL"],
      ["8.83", "PROVISIONAL"],
      ["89", "REPORTED"],
      ["97.75", "DERIVED"],
    ]);
    expect(totals[0]!.cells.map(({ value, state }) => [value, state])).toEqual(cells);
  });
});

test("a unit that never reported a result has no rate, where one that did has its own, also in the total", async () => {
  const { analyze } = await ask({
    measures: ["LED_TASKS_DUE", "LED_TASKS_COMPLETION_RATE", "LED_TASKS_ON_TIME_COMPLETION_RATE"],
    dimensions: [{ dimension: "UNIT" }],
    filters: [
      { dimension: "UNIT_LEVEL", in: ["DISTRICT"] },
      { dimension: "UNIT_TYPE", in: ["PEOPLES_COMMITTEE"] },
    ],
    time: { kind: "YEAR", window: "CALENDAR" },
    totals: "GRAND",
  });
  const { rows, totals } = analyze as { rows: Row[]; totals: Row[] };
  const heard = rows.filter(({ cells }) => cells[1]!.state !== "MISSING");
  expect(heard.map(({ members }) => members[0]!.key)).toEqual(["ubnd-truc-ninh"]);
  expect(rows.length).toBeGreaterThan(5);
  for (const { cells } of rows)
    expect([cells[1]!.value === null, cells[0]!.value]).toEqual([!heard[0]!.cells.includes(cells[1]!), expect.stringMatching(/^[1-9]/)]);
  expect(heard[0]!.cells[1]).toMatchObject(totals[0]!.cells[1]!);
});

test("an answer is the same bytes written plainly and by GraphQL's own executor", async () => {
  const text = `query ($input: AnalyzeInput!, $more: Boolean!) { __typename analyze(input: $input) { ...answer totals { cells { state } members { key } } } again: analyze(input: $input) { totalCount } }
    fragment answer on AnalyzeResult { __typename totalCount measures { key decimals betterWhen legalBasis dimensions } dimensions { dimension level label }
      rows { members { key label } cells { v: value ...more @include(if: $more) changes { comparison absolute state } } } }
    fragment more on AnalyzeCell { state basis numerator rank reports }`;
  const input = {
    measures: ["DOSSIERS_RECEIVED", "RESOLUTION_RATE", "PAR_INDEX_RANK", "TASKS_TOTAL"],
    dimensions: [{ dimension: "UNIT" }, { dimension: "PERIOD" }],
    time: { kind: "YEAR", window: "CALENDAR" },
    compare: ["PREVIOUS_PERIOD"],
    rank: true,
    totals: "CUBE",
  };
  for (const more of [true, false]) {
    const planned = await graph.planned(text, { input, more });
    expect(planned).toBe(await graph.ordinary(text, { input, more }));
    expect(planned).toContain(`"v":"`);
  }
});

interface Row {
  readonly members: { readonly key: string | null }[];
  readonly cells: { readonly value: string | null; readonly state: string }[];
}
