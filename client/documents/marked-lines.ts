import { useMediaQuery } from "@vueuse/core";
import { computed, nextTick, onMounted, watch } from "vue";
import type { ComputedRef } from "vue";
import { readPlace } from "#client/core/place-query.ts";
import { textQuery, useQueryState } from "#client/core/use-query-state.ts";

export interface Lines {
  lineStart: number | null;
  lineEnd: number | null;
}

export interface Reading {
  id: string;
  /** What it is, in one line. */
  title: string;
  lines: Lines;
}

interface Wanted {
  first: number;
  last: number;
}

const isAt = ({ lineStart, lineEnd }: Lines, { first, last }: Wanted) => lineStart === first && (lineEnd ?? lineStart) === last;
const touches = ({ lineStart, lineEnd }: Lines, { first, last }: Wanted) =>
  lineStart !== null && lineStart <= last && (lineEnd ?? lineStart) >= first;

/** What was read from exactly these lines; when nothing was, whatever touches them. */
export function pickMarked<Item extends { lines: Lines }>(items: readonly Item[], wanted: Wanted | null): Item[] {
  if (!wanted) return [];
  const exact = items.filter(({ lines }) => isAt(lines, wanted));
  return exact.length > 0 ? exact : items.filter(({ lines }) => touches(lines, wanted));
}

export interface UseMarkedLinesReturn {
  /** The lines asked for in the address; null for none. */
  wanted: ComputedRef<Wanted | null>;
  marked: ComputedRef<Reading[]>;
  isMarked: (id: string) => boolean;
  clear: () => void;
}

/** `?dong=478-480`: marks what was read from these lines and brings the first of it into view. */
export function useMarkedLines(readings: () => readonly Reading[]): UseMarkedLinesReturn {
  const text = useQueryState("dong", textQuery);
  const wanted = computed(() => readPlace(text.value));
  const marked = computed(() => pickMarked(readings(), wanted.value));
  const ids = computed(() => new Set(marked.value.map(({ id }) => id)));

  async function show(): Promise<void> {
    if (marked.value.length === 0) return;
    await nextTick();
    document.querySelector("[data-marked]")?.scrollIntoView({ block: "center" });
  }
  onMounted(show);
  watch(() => marked.value.map(({ id }) => id).join(" "), show, { flush: "post" });

  return {
    wanted,
    marked,
    isMarked: (id) => ids.value.has(id),
    clear: () => {
      text.value = null;
    },
  };
}

/**
 * On a narrow screen a table draws fifty rows and the one asked for may come later: there only the
 * marked rows are shown until the marks are removed.
 */
export function useShownRows<Row extends { id: string }>(
  rows: () => readonly Row[],
  marks: UseMarkedLinesReturn,
): ComputedRef<readonly Row[]> {
  const phone = useMediaQuery("screen and (max-width: 599.98px)");
  return computed(() => {
    const marked = phone.value ? rows().filter(({ id }) => marks.isMarked(id)) : [];
    return marked.length > 0 ? marked : rows();
  });
}
