import type { AskedTime, Comparison, PeriodKindKey } from "#server/measures/question.ts";
import type { Values } from "./values.ts";

const MONTHS: Record<PeriodKindKey, number | null> = {
  MONTH: 1,
  QUARTER: 3,
  HALF_YEAR: 6,
  NINE_MONTHS: 9,
  YEAR: 12,
  MULTI_YEAR: null,
};

/** Periods of a kind in a year; null when they do not follow one another. */
export const perYear: Record<PeriodKindKey, number | null> = {
  MONTH: 12,
  QUARTER: 4,
  HALF_YEAR: 2,
  NINE_MONTHS: 1,
  YEAR: 1,
  MULTI_YEAR: null,
};

/** How many periods back a comparison looks. */
export const stepsBack = (comparison: Comparison, kind: PeriodKindKey): number => (comparison === "PREVIOUS_PERIOD" ? 1 : perYear[kind]!);

const months = (s: string) =>
  `case ${s}.kind ${Object.entries(MONTHS)
    .map(([kind, count]) => `when '${kind}' then ${count ?? "null"}`)
    .join(" ")} end`;
const yearStart = (s: string) =>
  `case ${s}."window" when 'LEGAL' then make_date(${s}.year - 1, 12, 15) else make_date(${s}.year, 1, 1) end`;
/** Months from the start of the year to the end of the period. */
const monthsToEnd = (s: string) => `(${months(s)}) * coalesce(${s}.ordinal, 1)`;

/**
 * The periods asked for (`p`, with those they are compared with), and which reported period may stand for which:
 *
 * - `flow_source`: a period's own figure, a cumulative figure of the same range, or finer periods that tile it. Lower
 *   `pref` wins; finer ones count only when all `needed` are there, each being one `bit`.
 * - `whole_source`: those that need no adding up.
 * - `stock_source`: any period of the same window inside it; the last one is the value at its end, the longest of those.
 *
 * Each with `pref`, `needed` and `bit`.
 */
export function timeSql(time: AskedTime, compare: readonly Comparison[], values: Values): string {
  const kind = values.add("period_kind", time.kind);
  const window = values.add("period_window", time.window);
  const steps = perYear[time.kind];
  const idx = steps === null ? "(q.ends_on - date '2000-01-01')" : `(q.year * ${steps} + coalesce(q.ordinal, 1) - 1)`;
  const requested = [
    ...(time.periods ? [`q.code = any(${values.list(time.periods)})`] : []),
    ...(time.from ? [`q.starts_on >= ${values.add("date", time.from)}`] : []),
    ...(time.to ? [`q.ends_on <= ${values.add("date", time.to)}`] : []),
  ].join(" and ");
  const back = compare.map((comparison) => `r.idx - ${stepsBack(comparison, time.kind)}`);
  const compared = back.length > 0 ? ` or exists (select from asked r where r.requested and q.idx in (${back.join(", ")}))` : "";
  const cumulative = time.mode === "CUMULATIVE" && steps !== null;
  const tiles = `
    select p.id, s.id, t.timing,
      case when s.id = p.id and t.timing = '${time.mode}' then 0 when s.id = p.id and t.months = p.range_months then 1
        when t.timing = 'CUMULATIVE' then 20 - ${months("s")} else 100 + p.range_months / t.months end,
      p.range_months / t.months, 1 << (coalesce(s.ordinal, 1) - 1)
    from p join periods s on s."window" = ${window} and s.kind in ('MONTH', 'QUARTER', 'HALF_YEAR', 'NINE_MONTHS', 'YEAR')
      cross join lateral (values ('IN_PERIOD'::timing, s.starts_on, ${months("s")}), ('CUMULATIVE', ${yearStart("s")}, ${monthsToEnd("s")})) t(timing, starts_on, months)
    where t.starts_on >= p.range_from and s.ends_on <= p.ends_on and p.range_months % t.months = 0
      and (t.timing = 'IN_PERIOD' or t.months = p.range_months)`;
  const itself = `select p.id, p.id, t.timing, t.pref, 1, 1 from p cross join (values ('IN_PERIOD'::timing, 0), ('CUMULATIVE', 1)) t(timing, pref)`;
  return `
asked as materialized (
  select q.id, q.ends_on, q.starts_on, ${idx} as idx, ${cumulative ? yearStart("q") : "q.starts_on"} as range_from,
    ${cumulative ? monthsToEnd("q") : months("q")} as range_months, (${requested || "true"}) as requested
  from periods q where q.kind = ${kind} and q."window" = ${window}
), p as materialized (
  select * from asked q where q.requested${compared}
), flow_source(pid, sid, timing, pref, needed, bit) as materialized (${steps === null ? itself : tiles}
), whole_source(pid, sid, timing, pref, needed, bit) as materialized (
  select pid, sid, timing, pref, 1, 1 from flow_source where needed = 1
  union all select p.id, p.id, 'POINT', 1000, 1, 1 from p
), stock_source(pid, sid, timing, pref, needed, bit) as materialized (
  select p.id, s.id, t.timing, -((s.ends_on - date '1900-01-01') * 1000 + coalesce(${months("s")}, 0) * 10 + t.place), 1, 1
  from p join periods s on s."window" = ${window} and s.kind <> 'AD_HOC' and s.starts_on >= p.starts_on and s.ends_on <= p.ends_on
    cross join (values ('IN_PERIOD'::timing, 0), ('CUMULATIVE', 1), ('POINT', 2)) t(timing, place)
)`;
}
