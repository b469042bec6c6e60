import { Kind, parse } from "graphql";
import { collectFields } from "graphql/execution/collectFields.js";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chanceOf, writeDocument } from "#tests/helpers/document-writer.ts";
import { clientOperations } from "#server/http/client-operations.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeSchema } from "#server/schema.ts";

let db: TestDb;
let counted: postgres.Sql;
let graph: Graph;
let statements: string[] = [];

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  counted = postgres(db.url, { max: 2, fetch_types: false, debug: (_connection, query) => statements.push(query) });
  await counted`select 1`;
  graph = makeGraph(counted);
});
afterAll(async () => {
  await counted.end();
  await db.drop();
});

/** What a page might ask with: everything it can show is switched on. */
const byName: Record<string, unknown> = { code: "ubnd-tinh", text: "truc ninh" };
const byType: Record<string, unknown> = {
  "Boolean!": true,
  Boolean: true,
  "Int!": 20,
  "Date!": "2026-11-21",
  "String!": "ubnd-tinh",
  "TaskFilter!": {},
  "[String!]!": ["TASKS_TOTAL"],
  "PeriodMode!": "IN_PERIOD",
  "ObservationFilter!": {},
  "AutonomyStatFilter!": {},
  "StaffStatFilter!": {},
  "ID!": "00000000-0000-7000-8000-000000000000",
  "AnalyzeInput!": { measures: ["TASKS_TOTAL"], dimensions: [{ dimension: "PLAN" }], time: { kind: "QUARTER" } },
};
const valuesFor = (variables: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, type]) =>
      name in byName ? [[name, byName[name]]] : type in byType ? [[name, byType[type]]] : [],
    ),
  );

/** What stands around a statement and reads nothing: `analyze` plans its one under settings of its own. */
const frame = /^\s*(begin|set local|commit)\b/i;

async function countFor(text: string, variables: Record<string, unknown>): Promise<{ count: number; answer: string }> {
  statements = [];
  const answer = await graph.planned(text, variables);
  return { count: statements.filter((one) => !frame.test(one)).length, answer };
}

/** What is asked of the request, not of the data, and what only some may ask: with tests of their own in `tests/auth`, `tests/audit`, `tests/administration`, `tests/graph/dossier-*`. */
const aboutPeople =
  /^(me|signInWays|people|person|tokens|sessions|auditEntries|auditPeople|history|settings|periodDrafts|imports?|dossierCounts|dossierFlow)$/;

/** Root fields kept in PostgreSQL, fragments on the root opened: all but `__typename`, introspection, labels, the catalogue of measures and the rules of checks. */
function plannedRoots(text: string, variables: Record<string, unknown> = {}): number {
  const { definitions } = parse(text);
  const operation = definitions.find((item) => item.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = Object.fromEntries(
    definitions.flatMap((item) => (item.kind === Kind.FRAGMENT_DEFINITION ? [[item.name.value, item]] : [])),
  );
  const roots = collectFields(makeSchema(), fragments, variables, makeSchema().getQueryType()!, operation.selectionSet);
  const names = [...roots.values()].map(([node]) => node!.name.value);
  return names.filter((name) => !/^(__|labels$|measures?$|findingRules$)/.test(name) && !aboutPeople.test(name)).length;
}

describe("one statement for each root field", () => {
  // A board asks each of its cards, and the views built on `analyze` ask it and look up beside it: these have counts of their own.
  const operations = clientOperations().filter(
    ({ text }) =>
      /^query/m.test(text) &&
      !/^ {2}(board|cellRows|scorecard|relation|outliers)\(/m.test(text) &&
      ![...text.matchAll(/^ {2}(\w+)/gm)].some(([, root]) => aboutPeople.test(root!)),
  );

  test("the client's operations were found", () => expect(operations.length).toBeGreaterThan(0));

  test.each(operations.map((operation) => [operation.name, operation] as const))(
    "client operation %s",
    async (_name, { text, variables }) => {
      const given = valuesFor(variables);
      const { count, answer } = await countFor(text, given);
      expect(answer).not.toContain('"errors"');
      expect(count).toBe(plannedRoots(text, given));
    },
  );

  test("documents that nobody wrote by hand", async () => {
    const samples = {
      ID: ["00000000-0000-7000-8000-000000000000"],
      String: ["so", ""],
      Int: [1],
      Float: [1],
      Boolean: [true],
      Decimal: ["1"],
      BigInt: ["1"],
      Date: ["2024-01-01"],
      DateTime: ["2024-01-01T00:00:00Z"],
    };
    for (let seed = 1; seed <= 60; seed++) {
      const { text, variables } = writeDocument(makeSchema(), samples, chanceOf(90_000 + seed), 5);
      if (/\bimports?\b/.test(text)) continue;
      const { count } = await countFor(text, variables);
      expect(count, text).toBe(plannedRoots(text, variables));
    }
  });

  test("a thousand rows and five levels are still one statement", async () => {
    const { count } = await countFor(
      `{ documents(first: 200) { nodes { issuer { parent { children { nodes { name } } } } relations { to { issuer { name } conclusions { nodes { summary provenance { lineStart } } } } } mentions { provenance { document { number } } } } } }`,
      {},
    );
    expect(count).toBe(1);
  });

  test("the same document is prepared from its second sight, and its texts are bounded", async () => {
    const text = `query ($code: String!) { unit(code: $code) { name } }`;
    for (const code of ["so-noi-vu", "ubnd-tinh", "so-tu-phap"]) await graph.planned(text, { code });
    const prepared = await Promise.all(
      [counted, counted].map(
        (sql) => sql`select count(*)::int as n from pg_prepared_statements where statement like '%units%' and parameter_types <> '{}'`,
      ),
    );
    expect(Math.max(...prepared.map((rows) => rows[0]!["n"] as number))).toBeGreaterThan(0);
  });
});
