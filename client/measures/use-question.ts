import { computed } from "vue";
import type { ComputedRef, WritableComputedRef } from "vue";
import { useQueryState } from "#client/core/use-query-state.ts";
import { withFollowers } from "#client/measures/question.ts";
import type { Question } from "#client/measures/question.ts";
import { questionCodecs, questionParts } from "#client/measures/question-query.ts";

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
  const parts = Object.fromEntries(questionParts.map((part) => [part, state(part)])) as unknown as {
    [Part in keyof Question]: WritableComputedRef<Question[Part]>;
  };
  const set = <Part extends keyof Question>(part: Part, value: Question[Part]) => (parts[part].value = value);
  const question = computed(() => Object.fromEntries(questionParts.map((part) => [part, parts[part].value])) as unknown as Question);
  return {
    question,
    change(changed) {
      const whole = withFollowers(question.value, changed);
      for (const part of Object.keys(whole) as (keyof Question)[]) set(part, whole[part] as never);
    },
  };
}
