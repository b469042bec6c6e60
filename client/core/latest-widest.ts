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
const keyOf = (record: Placed) => {
  const { unit, period } = placeOf(record);
  return `${unit?.code} ${period?.code}`;
};

/**
 * The records that may lead a page: of the latest period, of the highest unit that reports in it. Never
 * more than one unit, because the figures of a unit contain those of the units below it.
 */
export function latestWidest<Row>(rows: readonly Row[], recordOf: (row: Row) => Placed): Row[] {
  const rank = (row: Row) => {
    const { unit, period } = placeOf(recordOf(row));
    return { end: period?.endsOn ?? "", level: levels.indexOf(unit?.level ?? "COMMUNE"), code: unit?.code ?? "" };
  };
  const [first] = rows.toSorted((left, right) => {
    const [a, b] = [rank(left), rank(right)];
    return b.end.localeCompare(a.end) || a.level - b.level || a.code.localeCompare(b.code);
  });
  return first === undefined ? [] : rows.filter((row) => keyOf(recordOf(row)) === keyOf(recordOf(first)));
}
