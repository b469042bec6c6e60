import { readFragment } from "#client/core/graphql.ts";
import { isWhole } from "#client/core/observation.ts";
import type { Observation } from "#client/core/observation.ts";
import { Period_name } from "#client/core/period.ts";
import { Unit_name } from "#client/core/unit-name.ts";

const levels = ["CENTRAL", "PROVINCE", "DISTRICT", "COMMUNE"];

const endOf = ({ period }: Observation) => (period && readFragment(Period_name, period).endsOn) ?? "";
const unitOf = ({ unit }: Observation) => unit && readFragment(Unit_name, unit);
const rankOf = (one: Observation) => {
  const rank = levels.indexOf(unitOf(one)?.level ?? "");
  return rank < 0 ? levels.length : rank;
};
const keyOf = (one: Observation) => `${unitOf(one)?.code} ${one.period && readFragment(Period_name, one.period).code}`;

/** By how many things beside the level. */
const brokenDown = ({ dimensions }: Observation) => dimensions.filter(({ value }) => value !== "TOTAL").length;

/** As much as all the others together: the total under the name of a part ("Giáo viên" beside its two kinds). */
const isSum = (one: Observation, all: readonly Observation[]) =>
  Number(one.value) > 0 && Number(one.value) * 2 === all.reduce((sum, { value }) => sum + Number(value), 0);

/** A figure that was, not one to be reached. */
export const isActual = ({ kind }: Pick<Observation, "kind">): boolean => kind !== "TARGET";

/** The highest unit first, its latest period first, the whole before its parts, level after level. */
export function byUnitAndPeriod(left: Observation, right: Observation): number {
  return (
    rankOf(left) - rankOf(right) ||
    (unitOf(left)?.name ?? "").localeCompare(unitOf(right)?.name ?? "", "vi") ||
    endOf(right).localeCompare(endOf(left)) ||
    Number(isWhole(right)) - Number(isWhole(left)) ||
    brokenDown(left) - brokenDown(right) ||
    levels.indexOf(left.level ?? "") - levels.indexOf(right.level ?? "") ||
    Number(right.value) - Number(left.value)
  );
}

/**
 * What a list may show as the value of an indicator: the latest of the highest unit that reports it; the
 * figure of the whole, or the coarsest parts where the source gives no whole.
 */
export function latestFigures(observations: readonly Observation[]): Observation[] {
  const sorted = observations.filter(isActual).toSorted(byUnitAndPeriod);
  const [first] = sorted;
  if (!first) return [];
  const together = sorted.filter((one) => keyOf(one) === keyOf(first));
  const whole = together.filter(isWhole);
  if (whole.length > 0) return whole;
  const least = Math.min(...together.map(brokenDown));
  const parts = together.filter((one) => brokenDown(one) === least);
  const total = parts.length > 2 ? parts.find((one) => isSum(one, parts)) : undefined;
  return total ? [total] : parts;
}
