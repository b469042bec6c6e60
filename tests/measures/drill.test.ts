import { afterAll, beforeAll, describe, expect, test } from "vitest";
import postgres from "postgres";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeSmallProvince } from "./small-province.ts";

const text = `query ($input: AnalyzeInput!, $measure: String!, $members: [CellMemberInput]!, $limit: Int, $offset: Int) {
  cellRows(input: $input, measure: $measure, members: $members, limit: $limit, offset: $offset) { totalCount reports numerator denominator coveredCount
    rows { recordType recordId recordCode recordTitle on unit { code } period { code } askedPeriod { code } words { name label } numerator denominator state isProvisional
      provenances { kind source lineStart document { code issuer { code } } } document { code } } } }`;

interface Row {
  readonly recordType: string;
  readonly recordTitle: string | null;
  readonly unit: { readonly code: string };
  readonly period: { readonly code: string } | null;
  readonly askedPeriod: { readonly code: string };
  readonly words: { readonly label: string }[];
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly provenances: { readonly lineStart: number; readonly document: { readonly code: string } | null }[];
  readonly document: { readonly code: string } | null;
}
interface Cell {
  readonly totalCount: number;
  readonly reports: number;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly coveredCount: number;
  readonly rows: Row[];
}

const of = (graph: Graph) => ({
  async rows(input: object, measure: string, members: unknown[], page: object = {}): Promise<Cell> {
    const { cellRows } = await graph.data(text, { input: { measures: [measure], ...input }, measure, members, ...page });
    return cellRows;
  },
});
const shown = ({ rows }: Cell) => rows.map(({ unit, period, numerator, denominator }) => [unit.code, period?.code, numerator, denominator]);
const key = (code: string | null) => ({ key: code });

const byUnit = [{ dimension: "UNIT" }];
const quarter = (n: number) => ({ kind: "QUARTER", periods: [`2023-quarter-${n}-legal`] });

