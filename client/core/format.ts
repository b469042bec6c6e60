import { useI18n } from "vue-i18n";
import { formatDate, formatDateRange, formatDateTime } from "#client/core/format-date.ts";
import { formatVnd, formatVndFull, moneyUnit } from "#client/core/format-money.ts";
import type { MoneyScale } from "#client/core/format-money.ts";
import { formatNumber, formatOrdinal, formatPercent, formatRank, formatRate } from "#client/core/format-number.ts";
import type { Exact, NumberOptions } from "#client/core/format-number.ts";
import { formatPeriod } from "#client/core/format-period.ts";
import type { PeriodLike } from "#client/core/format-period.ts";
import { gapMeaning, gapText } from "#client/core/gap.ts";
import type { Gap } from "#client/core/gap.ts";
import { isHubLocale } from "#client/core/locale.ts";
import type { HubLocale } from "#client/core/locale.ts";

type Maybe<T> = T | null | undefined;

/** The formatters in the reader's language; called in a template or computed, they follow it. */
export function useFormat() {
  const { locale } = useI18n({ useScope: "global" });
  const here = (): HubLocale => (isHubLocale(locale.value) ? locale.value : "vi");
  return {
    number: (value: Maybe<Exact>, options?: NumberOptions) => formatNumber(here(), value, options),
    change: (value: Maybe<Exact>, options?: NumberOptions) => formatNumber(here(), value, { ...options, signed: true }),
    rate: (value: Maybe<Exact>, options?: NumberOptions) => formatRate(here(), value, options),
    percent: (value: Maybe<Exact>, options?: NumberOptions) => formatPercent(here(), value, options),
    rank: (value: Maybe<Exact>, of?: Maybe<Exact>) => formatRank(here(), value, of),
    ordinal: (value: Maybe<number>) => formatOrdinal(here(), value),
    vnd: (value: Maybe<Exact>, scale?: MoneyScale, withUnit?: boolean) => formatVnd(here(), value, scale, withUnit),
    vndFull: (value: Maybe<Exact>) => formatVndFull(here(), value),
    moneyUnit: (scale: Exclude<MoneyScale, "auto">) => moneyUnit(here(), scale),
    date: (iso: Maybe<string>) => formatDate(here(), iso),
    dateRange: (from: Maybe<string>, to: Maybe<string>) => formatDateRange(here(), from, to),
    dateTime: (instant: Maybe<string>) => formatDateTime(here(), instant),
    period: (period: PeriodLike) => formatPeriod(here(), period),
    gap: (gap?: Gap) => gapText(here(), gap),
    gapMeaning: (gap?: Gap) => gapMeaning(here(), gap),
  };
}

export type Format = ReturnType<typeof useFormat>;
