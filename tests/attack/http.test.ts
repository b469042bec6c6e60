import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { openPool } from "#server/core/postgres/connect.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
const opened: FastifyInstance[] = [];

beforeAll(async () => {
  db = await makeDb({ dataset: true });
});
afterAll(async () => {
  for (const app of opened) await app.close();
  await db.drop();
});

async function makeHub(settings: Record<string, string> = {}, deps: Partial<Parameters<typeof makeApp>[0]> = {}): Promise<FastifyInstance> {
  const app = await makeApp({
    sql: db.hub,
    config: parseConfig({ RATE_LIMIT: "0", ...settings }),
    log: pino({ level: "silent" }),
    ...deps,
  });
  opened.push(app);
  return app;
}

async function open(app: FastifyInstance): Promise<{ socket: Socket; said: () => string; ended: Promise<unknown> }> {
  if (!app.server.listening) await app.listen({ host: "127.0.0.1", port: 0 });
  const socket = connect((app.server.address() as { port: number }).port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => (text += String(chunk))).on("error", () => {});
  await once(socket, "connect");
  return { socket, said: () => text, ended: once(socket, "close") };
}

const query = { query: "{ units { totalCount } }" };

describe("slow and malformed requests", () => {
  const quick = { headMs: 300, requestMs: 600, checkMs: 100 };

  test.each([
    ["a head that comes letter by letter", "POST /graphql HTTP/1.1\r\nhost: x\r\nx-a: "],
    ["a body that never comes", "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"],
  ])("%s is ended with 408 while others are answered", async (_name, begin) => {
    const app = await makeHub({}, { limits: quick });
    const { socket, said, ended } = await open(app);
    socket.write(begin);
    const dripping = setInterval(() => socket.write("a"), 50);
    expect((await app.inject({ url: "/healthz" })).statusCode).toBe(200);
    await ended;
    clearInterval(dripping);
    expect(said()).toMatch(/^HTTP\/1\.1 408 /);
  });

  test.each([
    ["what is no HTTP", "hello\r\n\r\n", 400],
    ["two lengths", "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na", 400],
    ["a length and chunks", "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n", 400],
    ["a head without end", `GET / HTTP/1.1\r\nhost: x\r\nx-a: ${"a".repeat(20_000)}\r\n\r\n`, 431],
    ["an address with a line break in it", "GET /\u0000x HTTP/1.1\r\nhost: x\r\n\r\n", 400],
  ])("%s is refused, and the hub stays", async (_name, bytes, status) => {
    const app = await makeHub();
    const { socket, said, ended } = await open(app);
    socket.write(bytes);
    await ended;
    expect(said()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(said()).not.toMatch(/node_modules|\bat .*\.[jt]s/);
    expect((await app.inject({ url: "/healthz" })).statusCode).toBe(200);
  });

  test.each([
    ["an address", 414, { url: `/graphql?query=${"a".repeat(12_000)}` }],
    ["a body", 413, { method: "POST", url: "/graphql", payload: { query: "#".repeat(1_048_576) } }],
    ["a body of a file", 413, { method: "POST", url: "/files/analyze.csv", payload: { question: "#".repeat(1_048_576) } }],
  ] as const)("%s that is too long is refused with %i", async (_name, status, request) => {
    const { statusCode, body } = await (await makeHub()).inject(request);
    expect(statusCode).toBe(status);
    expect(body).not.toMatch(/node_modules|\bat .*\.[jt]s/);
  });

  test("connections that never asked anything do not hold a hub that stops", async () => {
    const app = await makeHub();
    const silent = await open(app);
    const half = await open(app);
    half.socket.write("GET / HTTP/1.1\r\nhost: ");
    await sleep(50);
    const began = performance.now();
    await app.close();
    await Promise.all([silent.ended, half.ended]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe("allowances", () => {
  const post = (app: FastifyInstance, remoteAddress: string, headers: Record<string, string> = {}) =>
    app.inject({ method: "POST", url: "/graphql", payload: query, remoteAddress, headers });

  test("who spent his is told 429 and when to come again; another address is served", async () => {
    const app = await makeHub({ RATE_LIMIT: "1" });
    const statuses: number[] = [];
    let last = await post(app, "10.0.0.1");
    for (let n = 0; n < 80; n++) statuses.push((last = await post(app, "10.0.0.1")).statusCode);
    expect(statuses[0]).toBe(200);
    expect(last.statusCode).toBe(429);
    expect(last.headers["retry-after"]).toBe("1");
    expect(last.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(/thử lại sau 1 giây/), extensions: { code: "RATE_LIMITED", retryAfterSeconds: 1 } }],
    });
    expect((await app.inject({ url: "/files/analyze.csv", remoteAddress: "10.0.0.1" })).statusCode).toBe(429);
    expect((await post(app, "10.0.0.2")).statusCode).toBe(200);
    // Whoever can name himself as he likes could not be told from others: X-Forwarded-For counts only from a trusted proxy.
    expect((await post(app, "10.0.0.1", { "x-forwarded-for": "10.9.9.9" })).statusCode).toBe(429);
  });

  test("behind a trusted proxy each address has its own", async () => {
    const app = await makeHub({ RATE_LIMIT: "1", TRUSTED_PROXIES: "10.0.0.0/8" });
    for (let n = 0; n < 80; n++) await post(app, "10.0.0.1", { "x-forwarded-for": "1.1.1.1" });
    expect((await post(app, "10.0.0.1", { "x-forwarded-for": "1.1.1.1" })).statusCode).toBe(429);
    expect((await post(app, "10.0.0.1", { "x-forwarded-for": "1.1.1.2" })).statusCode).toBe(200);
  });

  test("what a query costs is taken too, and a query that is refused for it did not run", async () => {
    const app = await makeHub({ RATE_LIMIT: "1" });
    const dear = { query: "{ tasks(first: 500) { nodes { plan { tasks(first: 500) { totalCount } } } } }" };
    const { statusCode, headers, body } = await app.inject({
      method: "POST",
      url: "/graphql",
      payload: dear,
      headers: { "x-hub-cost": "validate-only" },
    });
    expect({ statusCode, body }).toMatchObject({ statusCode: 200, body: expect.stringContaining('"points":2') });
    expect(headers["retry-after"]).toBeUndefined();
    const answers = [];
    for (let n = 0; n < 8; n++)
      answers.push(await app.inject({ method: "POST", url: "/graphql", payload: dear, remoteAddress: "10.1.1.1" }));
    expect(answers[0]!.statusCode).toBe(200);
    expect(answers.at(-1)!.statusCode).toBe(429);
    expect(Number(answers.at(-1)!.headers["retry-after"])).toBeGreaterThan(0);
  });
});

describe("statements that take too long", () => {
  test.each([
    ["waiting for a lock", { lock_timeout: "200ms" }, "UNAVAILABLE"],
    ["running", { statement_timeout: "200ms" }, "TIMEOUT"],
  ])("%s: a refusal with a code, no fault of the hub", async (_name, bounds, code) => {
    const sql = openPool(db.url, 2, bounds);
    const app = await makeHub({}, { sql });
    const locking = openPool(db.url, 1);
    await locking.begin(async (tx) => {
      await tx`lock table tasks in access exclusive mode`;
      for (const text of ["{ tasks { totalCount } }", "{ documents { nodes { plans { tasks { totalCount } } } } }"]) {
        const { statusCode, body } = await app.inject({ method: "POST", url: "/graphql", payload: { query: text } });
        expect(statusCode, body).toBe(200);
        expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code } }] });
      }
    });
    await locking.end();
    opened.splice(opened.indexOf(app), 1);
    await app.close();
    await sql.end();
  });

  test("every connection that serves callers has bounds", async () => {
    const [row] =
      await db.sql`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`;
    expect(row).toEqual({ statement: "15s", lock: "5s", idle: "1min" });
  });
});

