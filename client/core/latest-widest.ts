import { readFragment } from "#client/core/graphql.ts";
import { Period_name } from "#client/core/period.ts";
import type { PeriodName } from "#client/core/period.ts";
import { Unit_name } from "#client/core/unit-name.ts";
import type { UnitName } from "#client/core/unit-name.ts";

const levels = ["CENTRAL", "PROVINCE", "DISTRICT", "COMMUNE"];

interface Placed {
  unit: UnitName | null;
  period: PeriodName | null;
}

const placeOf = ({ unit, period }: Placed) => ({
  unit: unit && readFragment(Unit_name, unit),
  period: period && readFragment(Period_name, period),
});
/**
 * The records that may lead a page: of the latest period, of the highest unit that reports in it. None when
 * several units are equally high: one must not stand for the others, and figures of two are not added here.
 */
export function latestWidest<Row>(rows: readonly Row[], recordOf: (row: Row) => Placed): Row[] {
  const placed = rows.map((row) => {
    const { unit, period } = placeOf(recordOf(row));
    return { row, unit: unit?.code, level: levels.indexOf(unit?.level ?? "COMMUNE"), end: period?.endsOn ?? "", period: period?.code };
  });
  const [first] = placed.toSorted((left, right) => right.end.localeCompare(left.end) || left.level - right.level);
  const leading = placed.filter(({ period, level }) => period === first?.period && level === first?.level);
  return leading.some(({ unit }) => unit !== first?.unit) ? [] : leading.map(({ row }) => row);
}
