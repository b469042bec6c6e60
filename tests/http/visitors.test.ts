import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let app: FastifyInstance;
let url: string;

beforeAll(async () => {
  db = await makeDb();
  app = await makeApp({ sql: db.hub, config: parseConfig({}), log: pino({ level: "silent" }) });
  url = `${await app.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const save = (name: string) => `mutation { saveView(input: { name: ${JSON.stringify(name)}, look: { view: "bang" },
  question: { measures: ["TASKS_TOTAL"], time: { kind: QUARTER } } }) { view { id isMine } problems { code } } }`;
const post = (query: string, headers: Record<string, string> = {}) =>
  fetch(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify({ query }) });
const counted = async () => (await db.sql<{ n: number }[]>`select count(*)::int as n from saved_views`)[0]!.n;

describe("a visitor", () => {
  test("gets a key at the first save, of which the hub keeps the hash; reading gives none", async () => {
    expect((await post("{ savedViews { id } }")).headers.get("set-cookie")).toBeNull();
    const first = await post(save("Một"));
    const cookie = first.headers.get("set-cookie")!;
    expect(cookie).toMatch(/^hub_visitor=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await first.json()) as object).toMatchObject({ data: { saveView: { view: { isMine: true }, problems: [] } } });
    const key = /=([\w-]+)/.exec(cookie)![1]!;
    const kept = await db.sql`select * from owners`;
    expect(JSON.stringify(kept)).not.toContain(key);
    expect(kept[0]!["visitor_hash"]).toMatch(/^[0-9a-f]{64}$/);

    const mine = async (sent: Record<string, string>) => {
      const { data } = (await (await post("{ savedViews { name isMine } }", sent)).json()) as { data: { savedViews: object[] } };
      return data.savedViews;
    };
    expect(await mine({ cookie: `other=1; hub_visitor=${key}` })).toEqual([{ name: "Một", isMine: true }]);
    expect(await mine({})).toEqual([]);
    // The hash opens nothing, nor does a key that the hub would not make.
    expect(await mine({ cookie: `hub_visitor=${String(kept[0]!["visitor_hash"])}` })).toEqual([]);
    expect(await mine({ cookie: `hub_visitor=${"x".repeat(42)}'` })).toEqual([]);
    await post(save("Hai"), { cookie: `hub_visitor=${key}` });
    expect(await mine({ cookie: `hub_visitor=${key}` })).toHaveLength(2);
  });

  test("gets a cookie for encrypted connections only where the connection is encrypted", async () => {
    const cookie = (await post(save("Ba"), { "x-forwarded-proto": "https" })).headers.get("set-cookie");
    expect(cookie).toMatch(/; Secure$/);
  });
});

describe("another site's page", () => {
  const body = JSON.stringify({ query: save("Giả mạo") });
  test.each([
    ["a form of text", { method: "POST", headers: { "content-type": "text/plain" }, body }],
    ["a form", { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body }],
    ["no content type", { method: "POST", body: new Blob([body]) }],
    ["a link", { method: "GET", query: true }],
    ["a link that says it is no link", { method: "GET", query: true, headers: { "apollo-require-preflight": "true" } }],
  ] as [string, RequestInit & { query?: boolean }][])("cannot write by %s", async (_way, { query, ...init }) => {
    const before = await counted();
    const response = await fetch(query ? `${url}?query=${encodeURIComponent(save("Giả mạo"))}` : url, init);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(await counted()).toBe(before);
  });

  test("is not told that it may ask with a content type of data", async () => {
    const asking = {
      origin: "https://example.org",
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    };
    const { headers } = await fetch(url, { method: "OPTIONS", headers: asking });
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });
});
