import type { HubLocale } from "#client/core/locale.ts";

/**
 * Three ways of having no number, never shown as 0: nobody reported it yet, there were none to count
 * (or the denominator is zero), the question does not apply to this unit.
 */
export type Gap = "NOT_REPORTED" | "NONE" | "NOT_APPLICABLE";

const words: Record<HubLocale, Record<Gap, string>> = {
  vi: { NOT_REPORTED: "chưa có số liệu", NONE: "–", NOT_APPLICABLE: "K/A" },
  en: { NOT_REPORTED: "no data yet", NONE: "–", NOT_APPLICABLE: "n/a" },
};

const meanings: Record<HubLocale, Record<Gap, string>> = {
  vi: { NOT_REPORTED: "chưa có số liệu", NONE: "không phát sinh", NOT_APPLICABLE: "không áp dụng" },
  en: { NOT_REPORTED: "no data yet", NONE: "none occurred", NOT_APPLICABLE: "not applicable" },
};

/** What stands in the figure's place. */
export function gapText(locale: HubLocale, gap: Gap = "NOT_REPORTED"): string {
  return words[locale][gap];
}

/** The same in words, for a tooltip or a screen reader. */
export function gapMeaning(locale: HubLocale, gap: Gap = "NOT_REPORTED"): string {
  return meanings[locale][gap];
}
