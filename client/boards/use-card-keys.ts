import { shallowRef } from "vue";
import type { ShallowRef } from "vue";
import { moveCard, resizeCard } from "#client/boards/board-layout.ts";
import type { Direction, Layout, Place } from "#client/boards/board-layout.ts";

export interface UseCardKeysOptions {
  layout: () => Layout;
  change: (layout: Layout) => void;
  /** In words, where the card stands now; null when it could not go further. */
  tell: (id: string, place: Place | null) => string;
  back: string;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Arrows move the focused card, with Shift they size it, Escape puts all back as it was when the card was reached. */
export function useCardKeys({ layout, change, tell, back }: UseCardKeysOptions): {
  said: Readonly<ShallowRef<string>>;
  reach: () => void;
  press: (event: KeyboardEvent, id: string) => void;
} {
  const said = shallowRef("");
  let before: Layout | null = null;

  function press(event: KeyboardEvent, id: string): void {
    // Keys inside the card belong to its buttons and fields.
    if (event.target !== event.currentTarget) return;
    const direction = directions[event.key];
    if (direction) {
      event.preventDefault();
      const now = (event.shiftKey ? resizeCard : moveCard)(layout(), id, direction);
      said.value = tell(id, now === layout() ? null : now[id]!);
      if (now !== layout()) change(now);
    }
    if (event.key === "Escape" && before && JSON.stringify(before) !== JSON.stringify(layout())) {
      event.stopPropagation();
      change(before);
      said.value = back;
    }
  }
  return { said, press, reach: () => (before = layout()) };
}
