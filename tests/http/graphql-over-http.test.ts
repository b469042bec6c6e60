import type { FastifyInstance } from "fastify";
import { serverAudits } from "graphql-http";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let app: FastifyInstance;
let url: string;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  app = await makeApp({ sql: db.hub, config: parseConfig({}), log: pino({ level: "silent" }) });
  url = await app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

describe("GraphQL over HTTP", () => {
  const audits = serverAudits({
    url: () => `${url}/graphql`,
    // The header that tells the hub no other site's form sent this.
    fetchFn: (input: string, init: RequestInit = {}) =>
      fetch(input, { ...init, headers: { ...(init.headers as object), "apollo-require-preflight": "true" } }),
  });

  test("the list of audits is the whole one", () => expect(audits).toHaveLength(61));

  test.each(audits.map((audit) => [audit.name, audit] as const))("%s", async (_name, audit) => {
    const result = await audit.fn();
    expect(result.status, "reason" in result ? result.reason : "").toBe("ok");
  });

  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });

  test("faults of every kind keep stacks and SQL to themselves", async () => {
    const bodies = [
      "",
      "{",
      "[]",
      '{"query":1}',
      '{"query":"{"}',
      '{"query":"{ nope }"}',
      '{"query":"{ unit(id: \\"x\\") { id } }"}',
      '{"query":"{ units { totalCount } }","variables":7}',
    ];
    for (const body of bodies) {
      const response = await post(body);
      const text = await response.text();
      expect(response.status, body).toBeLessThan(500);
      expect(text, body).not.toMatch(/stacktrace|node_modules|\bat .*\.ts|select /);
    }
  });

  test.each([
    ['{ documents(filter: { issuedOn: { gt: "31/12/2023" } }) { totalCount } }', "documents.filter.issuedOn.gt", '"2024-03-14"'],
    ["{ units(filter: { or: [{ level: { in: [WARD] } }] }) { totalCount } }", "units.filter.or.level.in", "một trong CENTRAL, PROVINCE"],
    ['{ plan(code: "x") { tasks(first: "ten") { totalCount } } }', "plan.tasks.first", "giá trị kiểu Int"],
  ])("a value in the text that is not of its type is told with argument and expectation: %s", async (query, argument, expected) => {
    const { errors } = (await (await post(JSON.stringify({ query }))).json()) as { errors: { extensions: object }[] };
    expect(errors[0]!.extensions).toEqual({ code: "GRAPHQL_VALIDATION_FAILED", argument, expected: expect.stringContaining(expected) });
  });

  test.each([
    ["several operations and no name", { query: "query A { __typename } query B { __typename }" }],
    ["a name that none bears", { query: "query A { __typename }", operationName: "B" }],
    ["a kind of operation that the contract has not", { query: "subscription { changes }" }],
  ])("%s: OPERATION_RESOLUTION_FAILURE with a sentence", async (_name, body) => {
    const answer = await (await post(JSON.stringify(body))).json();
    expect(answer).toMatchObject({
      errors: [{ message: expect.stringMatching(/thao tác/), extensions: { code: "OPERATION_RESOLUTION_FAILURE" } }],
    });
  });

  test("a database that is away is said as UNAVAILABLE, and the hub stays up", async () => {
    const other = await makeDb();
    const lone = await makeApp({ sql: other.hub, config: parseConfig({}), log: pino({ level: "silent" }) });
    const address = await lone.listen({ host: "127.0.0.1", port: 0 });
    await other.drop();
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"query":"{ units { totalCount } }"}',
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "UNAVAILABLE" } }] });
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect((await fetch(`${address}/readyz`)).status).toBe(503);
    await lone.close();
  });
});
