import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anybody } from "#server/core/graph/context.ts";
import { makeGraph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let counting: postgres.Sql;
let statements: string[] = [];
beforeAll(async () => {
  db = await makeDb();
  counting = postgres(db.url, { max: 1, fetch_types: false, debug: (_connection, query) => statements.push(query) });
});
afterAll(async () => {
  await counting.end();
  await db.drop();
});

test("a change sends one statement for the trail, and its entries are there with the answer", async () => {
  const graph = makeGraph(counting, { ...anybody, visitorHash: randomUUID() });
  const input = { name: "Bảng", cards: [{ kind: "NOTE", place: { x: 0, y: 0, w: 6, h: 1 }, note: "Lời dẫn" }] };
  await graph.data(`mutation ($input: BoardInput!) { saveBoard(input: $input) { problems { code } } }`, { input });
  expect(statements.filter((text) => /hub\.actor|audit/.test(text))).toHaveLength(1);
  expect(await db.sql`select table_name as told from audit_entries order by id`).toEqual([
    { told: "owners" },
    { told: "boards" },
    { told: "board_cards" },
  ]);
});
