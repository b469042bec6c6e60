import { describe, expect, test } from "vitest";
import { chanceOf } from "#tests/helpers/document-writer.ts";
import { interval, pearson, spearman } from "./correlation.ts";
import { median, quantile } from "./quantiles.ts";
import { meanRanks } from "./ranks.ts";
import { robustZ, standardDeviation, usual } from "./robust.ts";

/** Figures such as reports hold: whole numbers with ties, shares, amounts of money; sometimes all the same. */
function series(seed: number, length: number): number[] {
  const chance = chanceOf(seed);
  const scale = chance.pick([1, 0.01, 1_000_000_000]);
  const kinds = chance.pick([1, 3, 10, 1000]);
  return Array.from({ length }, () => chance.pick(Array.from({ length: kinds }, (_, n) => n)) * scale);
}

const seeds = Array.from({ length: 300 }, (_, seed) => seed);
const pairOf = (seed: number) => {
  const length = 3 + (seed % 40);
  return [series(seed * 2 + 1, length), series(seed * 2 + 2, length)] as const;
};

describe.each([
  ["pearson", pearson],
  ["spearman", spearman],
])("%s", (_name, correlation) => {
  test("is the same both ways, lies in −1..1, and is null exactly where a side never changes", () => {
    let defined = 0;
    for (const seed of seeds) {
      const [xs, ys] = pairOf(seed);
      const r = correlation(xs, ys);
      const isConstant = [xs, ys].some((values) => new Set(values).size === 1);
      expect(r === null, `seed ${seed}`).toBe(isConstant);
      if (r === null) continue;
      defined += 1;
      expect(Math.abs(r)).toBeLessThanOrEqual(1);
      expect(correlation(ys, xs)).toBeCloseTo(r, 12);
    }
    expect(defined).toBeGreaterThan(100);
  });

  test("does not mind another unit of measure, and turns with the direction", () => {
    for (const seed of seeds) {
      const [xs, ys] = pairOf(seed);
      const r = correlation(xs, ys);
      if (r === null) continue;
      const scaled = correlation(
        xs.map((x) => 1000 * x + 7),
        ys.map((y) => y / 8),
      );
      expect(scaled, `seed ${seed}`).toBeCloseTo(r, 9);
      const turned = correlation(
        xs.map((x) => -x),
        ys,
      );
      expect(turned, `seed ${seed}`).toBeCloseTo(-r, 9);
    }
  });

  test("needs three pairs", () => expect(correlation([1, 2], [1, 2])).toBeNull());
});

test("spearman sees any steady rise, pearson only a straight one; worked by hand with ties", () => {
  const xs = [1, 2, 3, 4, 5];
  const cubes = xs.map((x) => x ** 3);
  expect(spearman(xs, cubes)).toBeCloseTo(1, 12);
  expect(pearson(xs, cubes)).toBeCloseTo(0.943118, 6);
  // Places 1, 2.5, 2.5, 4 and 1, 3, 2, 4: covariance 4.5, squares 4.5 and 5.
  expect(meanRanks([10, 20, 20, 30])).toEqual([1, 2.5, 2.5, 4]);
  expect(spearman([10, 20, 20, 30], [1, 3, 2, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
});

test("the interval is Fisher's: r = 0.5 of 28 pairs is 0.156 to 0.736; of places it is wider", () => {
  const values = interval(0.5, 28, "VALUES")!;
  expect(values.low).toBeCloseTo(0.1559, 3);
  expect(values.high).toBeCloseTo(0.7358, 3);
  const places = interval(0.5, 28, "PLACES")!;
  expect(places.low).toBeLessThan(values.low);
  expect(places.high).toBeGreaterThan(values.high);
  expect(interval(0.5, 3, "VALUES")).toBeNull();
  expect(interval(null, 28, "VALUES")).toBeNull();
  expect(interval(1, 28, "VALUES")).toEqual({ low: 1, high: 1 });
});

test("middle and quarters lie on the straight line between neighbours", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
  expect(quantile([], 0.5)).toBeNull();
});

describe("what is usual", () => {
  test("is not moved by one extreme value", () => {
    const of = usual([10, 11, 9, 10, 12, 8, 1000], 0)!;
    expect(of.median).toBe(10);
    expect(of.spread).toBeCloseTo(1.4826, 4);
    expect(robustZ(1000, of)).toBeGreaterThan(600);
  });
  test("takes the mean deviation where more than half are equal, and the least spread where all are", () => {
    // Deviations 0, 0, 0, 0, 5: mean 1.
    expect(usual([7, 7, 7, 7, 12], 0)!.spread).toBeCloseTo(1.2533, 4);
    expect(usual([7, 7, 7], 1)).toEqual({ median: 7, spread: 1, n: 3 });
    expect(robustZ(8, usual([7, 7, 7], 0)!)).toBeNull();
    expect(robustZ(7, usual([7, 7, 7], 0)!)).toBe(0);
  });
  test("a standard deviation is of a sample", () => expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2.1381, 4));
});
