import { computed, shallowRef, watch } from "vue";
import type { ComputedRef, Ref, ShallowRef, WritableComputedRef } from "vue";
import { intQuery, useQueryState } from "#client/core/use-query-state.ts";

export interface UsePagingReturn {
  /** From 1. */
  page: WritableComputedRef<number>;
  size: number;
  /** The paging arguments of the list. */
  variables: ComputedRef<{ first: number; offset: number | null }>;
  /** The same state, but a change of it starts again at the first page. */
  anew: <T>(state: WritableComputedRef<T>) => WritableComputedRef<T>;
}

/** The page of a list that the server cuts, kept in the address under `name`. */
export function usePaging(size: number, name = "trang"): UsePagingReturn {
  const page = useQueryState(name, intQuery(1));
  return {
    page,
    size,
    variables: computed(() => ({ first: size, offset: page.value === 1 ? null : (page.value - 1) * size })),
    anew: (state) =>
      computed({
        get: () => state.value,
        set: (value) => {
          state.value = value;
          // Only off the first page: else each letter typed would be an entry of the history.
          if (page.value !== 1) page.value = 1;
        },
      }),
  };
}

/** The page whose rows are shown: the address is ahead of the rows until they come. Then `whenTurned` runs, to read the new page from its top. */
export function watchShownPage(
  { page }: UsePagingReturn,
  data: Readonly<Ref<unknown>>,
  whenTurned: () => void = () => {},
): Readonly<ShallowRef<number>> {
  const shown = shallowRef(page.value);
  watch(data, () => {
    if (shown.value === page.value) return;
    shown.value = page.value;
    whenTurned();
  });
  return shown;
}
