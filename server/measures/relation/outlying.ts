import { mean, median } from "#server/measures/statistics/quantiles.ts";
import { robustZ, usual } from "#server/measures/statistics/robust.ts";

/** From so many robust spreads on, a point lies apart from the rest (Iglewicz and Hoaglin, 1993). */
export const APART = 3.5;

/**
 * How far each point lies from the rest: in x, in y, or from the line of least squares, whichever is most, in robust
 * spreads. Zero for all of fewer than eight points, where nobody can tell who is apart.
 */
export function apartness(xs: readonly number[], ys: readonly number[]): number[] {
  if (xs.length < 8) return xs.map(() => 0);
  const parts = [xs, ys, residuals(xs, ys)].map((values) => {
    const of = usual(values, 0)!;
    return values.map((value) => Math.abs(robustZ(value, of) ?? 0));
  });
  return xs.map((_, index) => Math.max(...parts.map((part) => part[index]!)));
}

function residuals(xs: readonly number[], ys: readonly number[]): number[] {
  const [mx, my] = [mean(xs), mean(ys)];
  const along = xs.reduce((sum, x, index) => sum + (x - mx) * (ys[index]! - my), 0);
  const across = xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
  const slope = across === 0 ? 0 : along / across;
  const rest = ys.map((y, index) => y - my - slope * (xs[index]! - mx));
  // What is left of an exact line is the noise of the arithmetic.
  const noise = 1e-9 * Math.max(...ys.map(Math.abs));
  return median(rest.map(Math.abs))! <= noise ? rest.map((value) => (Math.abs(value) <= noise ? 0 : value)) : rest;
}
