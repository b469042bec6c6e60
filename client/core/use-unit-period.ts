import { computed } from "vue";
import type { ComputedRef, WritableComputedRef } from "vue";
import { textQuery, useQueryState } from "#client/core/use-query-state.ts";

interface ByCode {
  code: { eq: string };
}

export interface UseUnitPeriodReturn {
  unit: WritableComputedRef<string | null>;
  period: WritableComputedRef<string | null>;
  /** How many of the two are set. */
  active: ComputedRef<number>;
  /** For any kind of figure: all of them have a unit and a period. */
  filter: ComputedRef<{ unit?: ByCode; period?: ByCode }>;
  clear: () => void;
}

/** The unit and the period a page is about, in the address. */
export function useUnitPeriod(): UseUnitPeriodReturn {
  const unit = useQueryState("don-vi", textQuery);
  const period = useQueryState("ky", textQuery);
  return {
    unit,
    period,
    active: computed(() => [unit, period].filter(({ value }) => value !== null).length),
    filter: computed(() => ({
      ...(unit.value ? { unit: { code: { eq: unit.value } } } : {}),
      ...(period.value ? { period: { code: { eq: period.value } } } : {}),
    })),
    clear: () => {
      unit.value = null;
      period.value = null;
    },
  };
}
