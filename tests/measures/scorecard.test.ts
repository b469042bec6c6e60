import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeSmallProvince, type Shape } from "./small-province.ts";

let db: TestDb;
let counted: postgres.Sql;
let graph: Graph;
let statements: string[] = [];

/** Five communes in the large district, two in the small one; a committee each. */
const communes = ["xa1", "xa2", "xa3", "xa4", "xa5", "xb1", "xb2"];
const shape = communes.flatMap((code): Shape[] => [
  [code, "COMMUNE", "TERRITORY", code.startsWith("xa") ? "lon" : "nho"],
  [`ubnd-${code}`, "COMMUNE", "PEOPLES_COMMITTEE", code],
]);

beforeAll(async () => {
  db = await makeDb();
  await makeSmallProvince(
    db.sql,
    (of) => {
      const dossiers = (unit: string, period: string, early: number, more: object = {}) => ({
        ...of(`ubnd-${unit}`, `${period}-legal`, { level: null, field: null, received: 120, resolved: 100, resolved_early: early }),
        ...{ resolved_on_time: 0, pending: 20, ...more },
      });
      return {
        dossier_stats: [
          dossiers("xa1", "2022-quarter-1", 95),
          dossiers("xa1", "2022-quarter-4", 80),
          dossiers("xa1", "2023-quarter-1", 90),
          dossiers("xa2", "2023-quarter-1", 80),
          dossiers("xa3", "2023-quarter-1", 70),
          dossiers("xa4", "2023-quarter-1", 60),
          dossiers("xa5", "2023-quarter-1", 50),
          dossiers("xb1", "2023-quarter-1", 100, { state: "PROVISIONAL" }),
        ],
      };
    },
    shape,
  );
  await insertTargets(db.sql);
  counted = postgres(db.url, { max: 4, fetch_types: false, debug: (_connection, query) => statements.push(query) });
  await counted`select 1`;
  graph = makeGraph(counted);
});
afterAll(async () => {
  await counted.end();
  await db.drop();
});

/** The province asks 85 of all and 99 of districts, and growth; one commune has a target of its own. */
async function insertTargets(sql: postgres.Sql): Promise<void> {
  await sql`insert into indicators (code, name, unit_of_measure, area, value_type) values ('ON_TIME_RATE', 'Đúng hạn', '%', 'PROCEDURES', 'DECIMAL')
    on conflict do nothing`;
  const put = (unit: string, period: string, value: number, growth: boolean, levels: string) =>
    sql`insert into targets (indicator_id, unit_id, period_id, timing, coverage, comparator, value, is_yearly_growth, levels, provenance_id)
      select i.id, u.id, p.id, 'IN_PERIOD', 'SUBTREE', 'GE', ${value}, ${growth}, ${levels}::text::unit_level[], (select id from provenances limit 1)
      from indicators i, units u, periods p where i.code = 'ON_TIME_RATE' and u.code = ${unit} and p.code = ${period}`;
  await put("ubnd-tinh", "2023-year-1-calendar", 85, false, "{}");
  await put("ubnd-tinh", "2022-year-1-calendar", 60, false, "{}");
  await put("ubnd-tinh", "2023-year-1-legal", 10, true, "{}");
  await put("ubnd-lon", "2023-year-1-calendar", 99, false, "{DISTRICT}");
  await put("ubnd-xa2", "2023-year-1-calendar", 75, false, "{}");
}

const text = `query ($input: ScorecardInput!) { scorecard(input: $input) {
  unit { key level type } parent { key } period { code } periods { code } withoutFigures { key }
  domains { domain lines { measure { key } trends { comparison judgement } series { value state }
    cell { value state numerator denominator changes { value absolute } }
    target { value isOwn distance met period unit { key } }
    peers { group units reported median lowerQuartile upperQuartile rank } } } } }`;
const measures = ["ON_TIME_RATE", "DOSSIERS_PENDING", "STAFF_GAP"];
const time = { kind: "QUARTER", period: "2023-quarter-1-legal" };

async function ask(input: object) {
  const { scorecard } = await graph.data(text, { input: { unit: "ubnd-xa1", time, measures, ...input } });
  return scorecard as { domains: { lines: { measure: { key: string }; [field: string]: unknown }[] }[]; [field: string]: unknown };
}
const lineOf = (card: Awaited<ReturnType<typeof ask>>, key = "ON_TIME_RATE") =>
  card.domains.flatMap(({ lines }) => lines).find(({ measure }) => measure.key === key)!;

