import { computed, toValue } from "vue";
import type { ComputedRef, MaybeRefOrGetter } from "vue";
import { usePeriodName } from "#client/core/period.ts";
import type { PeriodName } from "#client/core/period.ts";
import type { Answer } from "#client/measures/answer.ts";
import { useAnswerWords } from "#client/measures/use-answer-words.ts";

interface Dated {
  /** Periods that the hub chose as the latest ones. */
  known: readonly PeriodName[];
  answer: Answer;
}

/** Of which periods a card's figures are: one, or from the first to the last. */
export function useCardPeriod(given: MaybeRefOrGetter<Dated | null>): ComputedRef<string> {
  const { name } = usePeriodName();
  const words = useAnswerWords();
  return computed(() => {
    const dated = toValue(given);
    if (!dated) return "";
    const place = dated.answer.dimensions.findIndex(({ dimension }) => dimension === "PERIOD");
    const told = dated.answer.rows.flatMap(({ members }) => members[place] ?? []);
    const names = dated.known.length > 0 ? dated.known.map(name).toReversed() : [...new Set(told.map(words.member))];
    const [first = "", last = ""] = [names[0], names.at(-1)];
    return first === last ? first : `${first} – ${last}`;
  });
}
