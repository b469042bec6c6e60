import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { loadExamples } from "#server/http/examples.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

// The real application over a real database; only the client is three small files.
let db: TestDb;
let app: FastifyInstance;
let clientFolder: string;

beforeAll(async () => {
  clientFolder = mkdtempSync(join(tmpdir(), "hub-client-"));
  mkdirSync(join(clientFolder, "assets"));
  writeFileSync(join(clientFolder, "index.html"), "<title>Hub</title>");
  writeFileSync(join(clientFolder, ".built-from"), "stamp");
  writeFileSync(join(clientFolder, "assets", "main-abc.js"), "plain");
  writeFileSync(join(clientFolder, "assets", "main-abc.js.br"), "made at build");
  db = await makeDb();
  app = await makeApp({ sql: db.hub, config: parseConfig({}), log: pino({ level: "silent" }), clientFolder });
});
afterAll(async () => {
  await app.close();
  await db.drop();
  rmSync(clientFolder, { recursive: true });
});

const page = { accept: "text/html,*/*" };

test.each(["/", "/don-vi/nam-dinh", "/graphql-la-gi"])("a person's navigation to %s gets the page, always fresh", async (url) => {
  const { statusCode, body, headers } = await app.inject({ url, headers: page });
  expect({ statusCode, body }).toEqual({ statusCode: 200, body: "<title>Hub</title>" });
  expect(headers["cache-control"]).toBe("no-cache");
  expect(headers["content-security-policy"]).toContain("default-src 'self'");
});

test.each(["/assets/gone.js", "/ide/gone.js", "/graphql/x", "/healthz/x"])("a miss below %s is a miss", async (url) => {
  const { statusCode, headers } = await app.inject({ url, headers: page });
  expect(statusCode).toBe(404);
  expect(headers["content-type"]).toContain("application/json");
});

test("what is not asked for by a person's navigation is a miss", async () => {
  expect((await app.inject({ url: "/x.png" })).statusCode).toBe(404);
  expect((await app.inject({ method: "POST", url: "/x", headers: page })).statusCode).toBe(404);
});

test("hashed files come as compressed at build and stay for a year; the stamp is nobody's business", async () => {
  const asset = await app.inject({ url: "/assets/main-abc.js", headers: { "accept-encoding": "br" } });
  expect(asset.body).toBe("made at build");
  expect(asset.headers).toMatchObject({ "content-encoding": "br", "cache-control": "public, max-age=31536000, immutable" });
  const again = await app.inject({
    url: "/assets/main-abc.js",
    headers: { "if-none-match": String(asset.headers["etag"]), "accept-encoding": "br" },
  });
  expect(again.statusCode).toBe(304);
  expect((await app.inject({ url: "/.built-from" })).statusCode).toBe(404);
});

test("the IDE's page and options come from here, with every example and its variables", async () => {
  const ide = await app.inject({ url: "/ide", headers: page });
  expect(ide.body).toContain('<base href="/ide/">');
  expect(ide.body).not.toMatch(/https?:\/\//);
  expect(ide.headers["content-security-policy"]).toContain("script-src 'self';");
  const { body } = await app.inject({ url: "/ide/options.js" });
  for (const { title, query, variables } of loadExamples()) {
    expect(body).toContain(` · ${title}"`);
    for (const text of [query, JSON.stringify(variables, null, 2)]) expect(body).toContain(JSON.stringify(text));
  }
  for (const name of ["main.js", "polyfills.js", "styles.css", "hub.css", "examples.js"])
    expect((await app.inject({ url: `/ide/${name}` })).statusCode).toBe(200);
});

test.each([
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
])("answers are compressed for those who take %s", async (encoding, unpack) => {
  const payload = { query: "{ __schema { types { name description } } }" };
  const { headers, rawPayload } = await app.inject({ method: "POST", url: "/graphql", payload, headers: { "accept-encoding": encoding } });
  expect(headers["content-encoding"]).toBe(encoding);
  expect(JSON.parse(unpack(rawPayload).toString())).toHaveProperty("data.__schema.types");
});

test("a wrong address of a file is refused without a stack", async () => {
  for (const url of ["/%E0%A4%A", "/assets/..%2f..%2fpackage.json", "/ide/..%2f..%2fpackage.json"]) {
    const { statusCode, body } = await app.inject({ url });
    expect(statusCode, url).toBeGreaterThanOrEqual(400);
    expect(statusCode, url).toBeLessThan(500);
    expect(body).not.toMatch(/^\s+at |node_modules/m);
  }
});

test("alive is said without the database, ready only once it holds data", async () => {
  expect((await app.inject({ url: "/healthz" })).json()).toEqual({ status: "alive" });
  const empty = await app.inject({ url: "/readyz" });
  expect(empty.statusCode).toBe(503);
  expect(empty.json()).toEqual({ status: "not ready", reason: "The database holds no data yet." });

  const full = await makeDb({ dataset: true });
  const other = await makeApp({ sql: full.hub, config: parseConfig({}), log: pino({ level: "silent" }), clientFolder });
  expect((await other.inject({ url: "/readyz" })).json()).toEqual({ status: "ready" });
  await full.drop();
  const gone = await other.inject({ url: "/readyz" });
  expect(gone.statusCode).toBe(503);
  await other.close();
});
