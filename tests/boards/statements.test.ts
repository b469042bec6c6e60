import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readyBoards } from "#server/boards/ready/ready-boards.ts";
import { anybody } from "#server/core/graph/context.ts";
import { catalogue } from "#server/measures/catalogue/catalogue.ts";
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

async function boardOf(questions: readonly object[]): Promise<string> {
  const cards = questions.map((question, n) => ({ kind: "VIEW", place: { x: 0, y: n, w: 6, h: 1 }, question, look: { view: "bang" } }));
  const { saveBoard } = await graph.data(`mutation ($input: BoardInput!) { saveBoard(input: $input) { board { key } } }`, {
    input: { name: `Bảng ${cards.length} thẻ`, cards },
  });
  return (saveBoard as { board: { key: string } }).board.key;
}

test("a board of 40 cards that differ in measures alone takes five statements more than its cards", async () => {
  const measures = catalogue.filter(({ domain }) => domain === "TTHC" || domain === "PLANS").slice(0, 40);
  const key = await boardOf(
    measures.map((measure, n) => ({ measures: [measure.key], time: { kind: n % 3 ? "QUARTER" : "YEAR", last: 1 } })),
  );
  const taken = await count(answered, { key });
  expect(taken).toBeLessThanOrEqual(45);
  expect(taken).toBeGreaterThanOrEqual(40);
});

test("cards that ask the same share a statement", async () => {
  const key = await boardOf(Array.from({ length: 12 }, () => ({ measures: ["TASKS_TOTAL"], time: { kind: "YEAR", last: 1 } })));
  expect(await count(answered, { key })).toBeLessThanOrEqual(6);
});
