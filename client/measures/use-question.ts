import { computed } from "vue";
import type { ComputedRef, WritableComputedRef } from "vue";
import { useQueryState } from "#client/core/use-query-state.ts";
import type { Question } from "#client/measures/question.ts";
import { questionCodecs } from "#client/measures/question-query.ts";

export interface UseQuestionReturn {
  question: ComputedRef<Question>;
  /** Several parts at once are one step of the history. */
  change: (parts: Partial<Question>) => void;
}

/** The question in the address. */
export function useQuestion(): UseQuestionReturn {
  const state = <Part extends keyof Question>(part: Part): WritableComputedRef<Question[Part]> => {
    const [key, codec] = questionCodecs[part];
    return useQueryState<Question[Part]>(key, codec);
  };
  const parts: { [Part in keyof Question]: WritableComputedRef<Question[Part]> } = {
    measures: state("measures"),
    dimensions: state("dimensions"),
    time: state("time"),
    cumulative: state("cumulative"),
    periods: state("periods"),
    filters: state("filters"),
    totals: state("totals"),
    order: state("order"),
    view: state("view"),
    across: state("across"),
  };
  const set = <Part extends keyof Question>(part: Part, value: Question[Part]) => (parts[part].value = value);
  return {
    question: computed(() => ({
      measures: parts.measures.value,
      dimensions: parts.dimensions.value,
      time: parts.time.value,
      cumulative: parts.cumulative.value,
      periods: parts.periods.value,
      filters: parts.filters.value,
      totals: parts.totals.value,
      order: parts.order.value,
      view: parts.view.value,
      across: parts.across.value,
    })),
    change(changed) {
      for (const part of Object.keys(changed) as (keyof Question)[]) set(part, changed[part] as never);
    },
  };
}
