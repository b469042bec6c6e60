import { gapText } from "#client/core/gap.ts";
import { intlTag } from "#client/core/locale.ts";
import type { HubLocale } from "#client/core/locale.ts";

/** Decimal and BigInt scalars arrive as strings and stay strings, so that no digit is lost. */
export type Exact = string | number | bigint;

export interface NumberOptions {
  /** Most decimals shown; exact strings keep all of theirs when it is left out, floats get three. */
  decimals?: number | undefined;
  /** Always this many decimals at least, so that a column lines up. */
  minDecimals?: number | undefined;
  /** `+6`, `−1`, `0`: for changes. */
  signed?: boolean | undefined;
}

const numeric = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;
/** What every browser can write; the figures of the domain have six at most. */
const mostDecimals = 20;
const made = new Map<string, Intl.NumberFormat>();

function intl(locale: HubLocale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.NumberFormat(intlTag[locale], options);
  made.set(key, fresh);
  return fresh;
}

function isNumericText(value: Exact): value is `${number}` | number | bigint {
  return typeof value !== "string" || numeric.test(value);
}

function render(locale: HubLocale, value: Exact, options: Intl.NumberFormatOptions): string {
  if (!isNumericText(value)) return value.toString();
  // A true minus sign: screen readers pass over the hyphen.
  return intl(locale, options).format(value).replace("-", "−");
}

function digits(value: Exact, options: NumberOptions): Intl.NumberFormatOptions {
  const most = options.decimals ?? (typeof value === "string" ? mostDecimals : 3);
  return {
    maximumFractionDigits: Math.max(most, options.minDecimals ?? 0),
    minimumFractionDigits: options.minDecimals ?? 0,
    signDisplay: options.signed ? "exceptZero" : "negative",
  };
}

/** `1.234,5`; null is the honest gap. */
export function formatNumber(locale: HubLocale, value: Exact | null | undefined, options: NumberOptions = {}): string {
  if (value == null || value === "") return gapText(locale);
  return render(locale, value, digits(value, options));
}

/** A rate 0..1 as `95,35%`, two decimals unless told. */
export function formatRate(locale: HubLocale, rate: Exact | null | undefined, options: NumberOptions = {}): string {
  if (rate == null || rate === "") return gapText(locale);
  const shown = { ...options, decimals: options.decimals ?? 2 };
  return render(locale, rate, { ...digits(rate, shown), style: "percent" });
}

/** A value already in percent (`84.86`) as `84,86%`. */
export function formatPercent(locale: HubLocale, percent: Exact | null | undefined, options: NumberOptions = {}): string {
  if (percent == null || percent === "") return gapText(locale);
  return `${formatNumber(locale, percent, options)}%`;
}

/** A rank: `34/63`, or `34` when the number of ranked is not known. */
export function formatRank(locale: HubLocale, rank: Exact | null | undefined, of?: Exact | null): string {
  if (rank == null) return gapText(locale);
  const place = formatNumber(locale, rank);
  return of == null ? place : `${place}/${formatNumber(locale, of)}`;
}

/** `thứ 34`, `34th`. */
export function formatOrdinal(locale: HubLocale, rank: number | null | undefined): string {
  if (rank == null) return gapText(locale);
  if (locale === "vi") return rank === 1 ? "thứ nhất" : `thứ ${formatNumber(locale, rank)}`;
  const kind = new Intl.PluralRules("en", { type: "ordinal" }).select(rank);
  const ending = { one: "st", two: "nd", few: "rd", zero: "th", many: "th", other: "th" }[kind];
  return formatNumber(locale, rank) + ending;
}
