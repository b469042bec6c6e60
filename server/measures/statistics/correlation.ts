import { mean } from "./quantiles.ts";
import { meanRanks } from "./ranks.ts";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How closely pairs lie to a straight line, −1..1; null when there are fewer than three or one side never changes. */
export function pearson(xs: readonly number[], ys: readonly number[]): number | null {
  if (xs.length < 3 || isConstant(xs) || isConstant(ys)) return null;
  const [dx, dy] = [centred(xs), centred(ys)];
  const r = dot(dx, dy) / Math.sqrt(dot(dx, dx) * dot(dy, dy));
  return Number.isFinite(r) ? Math.min(1, Math.max(-1, r)) : null;
}

/** The same of the places instead of the values: how closely one always rises, or falls, with the other. */
export const spearman = (xs: readonly number[], ys: readonly number[]): number | null => pearson(meanRanks(xs), meanRanks(ys));

/** 1.96 of a normal distribution: 95 of 100 such intervals hold the true value. */
const Z95 = 1.959964;

/**
 * About where the true correlation lies (95%), by Fisher's z. Of places, its variance is larger by half the square of
 * the correlation (Bonett and Wright, 2000). Null below four pairs.
 */
export function interval(r: number | null, pairs: number, of: "VALUES" | "PLACES"): Interval | null {
  if (r === null || pairs < 4) return null;
  if (Math.abs(r) === 1) return { low: r, high: r };
  const error = Math.sqrt((of === "PLACES" ? 1 + r ** 2 / 2 : 1) / (pairs - 3));
  return { low: Math.tanh(Math.atanh(r) - Z95 * error), high: Math.tanh(Math.atanh(r) + Z95 * error) };
}

const isConstant = (values: readonly number[]) => values.every((value) => value === values[0]);

/** Differences from the mean, scaled by the largest so that squares of money stay in range. */
function centred(values: readonly number[]): number[] {
  const middle = mean(values);
  const differences = values.map((value) => value - middle);
  const largest = Math.max(...differences.map(Math.abs));
  return largest === 0 ? differences : differences.map((value) => value / largest);
}

const dot = (xs: readonly number[], ys: readonly number[]) => xs.reduce((sum, x, index) => sum + x * ys[index]!, 0);
