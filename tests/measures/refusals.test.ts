import { afterAll, beforeAll, describe, expect, test } from "vitest";
import postgres from "postgres";
import { anybody } from "#server/core/graph/context.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let counted: postgres.Sql;
let graph: Graph;
let statements: string[] = [];

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  counted = postgres(db.url, { max: 1, fetch_types: false, debug: (_connection, query) => statements.push(query) });
  await counted`select 1`;
  graph = makeGraph(counted);
});
afterAll(async () => {
  await counted.end();
  await db.drop();
});

const text = `query ($input: AnalyzeInput!) { analyze(input: $input) { totalCount } }`;
const good = { measures: ["DOSSIERS_RESOLVED"], dimensions: [{ dimension: "UNIT" }], time: { kind: "QUARTER" } };

interface Case {
  readonly name: string;
  readonly input: object;
  readonly argument: string;
  readonly says: RegExp;
}

const cases: Case[] = [
  { name: "no measure", input: { measures: [] }, argument: "measures", says: /1 đến 20/ },
  {
    name: "a measure there is not, with the nearest",
    input: { measures: ["DOSSIER_RESOLVED"] },
    argument: "measures.0",
    says: /DOSSIERS_RESOLVED/,
  },
  { name: "a measure twice", input: { measures: ["STAFF_GAP", "STAFF_GAP"] }, argument: "measures.1", says: /hai lần/ },
  {
    name: "too many measures",
    input: { measures: Array.from({ length: 21 }, (_, i) => `M${i}`) },
    argument: "measures",
    says: /nhiều nhất 20/,
  },
  {
    name: "a dimension that a measure lacks, with who lacks it and what works",
    input: { measures: ["DOSSIERS_RESOLVED", "STAFF_GAP"], dimensions: [{ dimension: "STAFF_KIND" }] },
    argument: "dimensions.0.dimension",
    says: /không có ở: DOSSIERS_RESOLVED\. Hãy hỏi riêng STAFF_GAP theo STAFF_KIND/,
  },
  {
    name: "a filter by a dimension that a measure lacks",
    input: { filters: [{ dimension: "CHANNEL", in: ["ONLINE"] }] },
    argument: "filters.0.dimension",
    says: /PROCEDURE_FIELD, PROCEDURE_LEVEL/,
  },
  {
    name: "five dimensions",
    input: { dimensions: ["UNIT", "UNIT_LEVEL", "UNIT_TYPE", "PERIOD", "PROCEDURE_FIELD"].map((dimension) => ({ dimension })) },
    argument: "dimensions",
    says: /nhiều nhất 4/,
  },
  {
    name: "a dimension twice",
    input: { dimensions: [{ dimension: "UNIT" }, { dimension: "UNIT" }] },
    argument: "dimensions.1",
    says: /hai lần/,
  },
  {
    name: "an ancestor of no level",
    input: { dimensions: [{ dimension: "UNIT_ANCESTOR" }] },
    argument: "dimensions.0.level",
    says: /level/,
  },
  {
    name: "a level where there is none",
    input: { dimensions: [{ dimension: "UNIT", level: "COMMUNE" }] },
    argument: "dimensions.0.level",
    says: /UNIT_ANCESTOR/,
  },
  {
    name: "too many cells",
    input: { measures: ["STAFF_GAP", "RECRUITED"], limit: 60_000 },
    argument: "limit",
    says: /nhiều nhất 50000 dòng/,
  },
  { name: "a negative page", input: { offset: -1 }, argument: "offset", says: /số âm/ },
  {
    name: "a value that an enum has not",
    input: { filters: [{ dimension: "UNIT_LEVEL", in: ["WARD"] }] },
    argument: "filters.0.in.0",
    says: /DISTRICT, COMMUNE/,
  },
  { name: "a filter of nothing", input: { filters: [{ dimension: "UNIT", in: [] }] }, argument: "filters.0.in", says: /không có giá trị/ },
  {
    name: "a filter twice",
    input: { filters: [1, 2].map(() => ({ dimension: "UNIT", in: ["ubnd-tinh"] })) },
    argument: "filters.1.dimension",
    says: /gộp/,
  },
  {
    name: "a period as a filter",
    input: { filters: [{ dimension: "PERIOD", in: ["2024-q1"] }] },
    argument: "filters.0.dimension",
    says: /time\.periods/,
  },
  { name: "an ad-hoc period", input: { time: { kind: "AD_HOC" } }, argument: "time.kind", says: /QUARTER/ },
  {
    name: "days the wrong way round",
    input: { time: { kind: "QUARTER", from: "2024-01-01", to: "2023-01-01" } },
    argument: "time.from",
    says: /đổi chỗ/,
  },
  { name: "a comparison without periods", input: { compare: ["PREVIOUS_PERIOD"] }, argument: "compare", says: /PERIOD/ },
  {
    name: "a condition on a measure not asked for",
    input: { having: [{ measure: "STAFF_GAP", gt: "1" }] },
    argument: "having.0.measure",
    says: /measures/,
  },
  { name: "a condition without a bound", input: { having: [{ measure: "DOSSIERS_RESOLVED" }] }, argument: "having.0", says: /lt, lte, gt/ },
  {
    name: "an order by two things",
    input: { order: [{ measure: "DOSSIERS_RESOLVED", dimension: 0 }] },
    argument: "order.0",
    says: /đúng một/,
  },
  { name: "an order by a dimension not asked for", input: { order: [{ dimension: 1 }] }, argument: "order.0.dimension", says: /từ 0/ },
  { name: "boundaries of no day", input: { boundaries: "AS_OF" }, argument: "boundariesOn", says: /AS_REPORTED/ },
  { name: "a day of no boundaries", input: { boundariesOn: "2024-01-01" }, argument: "boundariesOn", says: /AS_OF/ },
];

