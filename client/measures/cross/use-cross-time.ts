import { computed } from "vue";
import type { ComputedRef } from "vue";
import { textQuery, useQueryState } from "#client/core/use-query-state.ts";
import { emptyQuestion } from "#client/measures/question.ts";
import type { PeriodKindKey, WindowKey } from "#client/measures/question.ts";
import type { UseExploreChoicesReturn } from "#client/measures/use-explore-choices.ts";

const usual = "QUARTER.LEGAL";
/** Neither several years nor an occasion has a period before it. */
const withPast = /^(MONTH|QUARTER|HALF_YEAR|NINE_MONTHS|YEAR)\.(LEGAL|CALENDAR)$/;

export interface TimeInput {
  kind: PeriodKindKey;
  window: WindowKey;
  period?: string;
}

/** One period in the address: its code alone tells its kind and window; without one it is the latest with figures. */
export function useCrossTime(choices: UseExploreChoicesReturn) {
  const asked = useQueryState("loai-ky", textQuery);
  const chosen = useQueryState("ky", textQuery);
  const times = computed(() => choices.times(usual).filter(({ value }) => withPast.test(value)));
  const periodsOf = (text: string) => choices.periods({ ...emptyQuestion, time: text });
  const timeOf = (code: string) => times.value.find(({ value }) => periodsOf(value).some((one) => one.value === code))?.value;
  const time = computed({
    get: () => (chosen.value && timeOf(chosen.value)) || (asked.value && withPast.test(asked.value) ? asked.value : usual),
    set: (text: string | null) => {
      asked.value = text === usual ? null : text;
      chosen.value = null;
    },
  });
  const period = computed({
    get: () => chosen.value,
    set: (code: string | null) => {
      asked.value = time.value === usual ? null : time.value;
      chosen.value = code;
    },
  });
  const input: ComputedRef<TimeInput> = computed(() => {
    const [kind, window] = time.value.split(".") as [PeriodKindKey, WindowKey];
    // A page that also knows occasions may lead here with one: then it is the latest period. A code that is none is refused.
    const isAsked = chosen.value && (timeOf(chosen.value) || !choices.daysOf(chosen.value));
    return { kind, window, ...(isAsked ? { period: chosen.value! } : {}) };
  });
  return { time, period, input, times, periods: computed(() => periodsOf(time.value)) };
}
