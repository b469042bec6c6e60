import { computed } from "vue";
import type { ComputedRef, WritableComputedRef } from "vue";
import { chosenPeriodQuery } from "#client/boards/board-filter-query.ts";
import type { ChosenPeriod } from "#client/boards/board-filter-query.ts";
import { textQuery, useQueryState } from "#client/core/use-query-state.ts";
import type { AnalyzeInput } from "#client/measures/analyze-input.ts";

export interface UseBoardFiltersReturn {
  unit: WritableComputedRef<string | null>;
  period: WritableComputedRef<ChosenPeriod | null>;
  active: ComputedRef<number>;
  /** As `board` takes it. */
  variables: ComputedRef<{ unit?: string; time?: AnalyzeInput["time"] }>;
  clear: () => void;
}

/** What is chosen for the whole board, in the address. */
export function useBoardFilters(): UseBoardFiltersReturn {
  const unit = useQueryState("don-vi", textQuery);
  const period = useQueryState("ky", chosenPeriodQuery);
  return {
    unit,
    period,
    active: computed(() => [unit, period].filter(({ value }) => value !== null).length),
    variables: computed(() => ({
      ...(unit.value ? { unit: unit.value } : {}),
      ...(period.value
        ? { time: { kind: period.value.kind, window: period.value.window, periods: [period.value.code] } as AnalyzeInput["time"] }
        : {}),
    })),
    clear() {
      unit.value = null;
      period.value = null;
    },
  };
}
