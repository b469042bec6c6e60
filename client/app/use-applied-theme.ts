import { watchEffect } from "vue";
import { useTheme } from "vuetify";
import { useThemeChoice } from "#client/core/use-preferences.ts";

/** Carries the reader's choice to Vuetify and to the browser's own parts (scrollbars, form controls). */
export function useAppliedTheme(): void {
  const choice = useThemeChoice();
  const theme = useTheme();
  watchEffect(() => {
    void theme.change(choice.value);
  });
  watchEffect(() => {
    document.documentElement.style.colorScheme = theme.current.value.dark ? "dark" : "light";
  });
}
