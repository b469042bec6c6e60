import type { MeasuredUnit } from "#schema/measures/cross.type.ts";
import type { Period } from "#schema/periods/period.type.ts";
import type { RelationInput } from "#schema/measures/relation.input.ts";
import type { Correlation, Relation } from "#schema/measures/relation.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { findDefinition } from "#server/measures/catalogue/catalogue.ts";
import { ask, decimal, refuseIn, type Places } from "#server/measures/cross/ask.ts";
import { readBoundaries } from "#server/measures/cross/boundaries.ts";
import { fromLatest } from "#server/measures/cross/latest.ts";
import { selectPeriods } from "#server/measures/cross/periods.sql.ts";
import { selectMeasuredUnits } from "#server/measures/cross/units.sql.ts";
import type { Definition } from "#server/measures/definition.ts";
import { describeMeasure } from "#server/measures/describe.ts";
import { interval, pearson, spearman } from "#server/measures/statistics/correlation.ts";
import { median } from "#server/measures/statistics/quantiles.ts";
import { cautionsOf } from "./cautions.ts";
import { APART, apartness } from "./outlying.ts";
import { readPairs, type Pair } from "./pairs.ts";
import { readRelation, verdictOf } from "./reading.ts";

const VIEW = "relation";
const MOST_PERIODS = 24;
/** Pearson's coefficient this far from Spearman's is pulled by the points that lie apart. */
const PULL = 0.1;
const places: Places = { "time.periods": "time.period", "measures.0": "x", "measures.1": "y" };

/** Two measures across units, by one question of `analyze` and three look-ups, one more when the period is left open. */
export async function relate(input: RelationInput, context: Context): Promise<Relation> {
  const { x, y, time, span, filters } = input;
  if (x === y) throw refuseIn(VIEW, "y", `Hai trục cùng là ${JSON.stringify(x).slice(0, 80)}.`, "Hãy chọn hai thước đo khác nhau.");
  if (span < 1 || span > MOST_PERIODS) throw refuseIn(VIEW, "span", `Không lấy được ${span} kỳ.`, `Hãy lấy từ 1 đến ${MOST_PERIODS} kỳ.`);
  const measures = [x, y];
  const wanted = { measures, time, filters, boundaries: input.boundaries, each: true };
  const past = await fromLatest(await selectPeriods(context.sql, time, VIEW), wanted, context, VIEW, places);
  const periods = past.slice(0, span).reverse();
  const boundariesOn = readBoundaries(input, past[0]!.endsOn!, VIEW);
  const isRepeated = input.points === "UNIT_PERIOD";
  const dimensions = isRepeated ? (["UNIT", "PERIOD"] as const) : (["UNIT"] as const);
  const asked = { measures, dimensions, time, periods: periods.map(({ code }) => code), filters, boundariesOn };
  const { pairs, leftOut } = readPairs(await ask(asked, context, VIEW, places));
  const units = await selectMeasuredUnits(context.sql, [...new Set(pairs.map(({ unit }) => unit))]);
  const read = readPoints(pairs, units, { x: findDefinition(x)!, y: findDefinition(y)! }, isRepeated && periods.length > 1);
  return { ...read, periods: periods as Period[], leftOut };
}

function readPoints(
  pairs: readonly Pair[],
  units: readonly MeasuredUnit[],
  { x, y }: { x: Definition; y: Definition },
  isRepeated: boolean,
): Omit<Relation, "periods" | "leftOut"> {
  const n = pairs.length;
  const [xs, ys] = [pairs.map((pair) => Number(pair.x)), pairs.map((pair) => Number(pair.y))];
  const [r, rho] = [pearson(xs, ys), spearman(xs, ys)];
  const around = interval(rho, n, "PLACES");
  const verdict = verdictOf(n, rho, around);
  const apart = apartness(xs, ys);
  const [reading, readingEn] = readRelation(x, y, { verdict, n, rho, interval: around, isRepeated });
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const points = pairs
    .map(({ unit, ...pair }, index) => ({ unit: byKey.get(unit)!, ...pair, apart: apart[index]!, isOutlying: apart[index]! >= APART }))
    .sort((one, other) => other.apart - one.apart);
  return {
    ...{ x: describeMeasure(x), y: describeMeasure(y), n, verdict, reading, readingEn },
    pearson: correlation(r, n, "VALUES"),
    spearman: correlation(rho, n, "PLACES"),
    cautions: cautionsOf(x, y, {
      units,
      isRepeated,
      isPulled: points.some(({ isOutlying }) => isOutlying) && Math.abs((r ?? 0) - (rho ?? 0)) >= PULL,
    }),
    medianX: middle(xs),
    medianY: middle(ys),
    points,
  };
}

/** Four digits: the interval is wider than that by far. */
const rounded = (value: number) => Number(value.toFixed(4));

function correlation(value: number | null, n: number, of: "VALUES" | "PLACES"): Correlation {
  const around = interval(value, n, of);
  return {
    value: value === null ? null : rounded(value),
    low: around === null ? null : rounded(around.low),
    high: around === null ? null : rounded(around.high),
  };
}

function middle(values: readonly number[]): string | null {
  const value = median(values);
  return value === null ? null : decimal(value);
}
