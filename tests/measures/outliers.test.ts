import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeSmallProvince, type Shape } from "./small-province.ts";

let db: TestDb;
let counted: postgres.Sql;
let graph: Graph;
let statements: string[] = [];

const steady = Array.from({ length: 9 }, (_, n) => `on${n}`);
const communes = [...steady, "fallen", "poor", "few"];
const quarters = [1, 2, 3, 4, 5, 6, 7].map((n) => (n <= 4 ? `2022-quarter-${n}-legal` : `2023-quarter-${n - 4}-legal`));
const last = quarters.length - 1;

/** How many of the resolved were in time: one fell in the last quarter, one was always poor, one has a handful of dossiers. */
function early(unit: string, quarter: number): number {
  if (unit === "fallen" && quarter === last) return 120;
  if (unit === "poor") return 160 - (quarter % 2);
  return 196 - (quarter % 2);
}

beforeAll(async () => {
  db = await makeDb();
  await makeSmallProvince(
    db.sql,
    (of) => ({
      dossier_stats: communes.flatMap((unit) =>
        quarters.map((code, quarter) => ({
          ...of(unit, code, { level: null, field: null, resolved_on_time: 0, pending: null }),
          ...(unit === "few"
            ? { received: 10, resolved: 10, resolved_early: quarter === last ? 1 : 10 }
            : { received: 210, resolved: 200, resolved_early: early(unit, quarter) }),
        })),
      ),
    }),
    communes.map((code): Shape => [code, "COMMUNE", "PEOPLES_COMMITTEE", "lon"]),
  );
  counted = postgres(db.url, { max: 4, fetch_types: false, debug: (_connection, query) => statements.push(query) });
  await counted`select 1`;
  graph = makeGraph(counted);
});
afterAll(async () => {
  await counted.end();
  await db.drop();
});

const text = `query ($input: OutliersInput!) { outliers(input: $input) {
  period { code } totalCount measures { key } rules { threshold leastPeriods leastPeers leastDenominator } checked { cells compared smallDenominator tooFew }
  items { unit { key } measure { key } value numerator denominator judgement history { expected n } peers { expected n } jump { before percent } series { period value } } } }`;
const good = { measures: ["ON_TIME_RATE"], time: { kind: "QUARTER", period: quarters[last]! } };
const ask = async (input: object = {}) =>
  (await graph.data(text, { input: { ...good, ...input } }))["outliers"] as { items: { unit: { key: string } }[]; totalCount: number };
const found = async (input: object) => (await ask(input)).items.map(({ unit }) => unit.key);

describe("figures that stand out", () => {
  test("the one that fell stands out of its history and of its peers; the one always poor of its peers alone", async () => {
    const report = await ask();
    expect(report).toMatchObject({
      ...{ totalCount: 2, period: { code: quarters[last] }, measures: [{ key: "ON_TIME_RATE" }] },
      rules: { threshold: 3.5, leastPeriods: 6, leastPeers: 8, leastDenominator: 30 },
      checked: { cells: 12, compared: 11, smallDenominator: 1, tooFew: 0 },
      items: [
        {
          ...{ unit: { key: "fallen" }, value: "60", numerator: "120", denominator: "200", judgement: "WORSE" },
          ...{ history: { expected: "97.75", n: 6 }, peers: { expected: "98", n: 10 }, jump: { before: "97.5", percent: -38.5 } },
        },
        { unit: { key: "poor" }, value: "80", history: null, peers: { n: 10 }, jump: null },
      ],
    });
    expect(report.items[0]).toMatchObject({ series: quarters.map((period) => ({ period })) });
  });

  test("against one of the two, on one side, so many", async () => {
    expect(await found({ against: "HISTORY" })).toEqual(["fallen"]);
    expect(await found({ against: "PEERS" })).toEqual(["fallen", "poor"]);
    expect(await ask({ side: "BETTER" })).toMatchObject({ totalCount: 0, items: [] });
    expect(await ask({ limit: 1 })).toMatchObject({ totalCount: 2, items: [{ unit: { key: "fallen" } }] });
  });

  test("a filter leaves too few to compare with, and says so", async () => {
    const filters = [{ dimension: "UNIT", in: ["poor", "on1"] }];
    expect(await ask({ filters })).toMatchObject({ totalCount: 0, checked: { cells: 2, compared: 2 } });
    expect(await ask({ filters, against: "PEERS" })).toMatchObject({ checked: { compared: 0, tooFew: 2 } });
  });

  test("without a period and measures it is the latest period and the usual measures; the cost is the same for any", async () => {
    const countFor = async (input: object) => {
      statements = [];
      const report = await ask(input);
      return [statements.filter((one) => !/^\s*(begin|set local|commit)/.test(one)).length, report] as const;
    };
    const [known] = await countFor({});
    const [open, report] = await countFor({ measures: null, time: { kind: "QUARTER" } });
    expect(report).toMatchObject({ period: { code: quarters[last] }, totalCount: 2 });
    expect([known, open]).toEqual([5, 6]);
  });
});

describe("what makes no sense is refused with place and advice", () => {
  test.each([
    ["a measure there is not", { measures: ["ON_TIME"] }, "measures.0", /ON_TIME_RATE/],
    ["no item", { limit: 0 }, "limit", /từ 1 đến 500/],
    ["a period there is not", { time: { kind: "QUARTER", period: "x" } }, "time.period", /QUARTER/],
    ["an occasion", { time: { kind: "AD_HOC" } }, "time.kind", /QUARTER/],
    ["a level there is not", { filters: [{ dimension: "UNIT_LEVEL", in: ["WARD"] }] }, "filters.0.in.0", /COMMUNE/],
  ])("%s", async (_name, input, argument, says) => {
    const [error] = await graph.errors(text, { input: { ...good, ...input } });
    expect(error!.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: `outliers.input.${argument}`,
      expected: expect.any(String),
    });
    expect(error!.message).toMatch(says);
  });
});
