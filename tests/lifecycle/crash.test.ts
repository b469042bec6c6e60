import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { openPool } from "#server/core/postgres/connect.ts";
import { processMark } from "#server/core/process-mark.ts";
import { databasePid, databaseUrl, endHubs, runHub, waitUntil, type RunningHub } from "#tests/helpers/run-hub.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

// One data folder goes through all crashes; every start adds a row, and no row may ever be missing.
let data: string;
let rows = 0;

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), "hub-crash-"));
});
afterEach(endHubs);
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** Starts the hub, looks for the rows of the starts before, and adds one. */
async function startAndCount(): Promise<RunningHub> {
  const hub = runHub({ data });
  await hub.ready;
  const sql = openPool(databaseUrl(data), 1);
  await sql`create table if not exists public.crash_test (at timestamptz default now())`;
  await sql`insert into public.crash_test default values`;
  const [row] = await sql<{ count: number }[]>`select count(*)::int from public.crash_test`;
  await sql.end();
  rows += 1;
  expect(row?.count).toBe(rows);
  return hub;
}

async function kill(pid: number): Promise<void> {
  process.kill(pid, "SIGKILL");
  await waitUntil(() => processMark(pid) === null);
}

/** Keeps a database session at work, as one that does not notice the end of the others at once. */
async function keepBusy(): Promise<void> {
  const sql = openPool(databaseUrl(data), 1);
  void sql`select count(*) from generate_series(1, 1e9)`.catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 200));
  void sql.end({ timeout: 0 });
}

test("cut off while the database is first made, the next start makes it anew", async () => {
  const hub = runHub({ data });
  await waitUntil(() => readdirSync(data).some((name) => name.startsWith("postgres.new-")));
  hub.child.kill("SIGKILL");
  expect(await hub.ended).toBe("SIGKILL");
  expect(existsSync(join(data, "postgres"))).toBe(false);
  await startAndCount();
  expect(readdirSync(data).filter((name) => name.includes(".new-"))).toEqual([]);
});

test("the hub killed: its database lives on, and the next start takes over", async () => {
  const hub = await startAndCount();
  hub.child.kill("SIGKILL");
  await hub.ended;
  expect(databasePid(data)).not.toBeNull();
  const next = await startAndCount();
  expect(next.said()).toContain("Stopped the database that an earlier hub had left running.");
});

test("the database killed: the hub says so and ends with a fault, and the next start recovers", async () => {
  const hub = await startAndCount();
  await kill(databasePid(data)!);
  expect(await hub.ended).toBe(1);
  expect(hub.said()).toContain("The database process ended unexpectedly; start the hub again, nothing that was saved is lost.");
  await startAndCount();
});

test("both killed while a query runs: the next start recovers", async () => {
  const hub = await startAndCount();
  await keepBusy();
  const database = databasePid(data)!;
  hub.child.kill("SIGKILL");
  await Promise.all([hub.ended, kill(database)]);
  await startAndCount();
});

test("the database's number was given to another process since: it is left alone", async () => {
  const hub = await startAndCount();
  hub.child.kill("SIGTERM");
  await hub.ended;
  writeFileSync(join(data, "postgres", "data", "postmaster.pid"), `${process.pid}\n/elsewhere\n`, { mode: 0o600 });
  await startAndCount();
});

test("leftovers of several cut-off starts are cleared away", async () => {
  const fresh = mkdtempSync(join(tmpdir(), "hub-crash-"));
  for (const pid of [1, 2]) mkdirSync(join(fresh, `postgres.new-${pid}`, "data"), { recursive: true });
  await runHub({ data: fresh }).ready;
  expect(readdirSync(fresh).sort()).toEqual(["audit-anchors.txt", "hub.lock", "postgres"]);
  await endHubs();
  rmSync(fresh, { recursive: true });
});