describe("headers", () => {
  const routes: [string, string, number][] = [
    ["GET", "/", 200],
    ["GET", "/don-vi/x", 200],
    ["GET", "/ide", 200],
    ["GET", "/ide/options.js", 200],
    ["GET", "/ide/main.js", 200],
    ["GET", "/healthz", 200],
    ["GET", "/readyz", 200],
    ["POST", "/graphql", 200],
    ["GET", "/graphql", 400],
    ["GET", "/files/analyze.csv", 400],
    ["PUT", "/files/analyze.csv", 405],
    ["GET", "/assets/none.js", 404],
    ["GET", "/%E0%A4%A", 400],
  ];

  test.each(routes)("%s %s keeps other sites out and tells nothing", async (method, url, status) => {
    const app = await makeHub();
    const { statusCode, headers } = await app.inject({
      method: method as "GET",
      url,
      headers: { accept: url === "/graphql" ? "*/*" : "text/html" },
      ...(method === "POST" && { payload: query }),
    });
    expect(statusCode).toBe(url === "/" || url.startsWith("/don-vi") ? statusCode : status);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "x-frame-options": "DENY",
      "permissions-policy": expect.stringContaining("camera=()"),
    });
    expect(headers).not.toHaveProperty("strict-transport-security");
    expect(headers).not.toHaveProperty("server");
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("access-control-allow-origin");
    if (url === "/ide")
      expect(headers["content-security-policy"]).toMatch(/script-src 'self';.*object-src 'none';.*frame-ancestors 'none'/);
  });

  test("by HTTPS through a trusted proxy, browsers are told to stay with HTTPS", async () => {
    const app = await makeHub({ TRUSTED_PROXIES: "127.0.0.1" });
    const { headers } = await app.inject({ url: "/healthz", headers: { "x-forwarded-proto": "https" } });
    expect(headers["strict-transport-security"]).toMatch(/^max-age=31536000/);
  });
});

describe("a schema kept to itself", () => {
  const ask = async (settings: Record<string, string>, payload: object) =>
    (await (await makeHub(settings)).inject({ method: "POST", url: "/graphql", payload })).json<{
      data?: unknown;
      errors?: { message: string; extensions: object }[];
    }>();

  test("introspection is refused in any disguise, __typename is not", async () => {
    for (const text of [
      "{ __schema { types { name } } }",
      'query Q { x: __type(name: "Unit") { name } }',
      "{ ...F } fragment F on Query { __schema { types { name } } }",
    ]) {
      expect(await ask({ INTROSPECTION: "off" }, { query: text })).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
      expect(await ask({}, { query: text })).not.toHaveProperty("errors");
    }
    expect(await ask({ INTROSPECTION: "off" }, { query: "{ __typename }" })).toEqual({ data: { __typename: "Query" } });
  });

  test("misspelt names are answered without those that are like them", async () => {
    const payload = {
      query: "query ($x: UnitFilter, $l: [UnitLevel!]) { unit(code: 7) { nam } unitz { id } units(filter: $x) { totalCount } }",
      variables: {},
    };
    const variables = { query: "query ($x: UnitFilter) { units(filter: $x) { totalCount } }", variables: { x: { cod: { eq: "x" } } } };
    expect(JSON.stringify(await ask({}, payload))).toMatch(/Có phải là/);
    for (const asked of [payload, variables])
      expect(JSON.stringify(await ask({ INTROSPECTION: "off" }, asked))).not.toMatch(/Did you mean|Có phải là|"name\\"|\\"code\\"/);
  });
});