describe("one unit over its measures, by figures worked out by hand", () => {
  test("the figure, what came before it, and whether that is for the better", async () => {
    const card = await ask({});
    expect(card).toMatchObject({
      unit: { key: "ubnd-xa1", level: "COMMUNE" },
      parent: { key: "lon" },
      withoutFigures: [{ key: "STAFF_GAP" }],
    });
    expect(lineOf(card)).toMatchObject({
      cell: {
        ...{ value: "90", state: "DERIVED", numerator: "90", denominator: "100" },
        changes: [
          { value: "80", absolute: "10" },
          { value: "95", absolute: "-5" },
        ],
      },
      trends: [{ judgement: "BETTER" }, { judgement: "WORSE" }],
      series: [{ value: "95" }, { value: null, state: "MISSING" }, { value: null }, { value: "80" }, { value: "90" }],
    });
    expect(lineOf(card, "DOSSIERS_PENDING")).toMatchObject({ trends: [{ judgement: null }, { judgement: null }], target: null });
  });

  test("its place among communes of the province, and of its district; who did not report is counted, not ranked", async () => {
    const { peers } = lineOf(await ask({}));
    expect(peers).toEqual([
      { group: "LEVEL", units: 7, reported: 6, median: "75", lowerQuartile: "62.5", upperQuartile: "87.5", rank: 2 },
      { group: "PARENT", units: 5, reported: 5, median: "70", lowerQuartile: "60", upperQuartile: "80", rank: 1 },
    ]);
    expect(lineOf(await ask({ unit: "ubnd-xb1" })).peers).toMatchObject([
      { group: "LEVEL", rank: 1 },
      { group: "PARENT", units: 2, reported: 1, median: null, rank: null },
    ]);
    expect(lineOf(await ask({}), "DOSSIERS_PENDING").peers).toMatchObject([{ median: "20", rank: null }, {}]);
  });

  test("the target of the unit itself goes before that of the province; growth and other levels are no target", async () => {
    expect(lineOf(await ask({})).target).toMatchObject({ value: "85", isOwn: false, distance: "5", met: true, unit: { key: "ubnd-tinh" } });
    expect(lineOf(await ask({ unit: "ubnd-xa2" })).target).toMatchObject({ value: "75", isOwn: true, distance: "5", met: true });
    expect(lineOf(await ask({ unit: "ubnd-xa5" })).target).toMatchObject({ value: "85", distance: "-35", met: false });
  });

  test("without a period it is the latest that has ended and has figures", async () => {
    const card = await ask({ time: { kind: "QUARTER" } });
    expect(card).toMatchObject({ period: { code: "2023-quarter-1-legal" } });
    expect(await ask({ unit: "ubnd-xb2", time: { kind: "QUARTER" } })).toMatchObject({
      domains: [],
      period: { code: "2023-quarter-4-legal" },
    });
  });

  test("as of later units, what a unit took over stands under it", async () => {
    const heir = await ask({ unit: "moi", boundaries: "AS_OF", boundariesOn: "2023-12-31" });
    expect(heir).toMatchObject({ domains: [] });
  });

  test("costs two questions and six look-ups, whatever is asked", async () => {
    const countFor = async (input: object) => {
      statements = [];
      await ask(input);
      return statements.filter((one) => !/^\s*(begin|set local|commit)/.test(one)).length;
    };
    const known = await countFor({});
    expect(await countFor({ measures: ["ON_TIME_RATE"], unit: "ubnd-xb2" })).toBe(known);
    expect(await countFor({ measures: null })).toBe(known);
    // The period left open is one look-up more.
    expect((await countFor({ time: { kind: "QUARTER" } })) - known).toBe(1);
    expect(known).toBe(8);
  });
});

describe("what makes no sense is refused with place and advice", () => {
  test.each([
    ["a unit there is not", { unit: "khong-co" }, "unit", /Không có đơn vị/],
    ["a measure there is not", { measures: ["ON_TIME_RAT"] }, "measures.0", /ON_TIME_RATE/],
    ["no measure", { measures: [] }, "measures", /1 đến 20/],
    ["a period there is not", { time: { kind: "QUARTER", period: "2023" } }, "time.period", /QUARTER/],
    ["a period of another window", { time: { ...time, window: "CALENDAR" } }, "time.period", /không trộn/],
    ["several years", { time: { kind: "MULTI_YEAR" } }, "time.kind", /QUARTER/],
    ["a day of no boundaries", { boundariesOn: "2023-01-01" }, "boundariesOn", /AS_OF/],
  ])("%s", async (_name, input, argument, says) => {
    const [error] = await graph.errors(text, { input: { unit: "ubnd-xa1", time, measures, ...input } });
    expect(error!.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: `scorecard.input.${argument}`,
      expected: expect.any(String),
    });
    expect(error!.message).toMatch(says);
  });
});
