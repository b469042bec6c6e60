import { computed, shallowRef, watch } from "vue";
import type { ComputedRef } from "vue";
import type { Item } from "#client/ingest/review-query.ts";

/** Rows drawn at once: a text of two hundred pages has thousands of items, and each is a dozen elements. */
const size = 200;

export interface UseItemWindowReturn {
  rows: ComputedRef<readonly Item[]>;
  before: ComputedRef<number>;
  after: ComputedRef<number>;
  /** Goes on or back by what is drawn at once. */
  turn: (by: 1 | -1) => void;
}

/** The part of a long list that is drawn: that of the selected item, or where somebody turned to. */
export function useItemWindow(items: () => readonly Item[], selectedId: () => string | null, list: () => string): UseItemWindowReturn {
  const from = shallowRef(0);
  watch(
    [list, selectedId],
    () => {
      const at = Math.max(
        0,
        items().findIndex(({ id }) => id === selectedId()),
      );
      if (at < from.value || at >= from.value + size) from.value = at - (at % size);
    },
    { immediate: true },
  );
  const rows = computed(() => items().slice(from.value, from.value + size));
  return {
    rows,
    before: computed(() => Math.min(from.value, items().length)),
    after: computed(() => Math.max(0, items().length - from.value - size)),
    turn: (by) => (from.value = Math.max(0, from.value + by * size)),
  };
}
