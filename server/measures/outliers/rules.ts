import type { Definition } from "#server/measures/definition.ts";

/** What standing out means, said to the reader with every answer. */
export const rules = { threshold: 3.5, leastPeriods: 6, mostPeriods: 12, leastPeers: 8, leastDenominator: 30 } as const;

/** Change from the period before that must be confirmed (DOMAIN.md, cross-check V18). */
export const jumpRules = { percent: 30, sigmas: 3 } as const;

const isPercent = ({ unitOfMeasure }: Definition) => unitOfMeasure === "%";

/** Whether units of different size can be compared by it: a large unit has more of whatever is counted. */
export const isComparable = ({ form }: Definition): boolean => form === "RATIO" || form === "SCORE";

/**
 * The least spread that a value is judged by, so that a hair's breadth among equals does not stand out: one point, or
 * what chance alone does to a share of its denominator; of counts, chance again and a tenth of the usual value.
 */
export function leastSpread(definition: Definition, usually: number, denominator: number | null): number {
  if (definition.form === "RATIO" && isPercent(definition)) {
    const share = Math.min(0.98, Math.max(0.02, usually / 100));
    return Math.max(1, denominator ? 100 * Math.sqrt((share * (1 - share)) / denominator) : 0);
  }
  if (isPercent(definition) || definition.form === "SCORE") return 1;
  return Math.max(1, Math.sqrt(Math.abs(usually)), Math.abs(usually) / 10);
}
