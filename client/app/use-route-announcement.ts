import { computed, nextTick, watch } from "vue";
import type { ComputedRef } from "vue";
import { useI18n } from "vue-i18n";
import { useRoute, useRouter } from "vue-router";
import { useCurrentPage } from "#client/core/use-page.ts";

/**
 * A page change without a page load: the tab gets its title, the keyboard starts at the content, and the
 * returned words go to a live region. A changed filter (same path) moves nothing.
 */
export function useRouteAnnouncement(): ComputedRef<string> {
  const { t } = useI18n();
  const route = useRoute();
  const page = useCurrentPage();
  const title = computed(() => page.value?.title || (route.meta.title ? t(route.meta.title) : ""));

  watch(
    title,
    (text) => {
      document.title = text ? `${text} · ${t("core.product")}` : t("core.product");
    },
    { immediate: true },
  );

  useRouter().afterEach(async (to, from, failure) => {
    if (failure || from.matched.length === 0 || to.path === from.path) return;
    await nextTick();
    document.getElementById("main")?.focus({ preventScroll: true });
  });
  return computed(() => (title.value ? t("app.opened", { title: title.value }) : ""));
}
