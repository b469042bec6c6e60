import { afterAll, beforeAll, expect, test } from "vitest";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

interface Row {
  id: string;
  value: string;
  kind: string;
  level: string | null;
  coverage: string;
  asOf: string | null;
  figureOf: string | null;
  dimensions: { dimension: string; value: string }[];
  indicator: { code: string };
  unit: { code: string; level: string; type: string };
  period: { code: string; startsOn: string | null; endsOn: string | null };
  figure: { __typename: string; id: string; received?: number | null; present?: number | null; score?: string | null } | null;
}

let db: TestDb;
let graph: Graph;
let all: Row[];

const row = `id value kind level coverage asOf figureOf dimensions { dimension value } indicator { code }
  unit { code level type } period { code startsOn endsOn }
  figure { __typename ... on DossierStat { id received } ... on StaffStat { id present } ... on IndexScore { id score } ... on Target { id } }`;

/** Figures that the committed data set has no case of: equals that report side by side, a tie of windows, parts and their sum. */
const added: [indicator: string, unit: string, period: string, coverage: string, value: number, type: string | null][] = [
  ["ONLINE_DOSSIER_RATE", "so-noi-vu", "2023-h1", "OWN", 71, null],
  ["ONLINE_DOSSIER_RATE", "so-tu-phap", "2023-h1", "OWN", 64, null],
  ["ONLINE_DOSSIER_RATE", "so-tu-phap", "2023-q1", "OWN", 99, null],
  ["ONLINE_DOSSIER_RATE", "ubnd-truc-ninh", "2024-q1", "SUBTREE", 80, null],
  ["DIGITISATION_GROWTH", "so-noi-vu", "2024-q1", "OWN", 3, null],
  ["DIGITISATION_GROWTH", "ubnd-tinh", "2023-q1", "OWN", 7, null],
  ["DIGITISATION_GROWTH", "ubnd-tinh", "2023-h1", "OWN", 8, null],
  ["EPROCESS_COVERAGE", "ubnd-tinh", "2024", "OWN", 5, null],
  ["EPROCESS_COVERAGE", "ubnd-tinh", "2023-q1", "SUBTREE", 9, null],
  ["LEGAL_DOCS_PUBLICITY", "ubnd-tinh", "2023-h1", "OWN", 48, "DECISION"],
  ["LEGAL_DOCS_PUBLICITY", "ubnd-tinh", "2023-h1", "OWN", 41, "NOTICE"],
  ["LEGAL_DOCS_PUBLICITY", "ubnd-tinh", "2023-h1", "OWN", 89, "ALL_OF_THEM"],
];

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  graph = makeGraph(db.hub);
  for (const [index, [indicator, unit, period, coverage, value, type]] of added.entries())
    await db.sql`
      insert into lone_observations (code, indicator_id, unit_id, period_id, timing, coverage, kind, value, dimensions, provenance_id)
      select ${`added-${index}`}, i.id, u.id, p.id, 'IN_PERIOD', ${coverage}, 'ACTUAL', ${value}, ${db.sql.json(type ? { type } : {})},
        (select id from provenances limit 1)
      from indicators i, units u, periods p where i.code = ${indicator} and u.code = ${unit} and p.code = ${period}`;
  all = (await graph.data(`{ observations(first: 500) { nodes { ${row} } } }`))["observations"]["nodes"];
});
afterAll(() => db.drop());

test("the added figures are there", () => {
  const known = all.filter(({ kind }) => kind === "ACTUAL").length;
  expect(all.length).toBeLessThan(500);
  expect(
    added.every(([indicator, , , , value]) => all.some((one) => one.indicator.code === indicator && Number(one.value) === value)),
  ).toBe(true);
  expect(known).toBeGreaterThan(100);
});

test("a figure says which record it repeats, and stands alone where no other holds it", async () => {
  const lone = new Set((await db.sql<{ id: string }[]>`select id from lone_observations`).map(({ id }) => id));
  for (const one of all) expect(one.figureOf === null, one.id).toBe(lone.has(one.id));
  const repeated = (table: string) => all.filter(({ figureOf }) => figureOf === table);
  const received = repeated("DOSSIER_STATS").filter(({ indicator }) => indicator.code === "DOSSIERS_RECEIVED");
  expect(received.map(({ value }) => value).toSorted()).toEqual(received.map(({ figure }) => String(figure!.received)).toSorted());
  expect(received.map(({ value }) => value)).toContain("119101");
  for (const { figure } of repeated("DOSSIER_STATS")) expect(figure!.__typename).toBe("DossierStat");
  const present = repeated("STAFF_STATS").filter(({ indicator }) => indicator.code.startsWith("STAFF_PRESENT"));
  expect(present.length).toBeGreaterThan(0);
  for (const { value, figure } of present) expect(value).toBe(String(figure!.present));
  for (const { value, indicator, figure } of repeated("INDEX_SCORES"))
    if (indicator.code === "PAR_INDEX_SCORE") expect(value).toBe(figure!.score);
  expect(repeated("TARGETS").every(({ kind, figure }) => kind === "TARGET" && figure!.__typename === "Target")).toBe(true);
  const alone = await graph.data(`{ observations(first: 0, filter: { figureOf: { isNull: true } }) { totalCount } }`);
  expect(alone["observations"]["totalCount"]).toBe(lone.size);
});

