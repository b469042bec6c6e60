import type { Comparator } from "#client/ui/figure.ts";

export interface Bound {
  value: string;
  comparator: Comparator;
}

/** What is known of a value with its sign, as the least and the most it can be; open ends are not reached. */
function rangeOf({ value, comparator }: Bound): { least: number; most: number; openLeast: boolean } {
  const number = Number(value);
  if (comparator === "GT") return { least: number, most: Infinity, openLeast: true };
  if (comparator === "GE") return { least: number, most: Infinity, openLeast: false };
  if (comparator === "LE") return { least: -Infinity, most: number, openLeast: false };
  return { least: number, most: number, openLeast: false };
}

/**
 * Whether a figure reaches its target. Null when it cannot be said: `trên 90` against 100, or an
 * approximate figure. An exact target of an indicator that is better when higher is reached from above too.
 */
export function meetsTarget(actual: Bound, target: Bound, betterWhen: "UP" | "DOWN" | null): boolean | null {
  if (actual.comparator === "APPROX" || target.comparator === "APPROX") return null;
  const { least, most, openLeast } = rangeOf(actual);
  const goal = Number(target.value);
  const upward = target.comparator === "GE" || target.comparator === "GT" || (target.comparator === "EQ" && betterWhen === "UP");
  const downward = target.comparator === "LE" || (target.comparator === "EQ" && betterWhen === "DOWN");
  if (upward) {
    const strict = target.comparator === "GT";
    if (least > goal || (least === goal && (!strict || openLeast))) return true;
    return most < goal || (most === goal && strict) ? false : null;
  }
  if (downward) {
    if (most <= goal) return true;
    return least > goal || (least === goal && openLeast) ? false : null;
  }
  if (least === most) return least === goal;
  return goal < least || goal > most ? false : null;
}
