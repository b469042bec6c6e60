import { useVirtualizer } from "@tanstack/vue-virtual";
import { computed } from "vue";
import type { ComponentPublicInstance, ComputedRef, Ref } from "vue";
import { usePrinting } from "#client/core/use-printing.ts";

/** Below this all rows are drawn: the browser's own find and print then simply work. */
const manyRows = 200;
const rowHeight = 34;

export interface UseRowWindowReturn {
  /** Only part of the rows is drawn and the table scrolls in a frame of its own. */
  windowed: ComputedRef<boolean>;
  /** Indexes of the rows to draw. */
  shown: ComputedRef<number[]>;
  /** Pixels that stand for the rows not drawn. */
  before: ComputedRef<number>;
  after: ComputedRef<number>;
  measure: (row: Element | ComponentPublicInstance | null) => void;
  showRow: (row: number) => void;
}

/** Draws the rows in view of a long table; on paper all of them. */
export function useRowWindow(
  frame: Readonly<Ref<HTMLElement | null>>,
  rowCount: () => number,
  /** False draws all rows, however many. */
  may: () => boolean = () => true,
): UseRowWindowReturn {
  const printing = usePrinting();
  const windowed = computed(() => rowCount() > manyRows && may() && !printing.value);
  const virtual = useVirtualizer(
    computed(() => ({
      count: rowCount(),
      enabled: windowed.value,
      getScrollElement: () => frame.value,
      estimateSize: () => rowHeight,
      overscan: 12,
      // The first picture, before the frame has been measured.
      initialRect: { width: 0, height: 600 },
    })),
  );
  const items = computed(() => (windowed.value ? virtual.value.getVirtualItems() : []));
  return {
    windowed,
    shown: computed(() => (windowed.value ? items.value.map(({ index }) => index) : Array.from({ length: rowCount() }, (_, i) => i))),
    before: computed(() => items.value[0]?.start ?? 0),
    after: computed(() => (windowed.value ? virtual.value.getTotalSize() - (items.value.at(-1)?.end ?? 0) : 0)),
    measure: (row) => {
      if (windowed.value && row instanceof Element) virtual.value.measureElement(row);
    },
    showRow: (row) => virtual.value.scrollToIndex(Math.max(row, 0)),
  };
}
