import type { PeriodLike } from "#client/core/format-period.ts";
import { useFormat } from "#client/core/format.ts";
import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";
import { useLabel } from "#client/core/use-label.ts";

/** What must be known of a period to name it and to say which window its figures cover. */
export const Period_name = graphql(`
  fragment Period_name on Period {
    id
    code
    kind
    window
    year
    ordinal
    startsOn
    endsOn
    name
  }
`);

export type PeriodName = FragmentOf<typeof Period_name>;

/** In the words of `format.period` and of the period picker. */
export function toPeriodOption(masked: PeriodName): PeriodLike & { code: string; from: string | null; to: string | null } {
  const { code, kind, year, ordinal, startsOn, endsOn, name } = readFragment(Period_name, masked);
  return { code, kind, year, n: ordinal, from: startsOn, to: endsOn, name };
}

const read = (period: PeriodName) => readFragment(Period_name, period);

const endOf = (period: PeriodName | null) => (period && read(period).endsOn) ?? "";

/** Latest end first; an occasion without dates comes last. */
export function byLatestPeriod(left: PeriodName | null, right: PeriodName | null): number {
  return endOf(right).localeCompare(endOf(left));
}

export function usePeriodName() {
  const format = useFormat();
  const { label } = useLabel();
  return {
    /** `Quý I/2024`. */
    name: (period: PeriodName | null | undefined) => (period ? format.period(toPeriodOption(period)) : ""),
    /** `15/12/2023 – 14/03/2024`; empty when the source gives no dates. */
    dates: (period: PeriodName | null | undefined) =>
      period && read(period).startsOn ? format.dateRange(read(period).startsOn, read(period).endsOn) : "",
    /** The kind of window: figures of two kinds are never added. */
    window: (period: PeriodName | null | undefined) => (period ? label("PeriodWindow", read(period).window) : ""),
  };
}
