import type { OutlierJump, OutlierMark } from "#schema/measures/outliers.type.ts";
import { decimal } from "#server/measures/cross/ask.ts";
import type { Definition } from "#server/measures/definition.ts";
import { median } from "#server/measures/statistics/quantiles.ts";
import { robustZ, standardDeviation, usual } from "#server/measures/statistics/robust.ts";
import { jumpRules, leastSpread, rules } from "./rules.ts";

/** A value that is looked at, with what it is a share of. */
export interface Looked {
  readonly value: number;
  readonly denominator: number | null;
}

/** An earlier value, so many periods ago. */
export interface Earlier {
  readonly value: number;
  readonly ago: number;
}

/**
 * Against the unit's own earlier periods: outside all that was seen in them, far from their middle, and by a step that
 * is unusual among their steps, so that neither a season that returns nor a steady course is a surprise.
 */
export function againstHistory(looked: Looked, earlier: readonly Earlier[], definition: Definition): OutlierMark | null {
  const values = earlier.map(({ value }) => value);
  const mark = markOf(looked, values, definition);
  if (mark === null || Math.abs(mark.z) < rules.threshold || isSeen(looked.value, values)) return null;
  const steps = [...earlier, { value: looked.value, ago: 0 }]
    .slice(1)
    .map(({ value, ago }, index) => (value - earlier[index]!.value) / (earlier[index]!.ago - ago));
  const last = steps.pop()!;
  const z = robustZ(last, usual(steps, leastSpread(definition, median(values)!, looked.denominator))!);
  return z === null || Math.abs(z) < rules.threshold || z > 0 !== mark.z > 0 ? null : mark;
}

/** Fewer on one side of the middle do not say how far that side usually reaches. */
const LEAST_SIDE = 4;

/** Against the others in the same period: far from their middle, by the spread of their side of it. */
export function againstPeers(looked: Looked, others: readonly number[], definition: Definition): OutlierMark | null {
  const middle = median(others);
  if (middle === null) return null;
  // A share that is 0 for most has a long tail on one side only: its own side says how far is far.
  const beyond = others.filter((value) => (looked.value > middle ? value > middle : value < middle));
  const side = beyond.length >= LEAST_SIDE ? [middle, ...beyond] : others;
  const mirrored = [...side, ...side.map((value) => 2 * middle - value)];
  const mark = markOf(looked, mirrored, definition);
  if (mark === null || Math.abs(mark.z) < rules.threshold) return null;
  return { ...mark, n: others.length, least: decimal(Math.min(...others)), most: decimal(Math.max(...others)) };
}

const isSeen = (value: number, among: readonly number[]) => value >= Math.min(...among) && value <= Math.max(...among);

function markOf({ value, denominator }: Looked, among: readonly number[], definition: Definition): OutlierMark | null {
  const middle = median(among);
  if (middle === null) return null;
  const of = usual(among, leastSpread(definition, middle, denominator))!;
  const z = robustZ(value, of);
  if (z === null) return null;
  return {
    ...{ expected: decimal(of.median), spread: decimal(of.spread), z: Number(z.toFixed(2)), n: among.length },
    ...{ least: decimal(Math.min(...among)), most: decimal(Math.max(...among)) },
  };
}

/** A change from the period before that somebody should confirm; null when it is neither large nor unusual. */
export function jumpFrom(value: number, earlier: readonly Earlier[]): OutlierJump | null {
  const last = earlier.at(-1);
  if (last?.ago !== 1 || value === last.value) return null;
  const before = last.value;
  const change = value - before;
  const percent = before === 0 ? null : (change / Math.abs(before)) * 100;
  const overThirtyPercent = percent === null || Math.abs(percent) > jumpRules.percent;
  const sigma = earlier.length >= rules.leastPeriods ? standardDeviation(earlier.map(({ value: one }) => one)) : 0;
  const overThreeSigma = sigma > 0 && Math.abs(change) > jumpRules.sigmas * sigma;
  if (!overThirtyPercent && !overThreeSigma) return null;
  return { before: decimal(before), percent: percent === null ? null : Number(percent.toFixed(1)), overThirtyPercent, overThreeSigma };
}