describe("a question that makes no sense is refused before any SQL", () => {
  test.each(cases)("$name", async ({ input, argument, says }) => {
    statements = [];
    const [error] = await graph.errors(text, { input: { ...good, ...input } });
    expect(error!.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: `analyze.input.${argument}`,
      expected: expect.any(String),
    });
    expect(error!.message).toMatch(says);
    expect(statements).toEqual([]);
  });

  const outside: Case[] = [
    {
      name: "a unit there is not",
      input: { filters: [{ dimension: "UNIT", in: ["ubnd-tinh", "khong-co"] }] },
      argument: "filters.0.in.1",
      says: /khong-co/,
    },
    {
      name: "a field there is not",
      input: { filters: [{ dimension: "PROCEDURE_FIELD", in: ["x'y"] }] },
      argument: "filters.0.in.0",
      says: /tìm mã/,
    },
    {
      name: "a period of another kind",
      input: { time: { kind: "QUARTER", periods: ["2023-h1"] } },
      argument: "time.periods.0",
      says: /QUARTER/,
    },
    {
      name: "a period of another window",
      input: { time: { kind: "QUARTER", window: "CALENDAR", periods: ["2024-q1"] } },
      argument: "time.periods.0",
      says: /không trộn/,
    },
  ];
  test.each(outside)("$name: outside the data, seen by one look-up, before the question runs", async ({ input, argument, says }) => {
    statements = [];
    const [error] = await graph.errors(text, { input: { ...good, ...input } });
    expect(error!.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: `analyze.input.${argument}` });
    expect(error!.message).toMatch(says);
    expect(statements.filter((statement) => statement.includes("grouping"))).toEqual([]);
  });

  test("a good question is one statement, whatever it asks", async () => {
    statements = [];
    await graph.data(text, {
      input: { ...good, measures: ["DOSSIERS_RESOLVED", "STAFF_GAP", "TASKS_TOTAL", "PAR_INDEX_SCORE"], totals: "GRAND" },
    });
    expect(statements.filter((text) => !/^(begin|set local|commit)/.test(text))).toHaveLength(1);
  });
});

describe("the statement behind an answer", () => {
  const explaining = `query ($input: AnalyzeInput!) { analyze(input: $input) { totalCount explain { sql parameters plan } } }`;

  test("is not for everybody", async () => {
    const [error] = await graph.errors(explaining, { input: good });
    expect(error!.extensions["code"]).toBe("FORBIDDEN");
  });

  test("is shown with its plan to who may see it", async () => {
    const allowed = makeGraph(counted, { ...anybody, personId: "00000000-0000-7000-8000-000000000001" });
    const { analyze } = await allowed.data(explaining, { input: good });
    expect(analyze["explain"]).toMatchObject({
      sql: expect.stringContaining("group by"),
      parameters: ["QUARTER", "LEGAL", "200", "0"],
    });
    expect(JSON.parse(analyze["explain"]["plan"])[0]).toHaveProperty("Plan");
  });
});
