import { formatNumber } from "#client/core/format-number.ts";
import type { Exact } from "#client/core/format-number.ts";
import { gapText } from "#client/core/gap.ts";
import type { HubLocale } from "#client/core/locale.ts";

export type MoneyScale = "auto" | "dong" | "million" | "billion";

const power = { dong: 0, million: 6, billion: 9 } as const;
const words = {
  vi: { dong: "đồng", million: "triệu đồng", billion: "tỷ đồng" },
  en: { dong: "VND", million: "million VND", billion: "billion VND" },
} as const;

function scaleFor(vnd: Exact): keyof typeof power {
  const size = Math.abs(Number(vnd));
  if (size >= 1e9) return "billion";
  return size >= 1e6 ? "million" : "dong";
}

/**
 * Integer đồng as `12,35 tỷ đồng`: at most two decimals, so give `formatVndFull` beside it (title).
 * The point moves in the text, not by division: 18-digit sums keep their digits.
 */
export function formatVnd(locale: HubLocale, vnd: Exact | null | undefined, scale: MoneyScale = "auto", withUnit = true): string {
  if (vnd == null) return gapText(locale);
  const chosen = scale === "auto" ? scaleFor(vnd) : scale;
  const text = formatNumber(locale, `${vnd}E-${power[chosen]}`, { decimals: 2 });
  return withUnit ? `${text} ${words[locale][chosen]}` : text;
}

/** Every đồng: `12.345.678.900 đồng`. */
export function formatVndFull(locale: HubLocale, vnd: Exact | null | undefined): string {
  return formatVnd(locale, vnd, "dong");
}

/** The unit alone, for a column head. */
export function moneyUnit(locale: HubLocale, scale: Exclude<MoneyScale, "auto">): string {
  return words[locale][scale];
}
