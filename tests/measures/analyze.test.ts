import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anybody } from "#server/core/graph/context.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let graph: Graph;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  graph = makeGraph(db.sql, { ...anybody, personId: "00000000-0000-7000-8000-000000000001" });
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

interface Row {
  readonly members: { readonly key: string | null }[];
  readonly cells: { readonly value: string | null; readonly state: string }[];
}
