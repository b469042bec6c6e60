import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import type { Figures } from "./naive/figures.ts";
import { insertProvince } from "./naive/insert.ts";
import { makePeriods, type Row, type Unit, type Units } from "./naive/province.ts";

const START = "2000-01-01";
const MERGED = "2023-07-01";

/** A unit in force from the beginning. */
export type Shape = readonly [code: string, level: Unit["level"], type: string, parent: string | null];

const shape: readonly Shape[] = [
  ["tinh", "PROVINCE", "TERRITORY", null],
  ["ubnd-tinh", "PROVINCE", "PEOPLES_COMMITTEE", "tinh"],
  ["lon", "DISTRICT", "TERRITORY", "tinh"],
  ["ubnd-lon", "DISTRICT", "PEOPLES_COMMITTEE", "lon"],
  ["nho", "DISTRICT", "TERRITORY", "tinh"],
  ["ubnd-nho", "DISTRICT", "PEOPLES_COMMITTEE", "nho"],
  ["moi", "DISTRICT", "SPECIALISED_AGENCY", "tinh"],
  ["chia", "DISTRICT", "SPECIALISED_AGENCY", "tinh"],
  ["chia-a", "DISTRICT", "SPECIALISED_AGENCY", "tinh"],
  ["chia-b", "DISTRICT", "SPECIALISED_AGENCY", "tinh"],
];

/** What a report begins with: whose, for which period. */
export type ReportOf = (unit: string, period: string, more?: Row) => Row;

/**
 * A province with a large district and a small one, whose committees become one unit in mid-2023, a unit that is split
 * then, more units if wanted, and the figures given.
 */
export async function makeSmallProvince(sql: Sql, figures: (of: ReportOf) => Partial<Figures>, more: readonly Shape[] = []): Promise<void> {
  const shapes = [...shape, ...more];
  const all: Unit[] = shapes.map(([code, level, type]) => {
    const valid_from = /^(moi|chia-.)$/.test(code) ? MERGED : START;
    return { id: randomUUID(), code, name: code, level, type, valid_from, valid_to: /^(ubnd-(lon|nho)|chia)$/.test(code) ? MERGED : null };
  });
  const unit = (code: string) => all.find((item) => item.code === code)!;
  const units: Units = {
    units: all,
    parents: shapes.flatMap(([code, , , parent]) => {
      const { id, valid_from, valid_to } = unit(code);
      return parent === null ? [] : [{ unit_id: id, parent_id: unit(parent).id, valid_from, valid_to }];
    }),
    successions: [
      ["ubnd-lon", "moi", "MERGE"],
      ["ubnd-nho", "moi", "MERGE"],
      ["chia", "chia-a", "SPLIT"],
      ["chia", "chia-b", "SPLIT"],
    ].map(([from, to, kind]) => ({ predecessor_id: unit(from!).id, successor_id: unit(to!).id, kind: kind!, effective_on: MERGED })),
    groups: [],
  };
  const periods = makePeriods();
  const reportOf: ReportOf = (code, period, more = {}) => ({
    unit_id: unit(code).id,
    period_id: periods.find((item) => item.code === period)!.id,
    timing: "IN_PERIOD",
    coverage: "SUBTREE",
    state: "PUBLISHED",
    ...more,
  });
  const none = {
    dossier_stats: [],
    procedure_counts: [],
    staff_stats: [],
    personnel_moves: [],
    index_scores: [],
    lone_observations: [],
    documents: [],
  };
  await insertProvince(sql, units, periods, { ...none, ...figures(reportOf) });
}
