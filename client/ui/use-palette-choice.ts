import { shallowRef, toValue, watch } from "vue";
import type { MaybeRefOrGetter, ShallowRef } from "vue";

export interface UsePaletteChoiceOptions {
  /** Whenever it changes the first option is the active one again. */
  options: MaybeRefOrGetter<readonly unknown[]>;
  /** What is listed still belongs to an older question. */
  stale: MaybeRefOrGetter<boolean>;
  take: (index: number) => void;
}

export interface UsePaletteChoiceReturn {
  active: ShallowRef<number>;
  move: (step: number) => void;
  /** Takes the active option; while the list is stale, the first one of the list that comes. */
  choose: () => void;
}

/** Which option of a palette is meant: a quick typist's Enter waits for the answer to what was typed. */
export function usePaletteChoice({ options, stale, take }: UsePaletteChoiceOptions): UsePaletteChoiceReturn {
  const active = shallowRef(0);
  let waiting = false;

  function choose(): void {
    if (toValue(stale)) waiting = true;
    else if (active.value < toValue(options).length) take(active.value);
  }
  function move(step: number): void {
    const { length } = toValue(options);
    waiting = false;
    if (length > 0) active.value = (active.value + step + length) % length;
  }
  watch(
    () => toValue(options),
    () => (active.value = 0),
  );
  watch(
    () => toValue(stale),
    (still) => {
      if (still || !waiting) return;
      waiting = false;
      active.value = 0;
      choose();
    },
  );
  return { active, move, choose };
}
