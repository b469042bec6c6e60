import { addDocument, atLines } from "./origins.ts";
import { bodiesOf, periodOf, yearsOf, type Body, type Province } from "./province.ts";
import type { Registers } from "./reports.ts";
import type { TableRow } from "./tables.sql.ts";

type Area = NonNullable<TableRow<"indexScores">["area"]>;

const areas: readonly Area[] = [
  "DIRECTION",
  "INSTITUTIONAL",
  "PROCEDURES",
  "ORGANISATION",
  "CIVIL_SERVICE",
  "PUBLIC_FINANCE",
  "DIGITAL_GOVERNMENT",
  "IMPACT",
];

interface Scored {
  body: Body;
  score: number;
  byArea: Map<Area, number>;
}

/** What a body scores in a year: better each year, worse for those that are late and do not report. */
function scoreOf(province: Province, body: Body, year: number): Scored {
  const own = province.random.fork(`score/${body.code}`);
  const now = province.random.fork(`score/${body.code}/${year}`);
  const base = own.around(84, 3) - body.lateness * 60 - body.silence * 20 + body.online * 12;
  const score = Math.min(99, Math.max(35, base + (year - 2022) * 1.4 + now.around(0, 1.5)));
  const byArea = new Map(areas.map((area) => [area, Math.min(100, Math.max(20, score + own.around(0, 6) + now.around(0, 2)))]));
  return { body, score, byArea };
}

/** Scores and ranks of every year that is published; the last year has a target only. */
export function makeScores(province: Province, registers: Registers): void {
  const { size } = province;
  const years = [size.firstYear - 1, ...yearsOf(province)].filter((year) => year < size.lastYear);
  const before = new Map<string, number>();
  for (const year of years) {
    const issuedOn = `${year + 1}-04-18`;
    const code = `qd-chi-so-${year}`;
    const issuerId = province.units.get("ubnd-tinh")!;
    const number = registers("ubnd-tinh", issuedOn, "QĐ-UBND");
    addDocument(province, {
      code,
      number,
      type: "QUYET_DINH",
      issuedOn,
      issuerId,
      subject: `Công bố Chỉ số cải cách hành chính năm ${year}`,
    });
    addProvinceScore(province, year, code, before);
    for (const kind of ["DEPARTMENT", "DISTRICT", "COMMUNE"] as const) addRanking(province, kind, year, code, before);
  }
}

function addScore(
  province: Province,
  body: Body,
  year: number,
  document: string,
  line: number,
  row: Partial<TableRow<"indexScores">>,
): void {
  province.book.add("indexScores", {
    ...{ unitId: body.id, periodId: periodOf(province, String(year)).id, timing: "IN_PERIOD", index: "PAR_INDEX", kind: "ACTUAL" },
    asOf: periodOf(province, String(year)).endsOn,
    coverage: body.kind === "PROVINCE" ? "SUBTREE" : "OWN",
    provenanceId: atLines(province, document, line),
    ...row,
  });
}

function addRanking(province: Province, kind: Body["kind"], year: number, document: string, before: Map<string, number>): void {
  // Who ended before the scoring in April has no score, nor who is younger than the year.
  const alive = bodiesOf(province, kind).filter(({ from, to }) => from <= `${year}-01-01` && (to ?? "9") > `${year}-12-31`);
  const scored = alive.map((body) => scoreOf(province, body, year)).sort((left, right) => right.score - left.score);
  for (const [at, { body, score, byArea }] of scored.entries()) {
    const rank = at + 1;
    const old = before.get(body.code);
    const line = 30 + at;
    addScore(province, body, year, document, line, {
      ...{ score: score.toFixed(2), rank, rankOutOf: scored.length, rankChange: old === undefined ? null : old - rank },
    });
    before.set(body.code, rank);
    if (kind === "COMMUNE") continue;
    for (const [area, points] of byArea) {
      const areaRank = scored.filter((other) => other.byArea.get(area)! > points).length + 1;
      addScore(province, body, year, document, line, { area, score: points.toFixed(2), rank: areaRank, rankOutOf: scored.length });
    }
  }
}

/** The ministry ranks the province among all; its score moves slowly. */
function addProvinceScore(province: Province, year: number, document: string, before: Map<string, number>): void {
  const [top] = bodiesOf(province, "PROVINCE");
  const random = province.random.fork(`score/${top!.code}/${year}`);
  const rank = Math.max(4, Math.min(60, Math.round(38 - (year - 2021) * 5 + random.around(0, 3))));
  const old = before.get(top!.code);
  const score = (82.4 + (year - 2021) * 1.3 + random.around(0, 0.5)).toFixed(2);
  addScore(province, top!, year, document, 12, { score, rank, rankOutOf: 63, rankChange: old === undefined ? null : old - rank });
  before.set(top!.code, rank);
  for (const [at, area] of areas.entries()) {
    const place = Math.max(1, Math.min(63, Math.round(random.around(rank, 9))));
    addScore(province, top!, year, document, 13 + at, {
      area,
      score: random.around(Number(score), 4).toFixed(2),
      rank: place,
      rankOutOf: 63,
    });
  }
}
