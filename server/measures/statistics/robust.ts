import { mean, median } from "./quantiles.ts";

/** What others, or earlier periods, look like: the middle, and how far values usually lie from it. */
export interface Usual {
  readonly median: number;
  /** In the terms of a standard deviation of a normal distribution. */
  readonly spread: number;
  readonly n: number;
}

/** A median absolute deviation and a mean one, as standard deviations of a normal distribution. */
const FROM_MEDIAN = 1.4826;
const FROM_MEAN = 1.2533;

/**
 * The middle and the spread of values, neither moved by a few extreme ones. Where more than half are equal the median
 * deviation is 0 and the mean deviation stands in; the spread is never below `least`, so that a hair's breadth among
 * equals is no surprise.
 */
export function usual(values: readonly number[], least: number): Usual | null {
  const middle = median(values);
  if (middle === null) return null;
  const deviations = values.map((value) => Math.abs(value - middle));
  const half = median(deviations)! * FROM_MEDIAN;
  return { median: middle, spread: Math.max(half > 0 ? half : mean(deviations) * FROM_MEAN, least), n: values.length };
}

/** How many spreads a value lies above (or below, negative) the middle; null when nothing ever differs. */
export const robustZ = (value: number, of: Usual): number | null =>
  of.spread > 0 ? (value - of.median) / of.spread : value === of.median ? 0 : null;

/** The sample standard deviation; 0 of fewer than two. */
export function standardDeviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}