describe("a small province", () => {
  let db: TestDb;
  let graph: Graph;
  let cell: ReturnType<typeof of>;

  beforeAll(async () => {
    db = await makeDb();
    await makeSmallProvince(db.sql, (report) => {
      const dossiers = (resolved: number, early: number, pending: number, field: string | null = null) => ({
        level: null,
        field,
        resolved,
        resolved_early: early,
        resolved_on_time: 0,
        pending,
      });
      const documents = (indicator: string, type: string, value: number) => ({ indicator, type, kind: "ACTUAL", value });
      return {
        dossier_stats: [
          { ...report("ubnd-lon", "2023-quarter-1-legal"), ...dossiers(1000, 100, 200) },
          { ...report("ubnd-nho", "2023-quarter-1-legal"), ...dossiers(1, 1, 1) },
          { ...report("ubnd-lon", "2023-quarter-2-legal"), ...dossiers(500, 500, 50) },
          { ...report("ubnd-lon", "2023-quarter-2-legal"), ...dossiers(300, 300, 20, "dat-dai") },
          { ...report("ubnd-nho", "2023-quarter-2-legal"), ...dossiers(4, 0, 3) },
          { ...report("ubnd-tinh", "2023-quarter-2-legal"), ...dossiers(2000, 1500, 400) },
          ...[10, 11, 12].map((n) => ({ ...report("ubnd-lon", `2022-month-${n}-legal`), ...dossiers(n, 9, 0) })),
          { ...report("chia", "2022-quarter-1-legal"), ...dossiers(7, 7, 0) },
        ],
        lone_observations: [
          { ...report("ubnd-lon", "2023-quarter-1-legal"), ...documents("ADMIN_DOCS_ISSUED", "TOTAL", 40) },
          { ...report("ubnd-nho", "2023-quarter-1-legal"), ...documents("ADMIN_DOCS_SELF_CHECKED", "TOTAL", 30) },
        ],
      };
    });
    graph = makeGraph(db.hub);
    cell = of(graph);
  });
  afterAll(() => db.drop());

  test("of a total, the rows of the covering report and how many others it covers", async () => {
    const answer = await cell.rows({ dimensions: byUnit, time: quarter(2) }, "DOSSIERS_RESOLVED", [null]);
    expect(shown(answer)).toEqual([["ubnd-tinh", "2023-quarter-2-legal", "2000", null]]);
    expect(answer).toMatchObject({ totalCount: 1, reports: 1, numerator: "2000", coveredCount: 2 });
  });

  test("of a ratio in a total, every unit's numerator and denominator", async () => {
    const answer = await cell.rows({ dimensions: byUnit, time: quarter(1) }, "ON_TIME_RATE", [null]);
    expect(shown(answer)).toEqual([
      ["ubnd-lon", "2023-quarter-1-legal", "100", "1000"],
      ["ubnd-nho", "2023-quarter-1-legal", "1", "1"],
    ]);
    expect(answer).toMatchObject({ numerator: "101", denominator: "1001", coveredCount: 0 });
  });

  test("of a ratio reported apart, rows of the numerator and rows of the denominator", async () => {
    const answer = await cell.rows({ time: quarter(1) }, "SELF_CHECK_RATE", []);
    expect(shown(answer)).toEqual([
      ["ubnd-nho", "2023-quarter-1-legal", "30", null],
      ["ubnd-lon", "2023-quarter-1-legal", null, "40"],
    ]);
    expect(answer.rows.map(({ recordType, recordTitle }) => [recordType, recordTitle])).toEqual([
      ["Observation", "ADMIN_DOCS_SELF_CHECKED"],
      ["Observation", "ADMIN_DOCS_ISSUED"],
    ]);
  });

  test("of a stock over two quarters, the last one", async () => {
    const time = { kind: "QUARTER", from: "2022-12-15", to: "2023-06-14" };
    expect(shown(await cell.rows({ dimensions: byUnit, time }, "DOSSIERS_PENDING", [key("ubnd-lon")]))).toEqual([
      ["ubnd-lon", "2023-quarter-2-legal", "50", null],
    ]);
  });

  test("of a quarter made of months, the three months and the quarter they count in", async () => {
    const time = { kind: "QUARTER", periods: ["2022-quarter-4-legal"] };
    const answer = await cell.rows({ dimensions: [...byUnit, { dimension: "PERIOD" }], time }, "DOSSIERS_RESOLVED", [
      key("ubnd-lon"),
      key("2022-quarter-4-legal"),
    ]);
    expect(shown(answer).map(([, period, value]) => [period, value])).toEqual([
      ["2022-month-10-legal", "10"],
      ["2022-month-11-legal", "11"],
      ["2022-month-12-legal", "12"],
    ]);
    expect(answer.rows.map(({ askedPeriod }) => askedPeriod.code)).toEqual(Array.from({ length: 3 }, () => "2022-quarter-4-legal"));
    expect(answer).toMatchObject({ reports: 1, numerator: "33" });
  });

  test("what a source does not split is asked for apart from what is taken together", async () => {
    const input = { dimensions: [...byUnit, { dimension: "PROCEDURE_FIELD" }], time: quarter(2) };
    const split = await cell.rows(input, "DOSSIERS_RESOLVED", [key("ubnd-lon"), key("dat-dai")]);
    expect(split.rows.map(({ numerator, words }) => [numerator, words.map(({ label }) => label)])).toEqual([["300", ["dat-dai"]]]);
    expect(shown(await cell.rows(input, "DOSSIERS_RESOLVED", [key("ubnd-lon"), key(null)]))).toEqual([]);
    const unsplit = await cell.rows(input, "DOSSIERS_RESOLVED", [key("ubnd-nho"), key(null)]);
    expect(unsplit.rows.map(({ numerator, words }) => [numerator, words])).toEqual([["4", []]]);
    expect(await cell.rows(input, "DOSSIERS_RESOLVED", [key("ubnd-lon"), null])).toMatchObject({ numerator: "300" });
  });

  test("of an heir, the rows of those that became it, under their own names", async () => {
    const input = { dimensions: byUnit, time: quarter(1), boundaries: "AS_OF", boundariesOn: "2023-12-31" };
    expect(shown(await cell.rows(input, "DOSSIERS_RESOLVED", [key("moi")])).map(([unit, , value]) => [unit, value])).toEqual([
      ["ubnd-lon", "1000"],
      ["ubnd-nho", "1"],
    ]);
  });

  test("of the latest period: the latest of the whole question, not of the one measure", async () => {
    const input = { measures: ["DOSSIERS_RESOLVED", "SELF_CHECK_RATE"], time: { kind: "QUARTER", last: 1 } };
    expect(await cell.rows(input, "DOSSIERS_RESOLVED", [])).toMatchObject({ numerator: "2000" });
    expect(await cell.rows(input, "SELF_CHECK_RATE", [])).toMatchObject({ totalCount: 0, rows: [], numerator: null, denominator: null });
  });

  test("pages follow one another and each says what all come to", async () => {
    const input = { dimensions: byUnit, time: quarter(1) };
    const pages = await Promise.all([0, 1, 2].map((offset) => cell.rows(input, "DOSSIERS_RESOLVED", [null], { limit: 1, offset })));
    expect(pages.map((page) => [page.rows.map(({ numerator }) => numerator), page.totalCount, page.numerator])).toEqual([
      [["1000"], 2, "1001"],
      [["1"], 2, "1001"],
      [[], 2, "1001"],
    ]);
  });
});

