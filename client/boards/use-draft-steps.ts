import { computed, shallowRef } from "vue";
import type { ComputedRef } from "vue";

export interface UseDraftStepsReturn<Draft> {
  draft: ComputedRef<Draft>;
  /** Consecutive changes of one `field` are one step: a word, not its letters. */
  change: (next: Draft, field?: string) => void;
  canUndo: ComputedRef<boolean>;
  canRedo: ComputedRef<boolean>;
  undo: () => void;
  redo: () => void;
  /** Whether it differs from what was saved. */
  isChanged: ComputedRef<boolean>;
  /** What is there now is saved; the steps stay. */
  markSaved: () => void;
}

/** What is being written with every step that led to it. */
export function useDraftSteps<Draft>(saved: Draft, begun: Draft = saved): UseDraftStepsReturn<Draft> {
  const steps = shallowRef<readonly Draft[]>([begun]);
  const at = shallowRef(0);
  const kept = shallowRef(JSON.stringify(saved));
  let field: string | undefined;
  const draft = computed(() => steps.value[at.value]!);

  function go(to: number): void {
    at.value = Math.min(Math.max(to, 0), steps.value.length - 1);
    field = undefined;
  }
  return {
    draft,
    change(next, changed) {
      if (JSON.stringify(next) === JSON.stringify(draft.value)) return;
      const goesOn = changed !== undefined && changed === field;
      steps.value = [...steps.value.slice(0, goesOn ? at.value : at.value + 1), next];
      at.value = steps.value.length - 1;
      field = changed;
    },
    canUndo: computed(() => at.value > 0),
    canRedo: computed(() => at.value < steps.value.length - 1),
    undo: () => go(at.value - 1),
    redo: () => go(at.value + 1),
    isChanged: computed(() => JSON.stringify(draft.value) !== kept.value),
    markSaved() {
      kept.value = JSON.stringify(draft.value);
      field = undefined;
    },
  };
}
