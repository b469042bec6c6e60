export type HubLocale = "vi" | "en";

/** British English, because its dates are written day first as in Vietnam. */
export const intlTag: Record<HubLocale, string> = { vi: "vi-VN", en: "en-GB" };

export function isHubLocale(value: unknown): value is HubLocale {
  return value === "vi" || value === "en";
}
