import type { FastifyInstance } from "fastify";
import { parse } from "graphql";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { documentLimits, type LimitKey } from "#server/core/graph/limits/document-limits.ts";
import { measureDocument } from "#server/core/graph/limits/measure-document.ts";
import { countSql, type CountingSql } from "#tests/helpers/counting-sql.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

// The seam: whole requests to the real application; the pool behind it counts.
let db: TestDb;
let counting: CountingSql;
let app: FastifyInstance;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  counting = countSql(db.hub);
  app = await makeApp({ sql: counting.sql, config: parseConfig({ RATE_LIMIT: "0" }), log: pino({ level: "silent" }) });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const many = (count: number, of: (index: number) => string) => Array.from({ length: count }, (_, index) => of(index)).join(" ");
const nodes = (selection: string) => `{ units { nodes { ${selection} } } }`;
/** Each fragment spreads the next one twice: the leaves are two to the power of `count`. */
const doubling = (count: number, inner: (next: string) => string) =>
  `${nodes("...F0")} ${many(count, (n) => `fragment F${n} on Unit { ${inner(`...F${n + 1}`)} ${inner(`...F${n + 1}`)} }`)} fragment F${count} on Unit { id }`;

const attacks: [name: string, limit: LimitKey, query: string][] = [
  ["deep", "depth", `{ unit(code: "x") { ${"parent { ".repeat(20)} id ${"}".repeat(20)} } }`],
  [
    "deep through fragments",
    "depth",
    `${nodes("...F0")} ${many(20, (n) => `fragment F${n} on Unit { parent { ...F${n + 1} } }`)} fragment F20 on Unit { id }`,
  ],
  ["too deep to be parsed", "nesting", `{ units(filter: ${"{and:[".repeat(3_900)} ${"]}".repeat(3_900)}) { totalCount } }`.slice(0, 7_900)],
  ["deep in a value", "nesting", `{ units(filter: ${"{and:[".repeat(40)} ${"]}".repeat(40)}) { totalCount } }`],
  ["wide", "breadth", nodes(many(300, (n) => `a${n}: id`))],
  ["aliased", "aliases", many(4, (n) => nodes(many(50, (m) => `a${n}x${m}: id`)).slice(1, -1)).replace(/^(.*)$/s, "{ $1 }")],
  ["many roots", "roots", `{ ${many(100, (n) => `a${n}: __typename`)} }`],
  ["one field many times", "repeats", nodes("id ".repeat(200))],
  ["one list many times", "repeats", `{ ${many(60, () => "units { nodes { id } }")} }`],
  ["one field in many like-named parents", "repeats", `{ ${many(20, () => "units { nodes { id id id } }")} }`],
  ["directives on one field", "directives", `{ units ${"@skip(if: false) ".repeat(200)} { totalCount } }`],
  ["directives that are none", "directives", `{ units ${"@x ".repeat(200)} { totalCount } }`],
  ["directives in many places", "directives", nodes(many(100, (n) => `a${n}: id @include(if: true)`))],
  [
    "fragments in a circle",
    "fragmentCycles",
    `${nodes("...A")} fragment A on Unit { parent { ...B } } fragment B on Unit { parent { ...A } }`,
  ],
  ["a fragment in itself", "fragmentCycles", `${nodes("...A")} fragment A on Unit { ...A }`],
  ["doubling fragments", "breadth", doubling(30, (next) => next)],
  ["doubling fragments, each below an alias", "fields", doubling(14, (next) => `p: parent { ${next} }`)],
  ["a thousand doublings", "fields", doubling(90, (next) => `parent { ${next} }`)],
  ["fragments that nothing uses", "fragments", `{ __typename } ${many(200, (n) => `fragment F${n} on Unit { id }`)}`],
  ["operations that nobody asked for", "operations", many(50, (n) => `query Q${n} { __typename }`)],
  ["long", "tokens", nodes("id ".repeat(20_000))],
];

const send = async (payload: object | string) => {
  const { statusCode, body } = await app.inject({
    method: "POST",
    url: "/graphql",
    payload,
    headers: { accept: "application/graphql-response+json", "content-type": "application/json" },
  });
  return {
    statusCode,
    body,
    answer: JSON.parse(body) as { data?: unknown; errors?: { message: string; extensions: Record<string, unknown> }[] },
  };
};

