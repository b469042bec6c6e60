import { useEventListener, useMutationObserver } from "@vueuse/core";
import { onMounted } from "vue";
import type { Ref } from "vue";

/** Tab comes in once, arrows go from tile to tile as they lie on the screen. */
export function useTileKeys(root: Readonly<Ref<HTMLElement | null>>): void {
  const tiles = () => [...(root.value?.querySelectorAll<HTMLElement>("li > button") ?? [])];

  function mark(active?: HTMLElement): void {
    const all = tiles();
    const one = active ?? all.find((tile) => tile.tabIndex === 0 && tile.hasAttribute("tabindex")) ?? all[0];
    for (const tile of all) tile.tabIndex = tile === one ? 0 : -1;
  }
  /** The nearest in the row above or below. */
  function beyond(from: HTMLElement, down: boolean): HTMLElement | undefined {
    const here = from.getBoundingClientRect();
    const off = (tile: HTMLElement) => {
      const there = tile.getBoundingClientRect();
      const rows = down ? there.top - here.bottom : here.top - there.bottom;
      return rows < -1 ? Infinity : Math.abs(there.left - here.left) + rows * 4;
    };
    const [nearest] = tiles().toSorted((one, other) => off(one) - off(other));
    return nearest && off(nearest) < Infinity ? nearest : undefined;
  }
  function next(from: HTMLElement, key: string): HTMLElement | undefined {
    const all = tiles();
    if (key === "ArrowRight") return all[all.indexOf(from) + 1];
    if (key === "ArrowLeft") return all[all.indexOf(from) - 1];
    if (key === "Home") return all[0];
    if (key === "End") return all.at(-1);
    return key === "ArrowDown" || key === "ArrowUp" ? beyond(from, key === "ArrowDown") : undefined;
  }
  useEventListener(root, "keydown", (event: KeyboardEvent) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>("li > button");
    const to = from && next(from, event.key);
    if (!to) return;
    event.preventDefault();
    mark(to);
    to.focus();
  });
  useMutationObserver(root, () => mark(), { childList: true, subtree: true });
  onMounted(() => mark());
}
