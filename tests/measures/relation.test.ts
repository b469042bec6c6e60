import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeSmallProvince, type Shape } from "./small-province.ts";

let db: TestDb;
let counted: postgres.Sql;
let graph: Graph;
let statements: string[] = [];

/** Eleven communes with both figures, one without a stock, one without a rate, one with nothing to take a rate of. */
const both = Array.from({ length: 11 }, (_, n) => n + 1);
const communes = [...both.map((n) => `x${n}`), "no-stock", "no-rate", "no-dossier"];
const shape = communes.map((code): Shape => [code, "COMMUNE", "PEOPLES_COMMITTEE", "lon"]);

beforeAll(async () => {
  db = await makeDb();
  await makeSmallProvince(
    db.sql,
    (of) => {
      const dossiers = (
        unit: string,
        resolved: number | null,
        early: number | null,
        pending: number | null,
        period = "2023-quarter-1",
      ) => ({
        ...of(unit, `${period}-legal`, { level: null, field: null, received: null, resolved, resolved_early: early }),
        ...{ resolved_on_time: early === null ? null : 0, pending },
      });
      return {
        dossier_stats: [
          // The more is resolved in time, the less is pending, along a curve; the last has far more pending than all.
          ...both.map((n) => dossiers(`x${n}`, 100, 50 + n, n === 11 ? 5000 : 200 - n ** 2)),
          dossiers("no-stock", 100, 90, null),
          dossiers("no-rate", null, null, 40),
          dossiers("no-dossier", 0, 0, 0),
          ...both.slice(0, 4).map((n) => dossiers(`x${n}`, 100, 60 + n, 10, "2022-quarter-4")),
        ],
      };
    },
    shape,
  );
  counted = postgres(db.url, { max: 4, fetch_types: false, debug: (_connection, query) => statements.push(query) });
  await counted`select 1`;
  graph = makeGraph(counted);
});
afterAll(async () => {
  await counted.end();
  await db.drop();
});

const text = `query ($input: RelationInput!) { relation(input: $input) {
  n verdict reading readingEn cautions medianX medianY periods { code } leftOut { missingX missingY missingBoth notApplicable }
  pearson { value low high } spearman { value low high } points { unit { key level } period x y isOutlying } } }`;
const time = { kind: "QUARTER", period: "2023-quarter-1-legal" };
const good = { x: "ON_TIME_RATE", y: "DOSSIERS_PENDING", time };
const ask = async (input: object = {}) => (await graph.data(text, { input: { ...good, ...input } }))["relation"] as Relation;

interface Relation {
  readonly [field: string]: unknown;
  readonly pearson: { readonly value: number };
  readonly cautions: string[];
  readonly points: { readonly unit: { readonly key: string }; readonly isOutlying: boolean }[];
}

describe("two measures across units", () => {
  test("says how many have both, and why the others were left out", async () => {
    expect(await ask()).toMatchObject({ n: 11, leftOut: { missingX: 1, missingY: 1, missingBoth: 0, notApplicable: 1 }, medianX: "56" });
  });

  test("places fall one by one but for the one that lies apart, which is named first", async () => {
    const relation = await ask();
    // Places 1…11 against 10…1, 11: differences 9, 7, 5, 3, 1, 1, 3, 5, 7, 9, 0; squares sum to 330; 1 − 6·330/1320.
    expect(relation).toMatchObject({ spearman: { value: -0.5 }, verdict: "UNCLEAR" });
    expect(relation.pearson.value).toBeGreaterThan(0.4);
    expect(relation.points[0]).toMatchObject({ unit: { key: "x11" }, x: "61", y: "5000", isOutlying: true });
    expect(relation.cautions).toEqual(["OUTLYING_POINTS"]);
    expect(relation["reading"]).toMatch(/^Trong 11 đơn vị, chưa thấy .*−0,50; khoảng tin cậy 95%/);
  });

  test("without that one it is a strong tendency, in words that blame nothing", async () => {
    const relation = await ask({ filters: [{ dimension: "UNIT", in: both.slice(0, 10).map((n) => `x${n}`) }] });
    expect(relation).toMatchObject({ n: 10, spearman: { value: -1, low: -1, high: -1 }, verdict: "STRONG", cautions: [] });
    expect(relation["reading"]).toMatch(/cao thường có .* thấp, ở mức mạnh/);
    expect(relation["readingEn"]).toMatch(/a high .* comes? with a low/);
    expect(`${relation["reading"]}`).not.toMatch(/nguyên nhân|do đó|vì vậy/);
  });

  test("below ten pairs nothing is concluded, whatever the coefficient", async () => {
    const relation = await ask({ filters: [{ dimension: "UNIT", in: ["x1", "x2", "x3", "x4"] }] });
    expect(relation).toMatchObject({ n: 4, verdict: "TOO_FEW", spearman: { value: -1 } });
    expect(relation["reading"]).toMatch(/chưa đủ để kết luận/);
    expect(await ask({ filters: [{ dimension: "UNIT", in: ["no-rate"] }] })).toMatchObject({
      n: 0,
      pearson: { value: null },
      medianX: null,
    });
  });

  test("several quarters: a point for a unit in a quarter, or one for all of them with the ratio of sums", async () => {
    const points = await ask({ span: 2, points: "UNIT_PERIOD" });
    expect(points).toMatchObject({ n: 15, periods: [{ code: "2022-quarter-4-legal" }, { code: "2023-quarter-1-legal" }] });
    expect(points.cautions).toContain("REPEATED_UNITS");
    const units = await ask({ span: 2 });
    expect(units["n"]).toBe(11);
    expect(units.points.find(({ unit }) => unit.key === "x1")).toMatchObject({ x: "56", y: "199", period: null });
  });

  test("warns of measures made of the same figures, and of two counts", async () => {
    expect((await ask({ y: "DOSSIERS_RESOLVED" })).cautions).toContain("SHARED_FIGURES");
    expect((await ask({ x: "STAFF_ASSIGNED" })).cautions).toContain("BOTH_COUNTS");
  });

  test("without a period it is the latest in which both have figures", async () => {
    expect(await ask({ time: { kind: "QUARTER" } })).toMatchObject({ periods: [{ code: "2023-quarter-1-legal" }] });
  });

  test("costs one question and three look-ups", async () => {
    statements = [];
    await ask();
    expect(statements.filter((one) => !/^\s*(begin|set local|commit)/.test(one)).length).toBe(4);
  });
});

describe("what makes no sense is refused with place and advice", () => {
  test.each([
    ["a measure with itself", { y: "ON_TIME_RATE" }, "y", /khác nhau/],
    ["a measure there is not", { y: "DOSSIER_PENDING" }, "y", /DOSSIERS_PENDING/],
    ["no period", { span: 0 }, "span", /từ 1 đến 24/],
    ["a period there is not", { time: { ...time, period: "x" } }, "time.period", /QUARTER/],
    ["a filter that a measure lacks", { filters: [{ dimension: "CHANNEL", in: ["ONLINE"] }] }, "filters.0.dimension", /CHANNEL/],
    ["a unit there is not", { filters: [{ dimension: "UNIT", in: ["x1", "khong-co"] }] }, "filters.0.in.1", /khong-co/],
  ])("%s", async (_name, input, argument, says) => {
    const [error] = await graph.errors(text, { input: { ...good, ...input } });
    expect(error!.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: `relation.input.${argument}`,
      expected: expect.any(String),
    });
    expect(error!.message).toMatch(says);
  });
});
