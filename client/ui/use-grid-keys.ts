import { useEventListener, useMutationObserver } from "@vueuse/core";
import { nextTick, shallowRef, watchPostEffect } from "vue";
import type { Ref } from "vue";

export interface GridPlace {
  /** −1 is the head. */
  row: number;
  column: number;
}

export interface UseGridKeysOptions {
  /** The table; its cells carry `data-column`, their rows `data-row`. */
  root: Readonly<Ref<HTMLElement | null>>;
  rowCount: () => number;
  columnCount: () => number;
  /** Brings a row that is not drawn into the page. */
  showRow?: (row: number) => void;
}

const widgets = "a[href], button, input, select";
const pageRows = 10;

const targetIn = (cell: HTMLElement) => cell.querySelector<HTMLElement>(widgets) ?? cell;

/**
 * Tab enters the table once; arrows, Home, End and Page keys move inside it. The focus goes to the first
 * link or button of a cell, else to the cell. It works on the elements, so that what a slot draws takes part.
 */
export function useGridKeys({ root, rowCount, columnCount, showRow }: UseGridKeysOptions): void {
  const active = shallowRef<GridPlace>({ row: -1, column: 0 });

  const cellAt = ({ row, column }: GridPlace) =>
    root.value?.querySelector<HTMLElement>(`[data-row="${row}"] > [data-column="${column}"]`) ?? null;

  function mark(): void {
    if (!root.value) return;
    let current = cellAt(active.value);
    // Scrolled away or sorted out: the head is always there.
    if (!current) current = cellAt({ row: -1, column: 0 });
    for (const cell of root.value.querySelectorAll<HTMLElement>("[data-column]")) {
      const inside = cell.querySelectorAll<HTMLElement>(widgets);
      cell.tabIndex = cell === current && inside.length === 0 ? 0 : -1;
      for (const widget of inside) widget.tabIndex = cell === current ? 0 : -1;
    }
  }

  async function go(place: GridPlace): Promise<void> {
    const row = Math.min(Math.max(place.row, -1), rowCount() - 1);
    const column = Math.min(Math.max(place.column, 0), columnCount() - 1);
    active.value = { row, column };
    if (!cellAt(active.value)) {
      showRow?.(row);
      await nextTick();
    }
    const cell = cellAt(active.value);
    if (cell) targetIn(cell).focus();
  }

  function destination({ key, ctrlKey }: KeyboardEvent): GridPlace | null {
    const { row, column } = active.value;
    const last = rowCount() - 1;
    switch (key) {
      case "ArrowUp":
        return { row: row - 1, column };
      case "ArrowDown":
        return { row: row + 1, column };
      case "ArrowLeft":
        return { row, column: column - 1 };
      case "ArrowRight":
        return { row, column: column + 1 };
      case "PageUp":
        return { row: row - pageRows, column };
      case "PageDown":
        return { row: row + pageRows, column };
      case "Home":
        return { row: ctrlKey ? -1 : row, column: 0 };
      case "End":
        return { row: ctrlKey ? last : row, column: columnCount() - 1 };
      default:
        return null;
    }
  }

  useEventListener(root, "keydown", (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    const place = typing || event.altKey || event.metaKey ? null : destination(event);
    if (!place) return;
    event.preventDefault();
    void go(place);
  });
  useEventListener(root, "focusin", (event: FocusEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>("[data-column]");
    const row = cell?.closest<HTMLElement>("[data-row]");
    if (cell && row) active.value = { row: Number(row.dataset["row"]), column: Number(cell.dataset["column"]) };
  });
  useMutationObserver(root, mark, { childList: true, subtree: true });
  watchPostEffect(mark);
}
