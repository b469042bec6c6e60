import { useMediaQuery } from "@vueuse/core";
import { GridStack } from "gridstack";
import { nextTick, onBeforeUnmount, onMounted, watch } from "vue";
import type { Ref } from "vue";
import { boardColumns, clampPlace } from "#client/boards/board-layout.ts";
import type { Layout, Place } from "#client/boards/board-layout.ts";

export interface UseGridStackOptions {
  /** Holds one element of `grid-stack-item` with `data-card` for each card. */
  root: Readonly<Ref<HTMLElement | null>>;
  layout: () => Layout;
  /** The pointer has put a card elsewhere. */
  moved: (layout: Layout) => void;
}

const placeOf = ({ x = 0, y = 0, w = 1, h = 1 }: Partial<Place>): Place => ({ x, y, w, h });
const differs = (one: Place, other: Place) => one.x !== other.x || one.y !== other.y || one.w !== other.w || one.h !== other.h;

/** Dragging and sizing with the pointer. What is where stays with the caller; the library draws it and tells of drags. */
export function useGridStack({ root, layout, moved }: UseGridStackOptions): void {
  const still = useMediaQuery("(prefers-reduced-motion: reduce)");
  let grid: GridStack | null = null;
  let following = false;

  const elementOf = (id: string) => root.value?.querySelector<HTMLElement>(`:scope > [data-card="${CSS.escape(id)}"]`) ?? null;

  /** Takes over what was added, removed or moved by other means. */
  function follow(now: Layout): void {
    if (!grid) return;
    following = true;
    grid.batchUpdate();
    for (const node of [...grid.engine.nodes]) {
      if (node.el && (!node.id || !now[node.id])) grid.removeWidget(node.el, false, false);
    }
    for (const [id, place] of Object.entries(now)) {
      const element = elementOf(id);
      const known = grid.engine.nodes.find((node) => node.id === id);
      if (!known && element) grid.makeWidget(element, { id, ...place, minW: 2 });
      else if (known?.el && differs(placeOf(known), place)) grid.update(known.el, place);
    }
    grid.batchUpdate(false);
    following = false;
  }
  function tell(): void {
    if (!grid || following) return;
    const now = Object.fromEntries(grid.engine.nodes.flatMap((node) => (node.id ? [[node.id, clampPlace(placeOf(node))]] : [])));
    if (Object.entries(layout()).some(([id, place]) => now[id] && differs(now[id], place))) moved(now);
  }
  onMounted(() => {
    grid = GridStack.init(
      {
        auto: false,
        column: boardColumns,
        cellHeight: "4.625rem",
        margin: "0.625rem 0.875rem",
        animate: !still.value,
        resizable: { handles: "se,e,s", autoHide: false },
        draggable: { cancel: "button,input,textarea,select,a" },
      },
      root.value!,
    );
    follow(layout());
    // After the drop: the library reports neighbours that gave way while the card is still in the hand.
    grid?.on("dragstop resizestop", () => void Promise.resolve().then(tell));
  });
  watch(layout, (now) => void nextTick(() => follow(now)));
  onBeforeUnmount(() => grid?.destroy(false));
}
