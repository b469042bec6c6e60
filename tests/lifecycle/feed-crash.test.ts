import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openPool, type Sql } from "#server/core/postgres/connect.ts";
import { makeRows } from "#tests/bench/feed-rows.ts";
import { databaseUrl, endHubs, runHub, type RunningHub } from "#tests/helpers/run-hub.ts";
import { makePerson, makeToken } from "#tests/helpers/sign-in.ts";

vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 });

/** Ten batches; a hundred thousand with `FEED_ROWS=100000`. */
const COUNT = Number(process.env["FEED_ROWS"] ?? 20_000);
const BATCH = COUNT / 10;
const text = `mutation ($input: DossierFeedInput!) { feedDossiers(input: $input) { inserted unchanged rejected } }`;

let data: string;
let hub: RunningHub;
let sql: Sql;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "hub-feed-"));
  hub = runHub({ data, settings: { RATE_LIMIT: "0" } });
  await hub.ready;
  sql = openPool(databaseUrl(data), 2);
});
afterAll(async () => {
  await sql.end({ timeout: 1 });
  await endHubs();
  rmSync(data, { recursive: true, force: true });
});

interface Answer {
  inserted: number;
  unchanged: number;
  rejected: number;
}

async function send(authorization: string, rows: readonly object[]): Promise<Answer> {
  const response = await fetch(`${await hub.ready}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization },
    body: JSON.stringify({ query: text, variables: { input: { source: "mot-cua", rows } } }),
  });
  const { data: answer, errors } = (await response.json()) as { data?: { feedDossiers: Answer }; errors?: unknown };
  if (!answer) throw new Error(JSON.stringify(errors));
  return answer.feedDossiers;
}

test("killed in the middle of a batch: sent again after the restart, every dossier is there once", async () => {
  const person = await makePerson(sql, { roles: [{ role: "INTEGRATOR" }] });
  const { header } = await makeToken(sql, person, ["mutation"], [{ role: "INTEGRATOR" }]);
  const rows = await makeRows(sql, COUNT);
  const batches = Array.from({ length: 10 }, (_, n) => rows.slice(n * BATCH, (n + 1) * BATCH));
  for (const batch of batches.slice(0, 4)) await send(header, batch);

  const cut = send(header, batches[4]!).then(
    () => "answered",
    () => "cut off",
  );
  // Rows that are written and not committed hold a lock on the table.
  const isWriting = async () => {
    const [row] = await sql<{ is: boolean }[]>`
      select exists (select from pg_locks where relation = 'dossiers'::regclass and mode = 'RowExclusiveLock') as is`;
    return row!.is;
  };
  await expect.poll(isWriting, { timeout: 30_000, interval: 2 }).toBe(true);
  hub.child.kill("SIGKILL");
  expect(await cut).toBe("cut off");
  await hub.ended;
  await sql.end({ timeout: 1 });

  hub = runHub({ data, settings: { RATE_LIMIT: "0" } });
  await hub.ready;
  sql = openPool(databaseUrl(data), 2);
  const [before] = await sql<{ count: number }[]>`select count(*)::int from dossiers`;
  expect(before!.count).toBe(4 * BATCH);
  const answers: Answer[] = [];
  for (const batch of batches) answers.push(await send(header, batch));
  expect(answers.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(4 * BATCH);
  expect(answers.reduce((sum, { inserted }) => sum + inserted, 0)).toBe(6 * BATCH);
  const [after] = await sql`
    select count(*)::int, count(distinct source_key)::int as keys, (select count(*)::int from feed_records) as records,
      (select sum(inserted)::int from feed_batches) as told from dossiers`;
  expect(after).toEqual({ count: COUNT, keys: COUNT, records: COUNT, told: COUNT });
});
