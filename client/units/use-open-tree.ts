import { computed, shallowRef, toValue } from "vue";
import type { ComputedRef, MaybeRefOrGetter } from "vue";
import { choiceQuery, useQueryState } from "#client/core/use-query-state.ts";
import { usePrinting } from "#client/core/use-printing.ts";
import type { UnitRow } from "#client/units/unit-row.ts";
import { growTree, listMatches, listTree } from "#client/units/unit-tree.ts";
import type { TreeRow } from "#client/units/unit-tree.ts";
import type { UseUnitFiltersReturn } from "#client/units/use-unit-filters.ts";

export interface UseOpenTreeReturn {
  rows: ComputedRef<TreeRow[]>;
  toggle: (row: TreeRow) => void;
  openAll: () => void;
  closeAll: () => void;
}

const widths = ["vua", "het", "thu"] as const;
/** At first the province with its bodies and districts, and the top of everything else. */
const openAtFirst = (unit: UnitRow, depth: number) => unit.type === "TERRITORY" && unit.level === "PROVINCE" && depth === 0;

/** How far the tree is open lies in the address; single branches are the reader's and are not kept. */
export function useOpenTree(units: MaybeRefOrGetter<readonly UnitRow[]>, filters: UseUnitFiltersReturn): UseOpenTreeReturn {
  const width = useQueryState("mo", choiceQuery(widths, "vua"));
  const own = shallowRef(new Map<string, boolean>());
  const printing = usePrinting();
  const tree = computed(() => growTree(toValue(units)));

  function isOpen(unit: UnitRow, depth: number): boolean {
    if (printing.value || width.value === "het") return own.value.get(unit.code) ?? true;
    return own.value.get(unit.code) ?? (width.value === "vua" && openAtFirst(unit, depth));
  }
  function setWidth(wanted: (typeof widths)[number]): void {
    own.value = new Map();
    width.value = wanted;
  }
  return {
    rows: computed(() => (filters.narrowed.value ? listMatches(tree.value, filters.matches) : listTree(tree.value, isOpen))),
    toggle: ({ unit, open }) => {
      own.value = new Map(own.value).set(unit.code, !open);
    },
    openAll: () => setWidth("het"),
    closeAll: () => setWidth("thu"),
  };
}
