import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { loadDataset } from "#server/ingest/dataset/load.ts";
import { migrateDatabase, withSetupLock } from "#server/core/migrate.ts";
import { withDatabase } from "#tests/helpers/templates.ts";
import { checkDatabase, openPool, unbounded } from "#server/core/postgres/connect.ts";
import { assertGuarded, servingSettings } from "#server/core/postgres/serving.ts";

const name = `plain_${randomUUID().slice(0, 8)}`;
const serverUrl = inject("postgresUrl");
const url = new URL(withDatabase(serverUrl, name));
Object.assign(url, { username: name, password: "x" });

beforeAll(async () => {
  const admin = openPool(serverUrl, 1, unbounded);
  await admin.unsafe(`create role ${name} login password 'x'`);
  await admin.unsafe(`create database ${name} owner ${name}`);
  await admin.end();
});
afterAll(async () => {
  const admin = openPool(serverUrl, 1, unbounded);
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.unsafe(`drop role ${name}`);
  await admin.end();
});

test("a user who owns the database and nothing more brings a hub up on it, and is bound by the policies", async () => {
  await checkDatabase(url.href);
  const serving = await withSetupLock(url.href, async (setup) => {
    await migrateDatabase(setup);
    return await servingSettings(setup);
  });
  expect(serving).toEqual({});
  const owner = openPool(url.href, 1, unbounded);
  const hub = openPool(url.href, 1);
  try {
    await loadDataset(owner);
    await assertGuarded(hub);
    const [{ all }] = await owner<[{ all: number }]>`
      with draft as (update dossier_stats set state = 'DRAFT' where received = 1288 returning id)
      select count(*)::int as all from dossier_stats where exists (select from draft)`;
    const [{ seen }] = await hub<[{ seen: number }]>`select count(*)::int as seen from dossier_stats`;
    expect(all - seen).toBe(1);
  } finally {
    await Promise.all([owner.end(), hub.end()]);
  }
});
