import { computed, onScopeDispose, shallowRef, toValue, watchEffect } from "vue";
import type { ComputedRef, MaybeRefOrGetter } from "vue";
import type { RouteLocationRaw } from "vue-router";

export interface Crumb {
  title: string;
  to?: RouteLocationRaw;
}

export interface PageFacts {
  /** Empty while it loads: the breadcrumbs and the tab then show the route's own title. */
  title: string;
  /** Between the route's parent and this page: a unit's ancestors, a task's plan. */
  trail?: Crumb[];
}

const current = shallowRef<PageFacts | null>(null);

/** Names the page for the tab, the breadcrumbs and the screen reader, once its data is there. */
export function usePage(facts: MaybeRefOrGetter<PageFacts>): void {
  let mine: PageFacts | null = null;
  watchEffect(() => {
    mine = toValue(facts);
    current.value = mine;
  });
  onScopeDispose(() => {
    if (current.value === mine) current.value = null;
  });
}

/** For the shell. */
export function useCurrentPage(): ComputedRef<PageFacts | null> {
  return computed(() => current.value);
}
