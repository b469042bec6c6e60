import { gapText } from "#client/core/gap.ts";
import { intlTag } from "#client/core/locale.ts";
import type { HubLocale } from "#client/core/locale.ts";

const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * `2023-06-15` → `15/06/2023`, `2023-06` → `tháng 6/2023`, `2023` → `2023`. Works on the text: a
 * calendar date has no time zone, and `new Date("2023-06-15")` would give it one.
 */
export function formatDate(locale: HubLocale, iso: string | null | undefined): string {
  if (iso == null || iso === "") return gapText(locale);
  const [, year, month, day] = partial.exec(iso) ?? [];
  if (year === undefined) return iso;
  if (month === undefined) return year;
  if (day !== undefined) return `${day}/${month}/${year}`;
  return locale === "vi" ? `tháng ${Number(month)}/${year}` : `${month}/${year}`;
}

/** `15/12/2023 – 14/03/2024`; an open end is said. */
export function formatDateRange(locale: HubLocale, from: string | null | undefined, to: string | null | undefined): string {
  if (from == null && to == null) return gapText(locale);
  const words = locale === "vi" ? { from: "từ", to: "đến" } : { from: "from", to: "until" };
  if (to == null) return `${words.from} ${formatDate(locale, from)}`;
  if (from == null) return `${words.to} ${formatDate(locale, to)}`;
  return from === to ? formatDate(locale, from) : `${formatDate(locale, from)} – ${formatDate(locale, to)}`;
}

/** An instant in Vietnam's time: `21/11/2026 14:05`. */
export function formatDateTime(locale: HubLocale, instant: string | null | undefined): string {
  if (instant == null || instant === "") return gapText(locale);
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const zone = { timeZone: "Asia/Ho_Chi_Minh" } as const;
  const day = at.toLocaleDateString("en-GB", zone);
  const time = at.toLocaleTimeString(intlTag[locale], {
    ...zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return `${day} ${time}`;
}
