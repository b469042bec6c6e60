import type { AnalyzeFilterInput } from "#schema/measures/analyze.input.ts";
import type { MeasuredTimeInput } from "#schema/measures/cross.input.ts";
import type { Period } from "#schema/periods/period.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { findDefinition } from "#server/measures/catalogue/catalogue.ts";
import { ask, type Places } from "./ask.ts";

/** A period of which fewer than this share of the usual reports have come is still being reported. */
const ENOUGH = 0.2;

interface Wanted {
  readonly measures: readonly string[];
  readonly time: MeasuredTimeInput;
  readonly filters: readonly AnalyzeFilterInput[];
  /** Only periods in which each of the measures has a report count. */
  readonly each?: boolean;
}

/**
 * Of periods, latest first, those from the latest with reports on; all of them when one was asked for, or when there is
 * no report at all. Things that the hub counts by their dates say nothing here: a plan has tasks in years to come.
 */
export async function fromLatest(
  periods: readonly Period[],
  { measures, time, filters, each = false }: Wanted,
  context: Context,
  view: string,
  places: Places,
): Promise<Period[]> {
  if (time.period != null) return [...periods];
  const { rows } = await ask(
    { measures, dimensions: ["PERIOD"], time, periods: periods.map(({ code }) => code), filters, boundariesOn: null },
    context,
    view,
    places,
  );
  const reported = measures.map((key) => findDefinition(key)!.parts.some(({ fact }) => fact.kind === "FIGURE"));
  const counted = reported.includes(true) ? reported : reported.map(() => true);
  const reports = new Map(
    rows.map(({ members, cells }) => {
      const own = cells.filter((_, index) => counted[index]).map((cell) => cell.reports);
      return [members[0]!.key, each && own.includes(0) ? 0 : own.reduce((sum, count) => sum + count, 0)];
    }),
  );
  const least = Math.max(1, ENOUGH * Math.max(0, ...reports.values()));
  const at = periods.findIndex(({ code }) => (reports.get(code) ?? 0) >= least);
  return periods.slice(Math.max(0, at));
}
