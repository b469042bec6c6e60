import type { Chance } from "#tests/helpers/document-writer.ts";
import type { Period, Row, Unit, Units } from "./province.ts";

export interface Figures {
  readonly dossier_stats: Row[];
  readonly procedure_counts: Row[];
  readonly staff_stats: Row[];
  readonly personnel_moves: Row[];
  readonly index_scores: Row[];
  readonly lone_observations: Row[];
  readonly documents: Row[];
}

export const fields = ["dat-dai", "tu-phap", "ho-tich"];
export const indicatorCodes = ["ADMIN_DOCS_ISSUED", "ADMIN_DOCS_SELF_CHECKED"];

/** Whether a unit is there when a period ends; reports of units that were not come from nowhere. */
const isThere = (unit: Unit, period: Period) =>
  unit.valid_from <= period.ends_on && (unit.valid_to === null || unit.valid_to > period.starts_on);

/** Reports at random: gaps, totals beside parts, parents beside children, months beside quarters, cumulative beside in-period. */
export function makeFigures(chance: Chance, { units }: Units, periods: readonly Period[]): Figures {
  const number = () => chance.pick([null, 0, 0, 1, 2, 3, 7, 10, 40, 999, 12345]);
  const count = () => chance.pick([0, 1, 2, 3, 7, 10, 40, 999]);
  const reports = (often: number, timing: () => string, make: (base: Row) => Row[], both = false) => {
    const rows: Row[] = [];
    for (const unit of units)
      for (const period of periods) {
        if (!isThere(unit, period) || !chance.once(often)) continue;
        const coverages = both && chance.once(4) ? ["OWN", "SUBTREE"] : [chance.pick(["OWN", "SUBTREE"])];
        for (const coverage of coverages)
          rows.push(
            ...make({
              unit_id: unit.id,
              period_id: period.id,
              timing: timing(),
              coverage,
              state: chance.pick(["PUBLISHED", "PUBLISHED", "PUBLISHED", "APPROVED", "PROVISIONAL", "DRAFT"]),
            }),
          );
      }
    return rows;
  };
  const flow = () => chance.pick(["IN_PERIOD", "IN_PERIOD", "CUMULATIVE"]);
  const levels = [null, "PROVINCE", "DISTRICT", "COMMUNE"];
  const split = <T, U>(first: readonly T[], second: readonly U[], often: number) =>
    first.flatMap((a) => second.flatMap((b) => (chance.once(often) ? [[a, b] as const] : [])));

  return {
    dossier_stats: reports(
      2,
      flow,
      (base) =>
        split(levels, [null, ...fields], 5).map(([level, field]) => ({
          ...base,
          level,
          field,
          ...Object.fromEntries(
            [
              "received",
              "received_online",
              "received_direct",
              "received_by_post",
              "resolved",
              "resolved_early",
              "resolved_on_time",
              "pending",
              "pending_late",
            ].map((name) => [name, number()]),
          ),
        })),
      true,
    ),
    procedure_counts: reports(
      3,
      () => chance.pick(["IN_PERIOD", "POINT"]),
      (base) =>
        split(["IN_FORCE", "PUBLISHED", "NEW", "ABOLISHED"], [null, ...fields], 4).map(([kind, field]) => ({
          ...base,
          kind,
          level: chance.pick([null, "COMMUNE"]),
          field,
          count: count(),
        })),
    ),
    staff_stats: reports(
      3,
      () => "POINT",
      (base) =>
        ["CIVIL", "PUBLIC_SERVICE"].flatMap((kind) =>
          chance.once(2) ? [{ ...base, kind, assigned: count(), present: number(), assigned_is_provisional: chance.once(6) }] : [],
        ),
    ),
    personnel_moves: reports(3, flow, (base) =>
      ["TRANSFER_IN", "TRANSFER_OUT", "RECRUIT"].flatMap((kind) => (chance.once(2) ? [{ ...base, kind, count: count() }] : [])),
    ),
    index_scores: reports(
      4,
      () => "IN_PERIOD",
      (base) =>
        [null, "PROCEDURES", "IMPACT"].flatMap((area) =>
          chance.once(2)
            ? [
                {
                  ...base,
                  area,
                  kind: chance.pick(["ACTUAL", "DERIVED"]),
                  score: chance.pick(["84.86", "91.2", "77", "0.125"]),
                  rank: 1 + count(),
                },
              ]
            : [],
        ),
    ),
    lone_observations: reports(3, flow, (base) =>
      indicatorCodes.flatMap((indicator) =>
        ["TOTAL", "DECISION", "OTHER"].flatMap((type) =>
          chance.once(2)
            ? [{ ...base, indicator, kind: chance.pick(["ACTUAL", "ACTUAL", "DERIVED", "TARGET"]), value: count(), type }]
            : [],
        ),
      ),
    ),
    documents: Array.from({ length: 60 }, () => ({
      issuer_id: chance.once(8) ? null : chance.pick(units).id,
      issued_on: chance.once(8) ? null : `${chance.pick([2021, 2022, 2023])}-0${chance.pick([1, 3, 6])}-${chance.pick(["14", "15", "28"])}`,
      type: chance.pick(["KE_HOACH", "QUYET_DINH", "BAO_CAO"]),
    })),
  };
}
