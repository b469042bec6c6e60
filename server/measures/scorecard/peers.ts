import type { PeerStanding } from "#schema/measures/scorecard.type.ts";
import { decimal } from "#server/measures/cross/ask.ts";
import type { Definition } from "#server/measures/definition.ts";
import { ascending, quantile } from "#server/measures/statistics/quantiles.ts";

/** Among fewer there is no middle worth naming and no place worth a number. */
export const LEAST_PEERS = 5;

/**
 * Where a unit stands in a group. Equal values share the better place.
 * @param values of the group by unit code; those that did not report are not in it
 */
export function standing(
  group: string,
  units: readonly string[],
  own: string,
  values: ReadonlyMap<string, number>,
  { betterWhen, decimals }: Pick<Definition, "betterWhen" | "decimals">,
): PeerStanding {
  const reported = units.flatMap((code) => values.get(code) ?? []);
  const sorted = ascending(reported);
  const isEnough = sorted.length >= LEAST_PEERS;
  const at = (share: number) => (isEnough ? decimal(quantile(sorted, share)!, Math.max(2, decimals)) : null);
  const mine = units.includes(own) ? values.get(own) : undefined;
  const better = (value: number) => (betterWhen === "UP" ? value > mine! : value < mine!);
  return {
    ...{ group, units: units.length, reported: reported.length },
    ...{ median: at(0.5), lowerQuartile: at(0.25), upperQuartile: at(0.75) },
    rank: isEnough && betterWhen !== null && mine !== undefined ? 1 + reported.filter(better).length : null,
  };
}
