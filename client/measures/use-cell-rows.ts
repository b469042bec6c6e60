import { computed, shallowRef, watch } from "vue";
import { useQuery } from "#client/core/use-query.ts";
import { CellDialog } from "#client/measures/cell-rows-query.ts";
import type { AskedCell, CellRow } from "#client/measures/cell-rows-query.ts";

const PAGE = 50;

/** The rows of one cell, page after page as they are asked for; its component lives and ends with the cell. */
export function useCellRows(asked: AskedCell) {
  const offset = shallowRef(0);
  const pages = shallowRef<ReadonlyMap<number, readonly CellRow[]>>(new Map());
  const { data, loading, waiting, problems, refetch } = useQuery(CellDialog, () => ({ ...asked, limit: PAGE, offset: offset.value }));
  watch(
    data,
    (answer) => {
      if (answer) pages.value = new Map(pages.value).set(offset.value, answer.cellRows.rows);
    },
    // What was asked before is there at once.
    { immediate: true },
  );
  const rows = computed(() => [...pages.value.values()].flat());
  const left = computed(() => (data.value?.cellRows.totalCount ?? 0) - rows.value.length);
  return {
    rows,
    /** What holds for the cell as a whole. */
    whole: computed(() => data.value?.cellRows),
    measure: computed(() => data.value?.measure),
    loading,
    waiting,
    problems,
    refetch,
    /** How many the next page would bring. */
    next: computed(() => Math.min(PAGE, left.value)),
    more: () => {
      offset.value = rows.value.length;
    },
  };
}