describe("the data set", () => {
  let db: TestDb;
  let counted: postgres.Sql;
  let graph: Graph;
  let cell: ReturnType<typeof of>;
  const statements: string[] = [];

  beforeAll(async () => {
    db = await makeDb({ dataset: true });
    counted = postgres(db.url, { max: 1, fetch_types: false, debug: (_connection, query) => statements.push(query) });
    await counted`select 1`;
    graph = makeGraph(counted);
    cell = of(graph);
  });
  afterAll(async () => {
    await counted.end();
    await db.drop();
  });

  test("119.101 dossiers of the first half of 2023 stand in lines 478 to 480 of the report, found with one statement a page", async () => {
    statements.length = 0;
    const time = { kind: "HALF_YEAR" };
    const answer = await cell.rows({ dimensions: [...byUnit, { dimension: "PERIOD" }], time }, "DOSSIERS_RECEIVED", [
      key("ubnd-tinh"),
      key("2023-h1"),
    ]);
    expect(answer.rows).toMatchObject([
      {
        recordType: "DossierStat",
        numerator: "119101",
        provenances: [{ kind: "DOCUMENT", lineStart: 478, document: { code: "bc-cchc-h1-2023", issuer: { code: "ubnd-tinh" } } }],
      },
    ]);
    // Beside it the check of the codes, and the transaction with its settings.
    expect(statements.filter((statement) => !/^(begin|commit|set local|\(?select \d as at)/.test(statement))).toHaveLength(1);
  });

  test("a task that was done stands in its plan and in the report of its result", async () => {
    const answer = await cell.rows({ dimensions: byUnit, time: { kind: "YEAR", window: "CALENDAR" } }, "TASKS_DONE", [null]);
    expect(answer.rows.length).toBeGreaterThan(0);
    for (const { recordType, recordTitle, provenances } of answer.rows) {
      expect([recordType, typeof recordTitle]).toEqual(["Task", "string"]);
      expect(provenances.length).toBeGreaterThan(1);
    }
  });

  test("a document is its own origin, and stands where others name it", async () => {
    const { rows } = await cell.rows({ time: { kind: "YEAR", window: "CALENDAR" } }, "DOCUMENTS_KNOWN", [], { limit: 500 });
    expect(rows.every(({ recordType, document }) => recordType === "Document" && document !== null)).toBe(true);
    expect(rows.some(({ provenances }) => provenances.length > 0)).toBe(true);
  });

  test("what kind a move is stands beside its group of positions", async () => {
    const { rows, numerator } = await cell.rows({ time: { kind: "QUARTER" } }, "RECRUITED_NET", []);
    expect(numerator).toBe("87");
    expect(new Set(rows.map(({ words }) => words[0]!.label))).toEqual(new Set(["tuyển dụng", "hủy quyết định tuyển dụng"]));
  });

  const good = { input: { measures: ["DOSSIERS_RESOLVED"], dimensions: byUnit, time: { kind: "QUARTER" } }, measure: "DOSSIERS_RESOLVED" };
  const period = { ...good.input, dimensions: [{ dimension: "PERIOD" }] };
  test.each([
    ["a measure that was not asked", { measure: "STAFF_GAP", members: [null] }, "cellRows.measure", /DOSSIERS_RESOLVED/],
    ["too few members", { members: [] }, "cellRows.members", /mỗi chiều một giá trị/],
    ["a unit that is none", { members: [key("khong-co")] }, "cellRows.members.0.key", /Không có bản ghi mã "khong-co"/],
    ["a unit without a key", { members: [key(null)] }, "cellRows.members.0.key", /luôn có giá trị/],
    ["a period of another kind", { input: period, members: [key("2023-h1")] }, "cellRows.members.0.key", /loại QUARTER/],
    [
      "a period outside those asked",
      { input: { ...period, time: { kind: "QUARTER", periods: ["2024-q1"] } }, members: [key("2023-q1")] },
      "cellRows.members.0.key",
      /time.periods/,
    ],
    [
      "a member of an enum that is none",
      { input: { ...good.input, dimensions: [{ dimension: "UNIT_LEVEL" }] }, members: [key("WARD")] },
      "cellRows.members.0.key",
      /COMMUNE/,
    ],
    ["too large a page", { members: [null], limit: 501 }, "cellRows.limit", /0 đến 500/],
    ["a negative page", { members: [null], offset: -1 }, "cellRows.offset", /số âm/],
    ["a question that analyze refuses", { input: { ...good.input, limit: -1 }, members: [null] }, "cellRows.input.limit", /số âm/],
    [
      "a filter by a code that is none",
      { input: { ...good.input, filters: [{ dimension: "UNIT", in: ["khong-co"] }] }, members: [null] },
      "cellRows.input.filters.0.in.0",
      /khong-co/,
    ],
  ])("refuses %s, says where and what would do", async (_, given, argument, says) => {
    const [error] = await graph.errors(text, { ...good, ...given });
    expect(error).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument } });
    expect(error!.message).toMatch(says);
    expect(error!.extensions["expected"]).toBeTruthy();
  });
});