describe("documents that are too large", () => {
  test.each(attacks)("%s: refused as %s, in Vietnamese, without SQL", async (_name, limit, query) => {
    const before = counting.asked();
    const { statusCode, answer } = await send({ query, operationName: query.startsWith("query Q0") ? "Q0" : undefined });
    const [error] = answer.errors!;
    expect(statusCode).toBe(400);
    expect(error!.extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit, most: documentLimits[limit].most });
    expect(error!.message).toContain(documentLimits[limit].advice);
    expect(answer).not.toHaveProperty("data");
    expect(counting.asked()).toBe(before);
  });

  test("the work is linear: selections are looked at twice at most, however often fragments are spread", () => {
    for (const [, limit, query] of attacks) {
      if (limit === "tokens" || query.includes("and:[")) continue;
      const written = query.match(/[\w.]+/g)!.length;
      expect(measureDocument(parse(query)).visits, query.slice(0, 80)).toBeLessThanOrEqual(
        2 * Math.max(written, documentLimits.fields.most),
      );
    }
    const visits = (count: number) => measureDocument(parse(doubling(count, (next) => `parent { ${next} }`))).visits;
    expect(visits(80) / visits(40)).toBeLessThan(2.1);
  });

  test.each([
    ["deep", "valueDepth", `${'{"and":['.repeat(5_000)}${"]}".repeat(5_000)}`],
    ["long", "values", JSON.stringify({ code: { in: Array.from({ length: 30_000 }, () => "x") } })],
  ])("variables that are too %s are refused as %s before they are read", async (_name, limit, variables) => {
    const before = counting.asked();
    const payload = `{"query":"query ($x: UnitFilter) { units(filter: $x) { totalCount } }","variables":{"x":${variables}}}`;
    const { answer } = await send(payload);
    expect(answer.errors![0]!.extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit, field: "$x" });
    expect(counting.asked()).toBe(before);
  });

  test("several operations in one body are refused", async () => {
    const before = counting.asked();
    const { statusCode, answer } = await send([{ query: "{ units { totalCount } }" }, { query: "{ units { totalCount } }" }]);
    expect(statusCode).toBe(400);
    expect(answer.errors![0]!.extensions["code"]).toBe("BAD_REQUEST");
    expect(counting.asked()).toBe(before);
  });
});

describe("cost", () => {
  const dear = `{ tasks(first: 500) { nodes { plan { tasks(first: 500) { nodes { ${many(30, (n) => `a${n}: title`)} } } } } } }`;
  const cost = async (query: string, wish?: string, variables?: object) => {
    const headers = { accept: "application/graphql-response+json", ...(wish && { "x-hub-cost": wish }) };
    return JSON.parse((await app.inject({ method: "POST", url: "/graphql", payload: { query, variables }, headers })).body) as {
      data?: { units: unknown };
      errors?: { message: string; extensions: Record<string, unknown> }[];
      extensions?: { cost: { points: number; budget: number; field: string } };
    };
  };

  test("a query over the budget is refused before it runs, with the dearest field and what to narrow", async () => {
    const before = counting.asked();
    const { errors } = await cost(dear);
    expect(errors![0]).toMatchObject({
      message: expect.stringMatching(
        /^Truy vấn ước tính tốn .* điểm, nhiều nhất là 6\.000\.000\. Tốn nhất là tasks\.nodes\.plan\.tasks\.nodes/,
      ),
      extensions: {
        code: "LIMIT_EXCEEDED",
        limit: "cost",
        most: 6_000_000,
        field: expect.stringMatching(/^tasks\.nodes\.plan\.tasks\.nodes/),
      },
    });
    expect(counting.asked()).toBe(before);
  });

  test("validate-only tells the cost and runs nothing; report tells it beside the answer; else it is not told", async () => {
    const before = counting.asked();
    const only = await cost("{ units(first: 10) { nodes { id name } } }", "validate-only");
    expect(only).toEqual({ data: null, extensions: { cost: { points: 22, budget: 6_000_000, field: "units.nodes" } } });
    expect(counting.asked()).toBe(before);
    const reported = await cost("{ units(first: 10) { nodes { id name } } }", "report");
    expect(reported).toMatchObject({ data: { units: { nodes: expect.any(Array) } }, extensions: only.extensions });
    expect(await cost("{ units(first: 10) { nodes { id name } } }")).not.toHaveProperty("extensions");
  });

  test.each([
    [
      "page size in the text and in a variable",
      "{ units(first: 7) { nodes { id } } }",
      "query ($n: Int) { units(first: $n) { nodes { id } } }",
      { n: 7 },
    ],
    [
      "skipped fields",
      "{ units(first: 7) { nodes { id } } }",
      "query ($no: Boolean!) { units(first: 7) { nodes { id name @include(if: $no) } } }",
      { no: false },
    ],
    [
      "fragments",
      "{ units(first: 7) { nodes { id name } } }",
      "{ units(first: 7) { nodes { ...F } } } fragment F on Unit { id ... { name } }",
      {},
    ],
  ])("%s: the same cost", async (_name, one, other, variables) => {
    const [a, b] = await Promise.all([cost(one, "validate-only"), cost(other, "validate-only", variables)]);
    expect(b.extensions!.cost.points).toBe(a.extensions!.cost.points);
    expect(a.extensions!.cost.points).toBeGreaterThan(7);
  });

  test("without a page size the default one counts, and conditions of filters cost too", async () => {
    const points = async (args: string) => (await cost(`{ units${args} { nodes { id } } }`, "validate-only")).extensions!.cost.points;
    expect(await points("")).toBe(await points("(first: 50)"));
    expect(await points(`(filter: { name: { eq: "x" }, code: { eq: "y" } })`)).toBeGreaterThan((await points("")) + 100);
  });
});
