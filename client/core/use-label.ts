import { useI18n } from "vue-i18n";
import labels from "#client/core/labels.json";
import { isHubLocale } from "#client/core/locale.ts";
import type { HubLocale } from "#client/core/locale.ts";

type EnumLabels = Record<string, Record<HubLocale, string>>;

const known: Record<string, EnumLabels> = { ...labels };

/** Adds the words of enums that only rooms with few readers show. */
export async function loadLateLabels(): Promise<void> {
  const { default: late } = await import("#client/core/late-labels.json");
  Object.assign(known, late);
}

/** The official words for an enum value; a value without words shows itself, so that it is noticed. */
export function useLabel() {
  const { locale } = useI18n({ useScope: "global" });
  const here = (): HubLocale => (isHubLocale(locale.value) ? locale.value : "vi");

  function label(enumName: string, value: string | null | undefined): string {
    if (value == null) return "";
    return known[enumName]?.[value]?.[here()] ?? value;
  }
  /** All values of an enum, in the schema's order, for a choice. */
  function options(enumName: string): { value: string; title: string }[] {
    return Object.keys(known[enumName] ?? {}).map((value) => ({ value, title: label(enumName, value) }));
  }
  return { label, options };
}
