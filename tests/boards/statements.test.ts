import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readyBoards } from "#server/boards/ready/ready-boards.ts";
import { anybody } from "#server/core/graph/context.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let counting: postgres.Sql;
let graph: Graph;
let statements: string[] = [];

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  counting = postgres(db.url, { max: 4, fetch_types: false, debug: (_connection, query) => statements.push(query) });
  graph = makeGraph(counting, { ...anybody, visitorHash: randomUUID() });
});
afterAll(async () => {
  await counting.end();
  await db.drop();
});

async function count(query: string, variables: Record<string, unknown>): Promise<number> {
  statements = [];
  await graph.data(query, variables);
  return statements.filter((one) => !/^\s*(begin|set local|commit)\b/i.test(one)).length;
}

const answered = `query ($key: String!, $unit: String, $time: AnalyzeTimeInput) { board(key: $key, unit: $unit, time: $time) { cards { answer { totalCount } problem { code } } } }`;
const choice = { unit: "ubnd-truc-ninh", time: { kind: "QUARTER", periods: ["2024-q1"] } };

/**
 * Beside one statement for each card: the default board, the choice looked up, codes checked, the latest periods of each
 * set of filters, and those periods by name.
 */
test.each([...readyBoards])("opening %s takes a statement for each card and a few for the board", async (key, { cards }) => {
  const asked = cards.filter(({ kind }) => kind === "VIEW");
  const filters = new Set(asked.map(({ question }) => JSON.stringify((question as { filters?: object[] }).filters)));
  expect(await count(answered, { key })).toBeLessThanOrEqual(asked.length + filters.size + 3);
  expect(await count(answered, { key, ...choice })).toBeLessThanOrEqual(asked.length + filters.size + 4);
});

test("a board of 40 cards that differ in measures alone takes five statements more than its cards", async () => {
  const question = (n: number) => ({
    measures: [n % 2 ? "TASKS_TOTAL" : "DOSSIERS_RECEIVED"],
    time: { kind: n % 3 ? "QUARTER" : "YEAR", last: 1 },
  });
  const cards = Array.from({ length: 40 }, (_, n) => ({
    kind: "VIEW",
    place: { x: 0, y: n, w: 6, h: 1 },
    question: question(n),
    look: { view: "bang" },
  }));
  const { saveBoard } = await graph.data(`mutation ($input: BoardInput!) { saveBoard(input: $input) { board { key } } }`, {
    input: { name: "Bảng", cards },
  });
  const taken = await count(answered, { key: (saveBoard as { board: { key: string } }).board.key });
  expect(taken).toBeLessThanOrEqual(45);
  expect(taken).toBeGreaterThanOrEqual(40);
});

test("cards without their answers run no question, and neither does the list of boards", async () => {
  expect(await count(`query ($key: String!) { board(key: $key) { cards { title question problem { code } } } }`, { key: "lanh-dao" })).toBe(
    1,
  );
  expect(await count(`{ boards { name cards { title answer { totalCount } } } }`, {})).toBe(2);
});
