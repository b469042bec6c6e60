import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { FastifyInstance, InjectOptions } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { makeSchema } from "#server/schema.ts";
import { chanceOf } from "#tests/helpers/document-writer.ts";
import { HostileRequests } from "#tests/helpers/hostile-requests.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { samplesOf } from "#tests/helpers/samples.ts";

/** `FUZZ=10000 npx vitest run tests/attack/fuzz.test.ts` sends them all; the seed is the same. */
const REQUESTS = Number(process.env.FUZZ ?? 600);
const SEED = Number(process.env.FUZZ_SEED ?? 20_251_121);

let db: TestDb;
let app: FastifyInstance;
const faults: string[] = [];

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  const log = pino({ level: "error" }, { write: (line: string) => void faults.push(line) });
  app = await makeApp({ sql: db.hub, config: parseConfig({ RATE_LIMIT: "0" }), log });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

/** What no answer may hold: our files, stacks, SQL and what PostgreSQL says. */
const leak =
  /node_modules|\n\s+at |\.ts:\d+|file:\/\/|\bselect\b.{1,200}\bfrom\b|syntax error at|invalid input syntax|relation "|pg_|"INTERNAL"|"UNEXPECTED"/is;

/** Sends a request and tells what is wrong with the answer; null when nothing is. */
async function faultOf(request: InjectOptions): Promise<string | null> {
  const seen = faults.length;
  const { statusCode, body } = await app.inject(request);
  if (statusCode < 500 && faults.length === seen && !leak.test(body)) return null;
  return `${statusCode} ${leak.exec(body)?.[0] ?? ""} ${body.slice(0, 400)}\n${faults.at(-1)?.slice(0, 1_500) ?? ""}\n${JSON.stringify(request).slice(0, 2_500)}`;
}

/** One of each kind is shown. */
const kindOf = (fault: string) => /"message":"(.{40})[^\n]*$/.exec(fault.split("\n")[1] ?? "")?.[1] ?? fault.slice(0, 60);

function heapMegabytes(): number {
  setFlagsFromString("--expose_gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

test(`${REQUESTS} random and mutated GraphQL requests: none ends in a fault of ours, none tells of our insides, memory is back`, async () => {
  const requests = new HostileRequests(makeSchema(), await samplesOf(db.sql), chanceOf(SEED));
  const found = new Map<string, string>();
  const send = async () => {
    const { payload, headers } = requests.next();
    const fault = await faultOf({ method: "POST", url: "/graphql", payload, headers });
    if (fault) found.set(kindOf(fault), fault);
  };
  const settling = Math.ceil(REQUESTS / 3);
  for (let n = 0; n < settling; n++) await send();
  const before = heapMegabytes();
  for (let n = settling; n < REQUESTS; n++) await send();
  expect([...found.values()].slice(0, 5)).toEqual([]);
  // What is kept of documents that came twice has a bound of its own.
  expect(heapMegabytes() - before).toBeLessThan(30);
}, 900_000);

const places = [
  "/",
  "/graphql",
  "/ide",
  "/ide/options.js",
  "/healthz",
  "/readyz",
  "/files/analyze.csv",
  "/files/analyze.json",
  "/assets/x.js",
  "/don-vi/x",
];
const steps = [
  "..",
  "%2e%2e",
  "..%2f",
  "%5c..%5c",
  "%00",
  "%",
  "%E0%A4%A",
  "//",
  "\\",
  ";",
  "?",
  "#",
  "a".repeat(300),
  "é",
  "etc/passwd",
  ".env",
  ".git/config",
  "package.json",
  "__proto__",
  "constructor",
];
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

test("1000 random HTTP requests: none ends in a fault of ours, none reaches a file of ours", async () => {
  const chance = chanceOf(SEED + 1);
  const found = new Map<string, string>();
  for (let n = 0; n < 1_000; n++) {
    const path = chance.pick(places) + Array.from({ length: chance.pick([0, 0, 1, 2, 4]) }, () => `/${chance.pick(steps)}`).join("");
    const query = chance.once(3)
      ? `?q=${chance.pick(["{}", "%", "[1]", encodeURIComponent('{"measures":["X"]}'), "x".repeat(9_000), "null"])}&${chance.pick(steps)}=1`
      : "";
    const fault = await faultOf({
      method: chance.pick(methods),
      url: path + query,
      headers: {
        accept: chance.pick(["text/html", "*/*", "application/json", ""]),
        ...(chance.once(4) && { "accept-encoding": chance.pick(["br", "gzip", "x", "*;q=0"]) }),
        ...(chance.once(4) && {
          "content-type": chance.pick([
            "application/json",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            ";",
          ]),
        }),
        ...(chance.once(6) && { range: chance.pick(["bytes=0-", "bytes=-1", "bytes=9-1", "x"]) }),
        ...(chance.once(6) && { host: chance.pick(["evil.example", "", "a:b:c"]) }),
        ...(chance.once(6) && { "if-none-match": chance.pick(['"x"', "*", "W/"]) }),
        ...(chance.once(6) && { "x-forwarded-for": chance.pick(["1.2.3.4", "x", ""]), "x-forwarded-proto": chance.pick(["https", "x"]) }),
      },
      ...(chance.once(3) && {
        payload: chance.pick(["", "{", '{"question":{}}', '{"question":{"measures":["X"],"time":{"kind":"YEAR"}}}', "a=b", "\u0000"]),
      }),
    });
    if (fault) found.set(kindOf(fault), fault);
  }
  expect([...found.values()].slice(0, 5)).toEqual([]);
  expect((await app.inject({ url: "/healthz" })).statusCode).toBe(200);
}, 300_000);
