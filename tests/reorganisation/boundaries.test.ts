import { afterAll, beforeAll, expect, test } from "vitest";
import type { Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeSmallProvince } from "#tests/measures/small-province.ts";
import { administratorOf, reorganise, undo } from "#tests/reorganisation/small-tree.ts";

let db: TestDb;
let root: Graph;
beforeAll(async () => {
  db = await makeDb();
  const communes = ["xa-mot", "xa-hai", "xa-ba"];
  await makeSmallProvince(
    db.sql,
    (of) => ({
      dossier_stats: communes.flatMap((code, at) =>
        [1, 2].map((quarter) => ({
          ...of(code, `2023-quarter-${quarter}-legal`),
          ...{ coverage: "OWN", level: null, field: null, received: 100 * (at + 1) + quarter, resolved: 50 * (at + 1), resolved_early: 10 },
          ...{ resolved_on_time: 5, pending: 1 },
        })),
      ),
    }),
    communes.map((code) => [code, "COMMUNE", "SPECIALISED_AGENCY", "lon"] as const),
  );
  await db.sql`insert into documents (code, number, type, subject, status) values ('nq-1', '1/NQ-HĐND', 'NGHI_QUYET', 'Sắp xếp', 'CITED')`;
  root = await administratorOf(db);
});
afterAll(() => db.drop());

const question = {
  measures: ["DOSSIERS_RECEIVED", "ON_TIME_RATE"],
  dimensions: [{ dimension: "UNIT" }],
  time: { kind: "QUARTER", periods: ["2023-quarter-2-legal"] },
  totals: "GRAND",
};

async function ask(boundariesOn: string | null): Promise<{ units: Record<string, string>; total: unknown }> {
  const input = boundariesOn === null ? question : { ...question, boundaries: "AS_OF", boundariesOn };
  const { analyze } = (await root.data(
    `query ($input: AnalyzeInput!) { analyze(input: $input) { rows { members { key } cells { value } } totals { cells { value } } } }`,
    { input },
  )) as { analyze: { rows: { members: { key: string }[]; cells: { value: string }[] }[]; totals: { cells: { value: string }[] }[] } };
  return {
    units: Object.fromEntries(analyze.rows.map(({ members, cells }) => [members[0]!.key, cells[0]!.value])),
    total: analyze.totals.map(({ cells }) => cells.map(({ value }) => value)),
  };
}

test("boundaries of a day follow a merger: the same totals, under the successor from its day on, and back when it is taken back", async () => {
  const before = await ask(null);
  expect(before.total).toEqual([["606", "15"]]);
  expect(before.units).toEqual({ "xa-mot": "102", "xa-hai": "202", "xa-ba": "302" });
  const merge = { units: ["xa-mot", "xa-hai"], into: { new: { name: "Xã Một Hai" } } };
  const done = await reorganise(root, { effectiveOn: "2024-01-01", merge });
  expect(done.problems).toEqual([]);
  const after = await ask("2024-01-01");
  expect(after).toEqual({ units: { "xa-mot-hai": "304", "xa-ba": "302" }, total: before.total });
  expect(await ask("2023-12-31")).toEqual(before);
  expect(await ask(null)).toEqual(before);
  expect((await undo(root, done.reorganisation!.id)).isDone).toBe(true);
  expect(await ask("2024-01-01")).toEqual(before);
});
