import { computed, watch } from "vue";
import type { ComputedRef } from "vue";
import { useI18n } from "vue-i18n";
import { useRoute } from "vue-router";
import type { RouteLocationRaw } from "vue-router";
import { menuSections, sections } from "#client/app/nav.ts";
import { useRecentPages } from "#client/app/search/use-recent-pages.ts";
import { matchesFolded } from "#client/core/fold.ts";
import { useCurrentPage } from "#client/core/use-page.ts";
import type { PaletteResult } from "#client/ui/SearchPalette.vue";

export interface QuickPlace extends PaletteResult {
  to: RouteLocationRaw;
}

/** Where the palette leads without asking the hub: pages opened before and the sections, by their names. */
export function useQuickPlaces(question: () => string): ComputedRef<QuickPlace[]> {
  const { t } = useI18n();
  const route = useRoute();
  const page = useCurrentPage();
  const { recent, remember } = useRecentPages();

  watch(
    () => page.value?.title,
    (title) => {
      const { parent, section } = route.meta;
      // A page below a section is about one thing; the sections themselves are always listed.
      if (title && section && parent && parent !== "home") remember({ path: route.path, title, section });
    },
  );
  const opened = computed(() =>
    recent.value
      .filter(({ path }) => path !== route.path)
      .map(({ path, title, section }) => ({
        id: `recent:${path}`,
        title,
        kind: t("app.search.recent"),
        detail: t(`app.nav.${section}`),
        to: path,
      })),
  );
  const named = computed(() =>
    [...sections, ...menuSections].map(({ key, to }) => ({
      id: `section:${key}`,
      title: t(`app.nav.${key}`),
      kind: t("app.search.sections"),
      to,
    })),
  );
  return computed(() => {
    const words = question().trim();
    // Pages opened before are found by the hub, too.
    return words ? named.value.filter(({ title }) => matchesFolded(title, words)) : [...opened.value, ...named.value];
  });
}
