import { useStorage } from "@vueuse/core";
import type { RemovableRef } from "@vueuse/core";
import type { HubLocale } from "#client/core/locale.ts";

export type ThemeChoice = "system" | "light" | "dark";

/** The reader's own choices, kept in this browser only; everything else lives in the address. */
export function useThemeChoice(): RemovableRef<ThemeChoice> {
  return useStorage<ThemeChoice>("hub.theme", "system");
}

export function useLocaleChoice(): RemovableRef<HubLocale> {
  return useStorage<HubLocale>("hub.locale", "vi");
}