const levels = ["CENTRAL", "PROVINCE", "DISTRICT", "COMMUNE"];
const partsOf = ({ dimensions }: Row) => dimensions.filter(({ value }) => value !== "TOTAL").length;

/** The rows that are first by `compare`; equals stay together. */
function firstOf(rows: readonly Row[], compare: (left: Row, right: Row) => number): Row[] {
  const [first] = rows.toSorted(compare);
  return first ? rows.filter((one) => compare(one, first) === 0) : [];
}

/** What `latest` means, written without SQL. */
function latestOf(rows: readonly Row[]): Row[] {
  const widest = firstOf(
    rows.filter(({ kind }) => kind !== "TARGET"),
    (a, b) =>
      levels.indexOf(a.unit.level) - levels.indexOf(b.unit.level) ||
      Number(b.unit.type === "PEOPLES_COMMITTEE") - Number(a.unit.type === "PEOPLES_COMMITTEE"),
  );
  const recent = firstOf(
    widest,
    (a, b) =>
      b.coverage.localeCompare(a.coverage) ||
      (b.period.endsOn ?? "").localeCompare(a.period.endsOn ?? "") ||
      (a.period.startsOn ?? "9").localeCompare(b.period.startsOn ?? "9") ||
      (b.asOf ?? "").localeCompare(a.asOf ?? ""),
  );
  return [...new Set(recent.map(({ unit }) => unit.code))].flatMap((code) => {
    const own = recent.filter(({ unit }) => unit.code === code);
    const shown = firstOf(
      own,
      (a, b) => Number(b.level === null && partsOf(b) === 0) - Number(a.level === null && partsOf(a) === 0) || partsOf(a) - partsOf(b),
    );
    const sum = shown.reduce((total, { value }) => total + Number(value), 0);
    const totals = shown.filter(({ value }) => Number(value) > 0 && Number(value) * 2 === sum);
    return shown.length > 2 && totals.length > 0 ? totals : shown;
  });
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted();
type Listed = { code: string; latest: { totalCount: number; nodes: Row[] } };

async function listed(unit?: string): Promise<Listed[]> {
  const text = `query ($unit: String) { indicators(first: 500) { nodes { code latest(unit: $unit, first: 100) { totalCount nodes { ${row} } } } } }`;
  return (await graph.data(text, unit ? { unit } : {}))["indicators"]["nodes"];
}

test("the latest figures of each indicator at its widest coverage", async () => {
  const indicators = await listed();
  for (const { code, latest } of indicators) {
    expect(ids(latest.nodes), code).toEqual(ids(latestOf(all.filter(({ indicator }) => indicator.code === code))));
    expect(latest.totalCount).toBe(latest.nodes.length);
  }
  const values = (code: string) =>
    indicators
      .find((one) => one.code === code)!
      .latest.nodes.map(({ value }) => value)
      .toSorted();
  expect(values("DOSSIERS_RECEIVED")).toEqual(["119101"]);
  expect(values("ONLINE_DOSSIER_RATE")).toEqual(["64", "71"]);
  expect(values("DIGITISATION_GROWTH")).toEqual(["8"]);
  expect(values("EPROCESS_COVERAGE")).toEqual(["9"]);
  expect(values("LEGAL_DOCS_PUBLICITY")).toEqual(["89"]);
});

test("the latest figures of one unit", async () => {
  for (const unit of ["ubnd-truc-ninh", "so-noi-vu", "khong-co"])
    for (const { code, latest } of await listed(unit)) {
      const own = all.filter((one) => one.indicator.code === code && one.unit.code === unit);
      expect(ids(latest.nodes), `${unit} ${code}`).toEqual(ids(latestOf(own)));
    }
});

test("an indicator knows who reports it and for which periods, targets aside", async () => {
  const { indicators } = await graph.data(
    `{ indicators(first: 500) { nodes { code units(first: 500) { nodes { code } } periods(first: 500) { nodes { code } } } } }`,
  );
  type Known = { code: string; units: { nodes: { code: string }[] }; periods: { nodes: { code: string }[] } };
  const codes = (rows: readonly { code: string }[]) => [...new Set(rows.map(({ code }) => code))].toSorted();
  for (const { code, units, periods } of (indicators as { nodes: Known[] }).nodes) {
    const own = all.filter(({ indicator, kind }) => indicator.code === code && kind !== "TARGET");
    expect(codes(units.nodes), code).toEqual(codes(own.map(({ unit }) => unit)));
    expect(codes(periods.nodes), code).toEqual(codes(own.map(({ period }) => period)));
  }
});
