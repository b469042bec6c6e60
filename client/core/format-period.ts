import { formatDate } from "#client/core/format-date.ts";
import type { HubLocale } from "#client/core/locale.ts";

export interface PeriodLike {
  kind: string;
  /** Null for several years. */
  year: number | null;
  /** Which month, quarter or half of the year; null for a year, nine months, a point. */
  n?: number | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  /** As the hub calls it: all there is to say of an occasion. */
  name?: string | null | undefined;
}

const roman = ["", "I", "II", "III", "IV"];

/** As a report writes it: `Quý I/2024`, `6 tháng đầu năm 2023`, `Năm 2023`. */
export function formatPeriod(locale: HubLocale, period: PeriodLike): string {
  const { kind, year } = period;
  const n = period.n ?? 1;
  const vi = locale === "vi";
  switch (kind) {
    case "MONTH":
      return vi ? `Tháng ${n}/${year}` : `${String(n).padStart(2, "0")}/${year}`;
    case "QUARTER":
      return vi ? `Quý ${roman[n] ?? n}/${year}` : `Q${n} ${year}`;
    case "HALF_YEAR":
      if (vi) return `6 tháng ${n === 2 ? "cuối" : "đầu"} năm ${year}`;
      return `${n === 2 ? "Second" : "First"} half of ${year}`;
    case "NINE_MONTHS":
      return vi ? `9 tháng đầu năm ${year}` : `First nine months of ${year}`;
    case "POINT":
      return `${vi ? "Đến" : "As of"} ${formatDate(locale, period.to ?? String(year))}`;
    case "MULTI_YEAR":
      return `${vi ? "Giai đoạn " : ""}${period.from?.slice(0, 4) ?? "…"}–${period.to?.slice(0, 4) ?? "…"}`;
    case "AD_HOC":
      return period.name ?? String(year);
    default:
      return vi ? `Năm ${year}` : String(year);
  }
}
