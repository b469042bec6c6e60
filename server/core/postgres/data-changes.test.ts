import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hearDataChanges } from "#server/core/postgres/data-changes.ts";
import type { Sql } from "#server/core/postgres/connect.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
beforeAll(async () => {
  db = await makeDb();
});
afterAll(() => db.drop());

const pulseMs = 40;

test("tells what was written, and nothing of its own pulse or another hub's", async () => {
  const said: (string | null)[] = [];
  const others: (string | null)[] = [];
  const ends = await Promise.all([
    hearDataChanges(db.hub, (table) => said.push(table), pulseMs),
    hearDataChanges(db.sql, (table) => others.push(table), pulseMs),
  ]);
  await sleep(5 * pulseMs);
  await db.sql`update units set note = note where false`;
  await expect.poll(() => said).toEqual([null, "units"]);
  await expect.poll(() => others).toEqual([null, "units"]);
  for (const end of ends) await end();
});

test("begins anew when its connection was cut, and tells that something may have happened", async () => {
  const said: (string | null)[] = [];
  const end = await hearDataChanges(db.hub, (table) => said.push(table), pulseMs);
  await db.sql`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()`;
  await expect.poll(() => said.length).toBeGreaterThan(1);
  await expect
    .poll(async () => {
      await db.sql`update periods set note = note where false`;
      return said.at(-1);
    })
    .toBe("periods");
  await end();
});

test("does not trust an ear that hears nothing: tells so at every pulse and listens again", async () => {
  const said: (string | null)[] = [];
  let listened = 0;
  const deaf = {
    listen: (_channel: string, _hear: unknown, begun: () => void) => {
      listened++;
      begun();
      return Promise.resolve({ unlisten: () => Promise.resolve() });
    },
    notify: () => Promise.resolve(),
  } as unknown as Sql;
  const end = await hearDataChanges(deaf, (table) => said.push(table), pulseMs);
  await expect.poll(() => listened).toBeGreaterThan(2);
  expect(said.every((table) => table === null)).toBe(true);
  await end();
});
