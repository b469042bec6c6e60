import type { AnalyzeFilterInput } from "#schema/measures/analyze.input.ts";
import type { MeasuredTimeInput } from "#schema/measures/cross.input.ts";
import type { Period } from "#schema/periods/period.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { findDefinition } from "#server/measures/catalogue/catalogue.ts";
import { checkFilters } from "#server/measures/check-dimensions.ts";
import { selectPeriodsOf } from "#server/measures/periods-of.sql.ts";
import { inPlace, type Places } from "./ask.ts";
import { lookUp } from "./look-up.ts";

/**
 * A period of which fewer than this share of the usual reports have come is still being reported; so is one that holds
 * fewer than half of the measures.
 */
const ENOUGH = 0.2;

interface Wanted {
  readonly measures: readonly string[];
  readonly time: MeasuredTimeInput;
  readonly filters: readonly AnalyzeFilterInput[];
  readonly boundaries: string;
  /** Only periods in which each of the measures was reported count. */
  readonly each?: boolean;
}

/**
 * Of periods, latest first, those from the latest with reports on; all of them when one was asked for, or when there is
 * no report at all. Things that the hub counts by their dates say nothing here: a plan has tasks in years to come. What
 * cannot be asked is left to `analyze` to refuse.
 */
export async function fromLatest(
  periods: readonly Period[],
  { measures, time, filters, boundaries, each = false }: Wanted,
  { sql }: Context,
  view: string,
  places: Places,
): Promise<Period[]> {
  const known = measures.flatMap((key) => findDefinition(key) ?? []);
  if (time.period != null || known.length < measures.length || known.length === 0) return [...periods];
  const reported = known.filter(({ parts }) => parts.some(({ fact }) => fact.kind === "FIGURE"));
  const counted = reported.length > 0 ? reported : known;
  const asked = await inPlace(view, places, () => checkFilters(filters, known));
  // Under other boundaries a report may stand for a unit that did not write it; then only breakdowns are looked at.
  const kept = boundaries === "AS_REPORTED" ? asked : asked.filter(({ key }) => !key.startsWith("UNIT"));
  const found = await lookUp(selectPeriodsOf(sql, counted, { ...time, filters: kept }));
  const reports = found.map(({ key, units }) => ({
    key,
    count: units.reduce((sum, count) => sum + count, 0),
    held: units.filter((count) => count > 0).length,
  }));
  const most = (of: readonly number[]) => Math.max(1, ...of);
  const least = ENOUGH * most(reports.map(({ count }) => count));
  const leastHeld = each ? counted.length : most(reports.map(({ held }) => held)) / 2;
  const whole = new Set(reports.filter(({ count, held }) => count >= least && held >= leastHeld).map(({ key }) => key));
  const at = periods.findIndex(({ code }) => whole.has(code));
  return periods.slice(Math.max(0, at));
}
