import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { request } from "node:http";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { processMark } from "#server/core/process-mark.ts";
import { databasePid, databaseUrl, endHubs, runHub, waitUntil } from "#tests/helpers/run-hub.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let data: string;

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), "hub-start-"));
});
afterEach(endHubs);
afterAll(() => rmSync(data, { recursive: true, force: true }));

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };

test("it starts, answers, and a stop leaves no process and no lock", async () => {
  const hub = runHub({ data });
  const address = await hub.ready;
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  expect(statSync(join(data, "postgres", "password")).mode & 0o777).toBe(0o600);
  const database = databasePid(data)!;
  hub.child.kill("SIGTERM");
  expect(await hub.ended).toBe(0);
  expect(processMark(database)).toBeNull();
  expect(existsSync(join(data, "hub.lock"))).toBe(false);
});

test("the first words come at once, and a stop in the middle of a start is clean", async () => {
  const began = performance.now();
  const hub = runHub({ data });
  await waitUntil(() => hub.said().includes("CCHC Hub is starting"));
  expect(performance.now() - began).toBeLessThan(3_000);
  await waitUntil(() => hub.said().includes("Starting the database"));
  hub.child.kill("SIGINT");
  expect(await hub.ended).toBe(0);
  expect(databasePid(data)).toBeNull();
});

test("a second hub on the same data folder is turned away, and the first goes on", async () => {
  const first = runHub({ data });
  const address = await first.ready;
  const second = runHub({ data });
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`Another hub (process ${first.child.pid}) is already running on the data folder ${data}.`);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
});

test("a port in use is told before anything slow is done", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await waitUntil(() => server.listening);
  const { port } = server.address() as AddressInfo;
  const fresh = join(data, "fresh");
  const hub = runHub({ data: fresh, settings: { PORT: String(port) } });
  expect(await hub.ended).toBe(1);
  expect(hub.said()).toContain(`Port ${port} of 127.0.0.1 is already in use; stop the program that holds it, or set PORT to another one.`);
  expect(existsSync(join(fresh, "postgres"))).toBe(false);
  server.close();
});

test("wrong settings are all told, without a stack", async () => {
  const hub = runHub({ data, settings: { PORT: "many", LOG_LEVEL: "loud" } });
  expect(await hub.ended).toBe(1);
  expect(hub.said().split("\n").slice(1)).toEqual([
    'PORT must be a whole number from 0 to 65535 (0 takes any free port), not "many".',
    'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud".',
    "",
  ]);
});

test("an address that is not this machine's is told", async () => {
  const hub = runHub({ data, settings: { HOST: "192.0.2.1" } });
  expect(await hub.ended).toBe(1);
  expect(hub.said()).toContain("HOST 192.0.2.1 is not an address of this machine.");
});

test("a DATABASE_URL is used instead of the embedded database, also by several hubs; a wrong one is told", async () => {
  await runHub({ data }).ready;
  const url = databaseUrl(data);
  const none = join(data, "none");
  const second = runHub({ data: none, settings: { DATABASE_URL: url } });
  expect((await fetch(`${await second.ready}/healthz`)).status).toBe(200);
  expect(readdirSync(none)).toEqual(["audit-anchors.txt"]);
  second.child.kill("SIGTERM");
  expect(await second.ended).toBe(0);

  const third = runHub({ data: none, settings: { DATABASE_URL: url.replace(/:[0-9a-f]+@/, ":hunter2@") } });
  expect(await third.ended).toBe(1);
  expect(third.said()).toMatch(/^PostgreSQL at 127\.0\.0\.1:\d+ refused the user hub and the password in DATABASE_URL\.$/m);
  expect(third.said()).not.toMatch(/hunter2|^ +at /m);
});

test("a request under way is answered before the hub ends", async () => {
  const hub = runHub({ data });
  const address = await hub.ready;
  // A body that is not finished yet keeps the request under way.
  const answer = new Promise<number | undefined>((resolve, reject) => {
    const post = request(`${address}/healthz`, { method: "POST", headers: { "content-type": "text/plain", "content-length": 2 } });
    post.on("response", (response) => resolve(response.resume().statusCode)).on("error", reject);
    post.write("a");
    setTimeout(() => post.end("b"), 500);
  });
  await sleep(200);
  hub.child.kill("SIGTERM");
  expect(await answer).toBe(404);
  const answered = performance.now();
  expect(await hub.ended).toBe(0);
  expect(performance.now() - answered).toBeLessThan(2_000);
});

test("npm killed above it: the hub ends too and leaves the folder free", async () => {
  const npm = runHub({ data, isUnderNpm: true });
  const address = await npm.ready;
  const database = databasePid(data)!;
  npm.child.kill("SIGKILL");
  await waitUntil(() => processMark(database) === null && !existsSync(join(data, "hub.lock")));
  await expect(fetch(address)).rejects.toThrow();
});

test.runIf(isRoot)("it runs as an ordinary user", async () => {
  const home = mkdtempSync(join(tmpdir(), "hub-nobody-"));
  chownSync(home, nobody.uid, nobody.gid);
  const hub = runHub({ data: join(home, "data"), as: nobody });
  expect((await fetch(`${await hub.ready}/healthz`)).status).toBe(200);
  expect(statSync(join(home, "data", "postgres")).uid).toBe(nobody.uid);
  await endHubs();
  rmSync(home, { recursive: true });
});

test.runIf(isRoot)("root may keep the data where nobody else can enter, and where anybody can", async () => {
  for (const mode of [0o700, 0o755]) {
    const home = mkdtempSync(join(tmpdir(), "hub-root-"));
    const below = join(home, "below");
    mkdirSync(below, { mode });
    const hub = runHub({ data: below });
    expect((await fetch(`${await hub.ready}/healthz`)).status).toBe(200);
    await endHubs();
    rmSync(home, { recursive: true });
  }
});
