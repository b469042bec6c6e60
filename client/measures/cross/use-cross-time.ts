import { computed } from "vue";
import type { ComputedRef } from "vue";
import { textQuery, useQueryState } from "#client/core/use-query-state.ts";
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
  const timeOf = (code: string) => times.value.find(({ value }) => choices.periods(value).some((one) => one.value === code))?.value;
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
    return { kind, window, ...(chosen.value ? { period: chosen.value } : {}) };
  });
  return { time, period, input, times, periods: computed(() => choices.periods(time.value)) };
}
