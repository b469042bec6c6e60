import type { ISql } from "postgres";
import type { PeriodDraft } from "#schema/administration/period.type.ts";
import { layPeriods, type LaidPeriod, type LayingRule } from "#server/periods/lay-periods.ts";

export interface RuleRow extends LayingRule {
  readonly id: string;
  readonly version: number;
}

/** The rules that lay windows: all, or those of one kind. */
export async function selectRules(sql: ISql, only: Pick<LayingRule, "kind" | "window"> | null = null): Promise<RuleRow[]> {
  return await sql<RuleRow[]>`
    select id, kind, "window", start_month_offset as "startMonthOffset", start_day as "startDay", end_day as "endDay",
      valid_from::text as "validFrom", valid_to::text as "validTo", version
    from period_rules where ${only === null} or (kind::text = ${only?.kind ?? null} and "window"::text = ${only?.window ?? null})
    order by "window", kind, valid_from`;
}

/** A year's periods as the rules lay them, with what of them the hub has: the same kind, window and place in the year, or the same code. */
export async function draftPeriods(sql: ISql, year: number): Promise<(PeriodDraft & LaidPeriod)[]> {
  const laid = layPeriods(await selectRules(sql), year);
  const there = await sql<LaidPeriod[]>`
    select code, kind, "window", year, ordinal, starts_on::text as "startsOn", ends_on::text as "endsOn"
    from periods where year = ${year} or code = any(${laid.map(({ code }) => code)})`;
  return laid.map((period) => {
    const { kind, window, ordinal, code } = period;
    const same = (other: LaidPeriod) => other.kind === kind && other.window === window && other.year === year && other.ordinal === ordinal;
    const found = there.find((other) => other.code === code) ?? there.find(same);
    const differs = found !== undefined && (found.startsOn !== period.startsOn || found.endsOn !== period.endsOn);
    return {
      ...period,
      periodCode: code,
      exists: found !== undefined,
      otherStartsOn: differs ? found.startsOn : null,
      otherEndsOn: differs ? found.endsOn : null,
    };
  });
}

export interface TouchedPeriod {
  readonly id: string;
  readonly year: number;
  readonly ordinal: number | null;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The periods of a kind that end within some time. */
export async function selectPeriodsUnder(
  sql: ISql,
  { kind, window, validFrom, validTo }: Pick<LayingRule, "kind" | "window" | "validFrom" | "validTo">,
): Promise<TouchedPeriod[]> {
  return await sql<TouchedPeriod[]>`
    select p.id, p.year, p.ordinal, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn"
    from periods p
    where p.kind::text = ${kind} and p."window"::text = ${window} and p.ends_on >= ${validFrom}::date
      and (${validTo}::date is null or p.ends_on < ${validTo}::date) order by p.ends_on`;
}

export interface HeldPeriod {
  readonly endsOn: string;
  readonly figures: number;
}

/** Those of some periods that hold figures, of whatever state, with how many; the last to end stands last. */
export async function selectHeldPeriods(sql: ISql, ids: readonly string[]): Promise<HeldPeriod[]> {
  return await sql<HeldPeriod[]>`
    select p.ends_on::text as "endsOn", n.figures from periods p, figures_of_period(p.id) n(figures)
    where p.id = any(${ids as string[]}) and n.figures > 0 order by p.ends_on`;
}
