import type { OutliersInput } from "#schema/measures/outliers.input.ts";
import type { OutlierReport } from "#schema/measures/outliers.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { findDefinition } from "#server/measures/catalogue/catalogue.ts";
import { ask, refuseIn, type Places } from "#server/measures/cross/ask.ts";
import { readBoundaries } from "#server/measures/cross/boundaries.ts";
import { fromLatest } from "#server/measures/cross/latest.ts";
import { selectPeriods } from "#server/measures/cross/periods.sql.ts";
import { selectMeasuredUnits, selectTakeovers } from "#server/measures/cross/units.sql.ts";
import { findOutliers, type Against } from "./find.ts";
import { readTracks } from "./grid.ts";
import { rules } from "./rules.ts";
import { usualMeasures } from "./usual-measures.ts";

const VIEW = "outliers";
const MOST_ITEMS = 500;
const places: Places = { "time.periods": "time.period" };

/** Figures of a period that stand out, by one question of `analyze` and four look-ups, one more when the period is left open. */
export async function listOutliers(input: OutliersInput, context: Context): Promise<OutlierReport> {
  const { time, filters, limit, side } = input;
  if (limit < 1 || limit > MOST_ITEMS) throw refuseIn(VIEW, "limit", `Không lấy được ${limit} số liệu.`, `Hãy lấy từ 1 đến ${MOST_ITEMS}.`);
  const measures = input.measures ?? usualMeasures;
  const past = await fromLatest(
    await selectPeriods(context.sql, time, VIEW),
    { measures, time, filters, boundaries: input.boundaries },
    context,
    VIEW,
    places,
  );
  const period = past[0]!;
  const boundariesOn = readBoundaries(input, period.endsOn!, VIEW);
  const periods = past.slice(0, 1 + rules.mostPeriods).reverse();
  const codes = periods.map(({ code }) => code);
  const answer = await ask(
    { measures, dimensions: ["UNIT", "PERIOD"], time, periods: codes, filters, boundariesOn },
    context,
    VIEW,
    places,
  );
  const now = answer.rows.filter(({ members }) => members[1]!.key === period.code).map(({ members }) => members[0]!.key!);
  const units = await selectMeasuredUnits(context.sql, now);
  // Under later boundaries the figures of what was taken over stand with the unit's own from the start.
  const takeovers = boundariesOn === null ? await selectTakeovers(context.sql, now, period.endsOn!) : undefined;
  const definitions = measures.map((key) => findDefinition(key)!);
  const { checked, items } = findOutliers(readTracks(answer, periods, units, takeovers), definitions, periods, input.against as Against);
  const wanted = side === "ALL" ? items : items.filter(({ judgement }) => judgement === side);
  return { period, measures: answer.measures, rules, checked, totalCount: wanted.length, items: wanted.slice(0, limit) };
}
