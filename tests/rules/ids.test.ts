import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
beforeAll(async () => {
  db = await makeDb();
});
afterAll(() => db.drop());

test("ids are UUIDs of version 7 that keep the order in which rows were made, also within a millisecond", async () => {
  const before = Date.now();
  const rows = await db.sql<{ id: string }[]>`select uuid_v7()::text id from generate_series(1, 20000)`;
  const ids = rows.map(({ id }) => id);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const made = Number.parseInt(ids[0]!.replace("-", "").slice(0, 12), 16);
  expect(made).toBeGreaterThanOrEqual(before);
  expect(made).toBeLessThanOrEqual(Date.now());
});
