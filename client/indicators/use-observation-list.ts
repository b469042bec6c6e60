import { computed } from "vue";
import type { ComputedRef } from "vue";
import { byLatestPeriod, toPeriodOption } from "#client/core/period.ts";
import { toUnitOption } from "#client/core/unit-name.ts";
import { useUnitPeriod } from "#client/core/use-unit-period.ts";
import type { UseUnitPeriodReturn } from "#client/core/use-unit-period.ts";
import type { ObservationRow } from "#client/indicators/observation-rows.ts";
import type { PeriodOption } from "#client/ui/PeriodPicker.vue";
import type { UnitOption } from "#client/ui/UnitPicker.vue";

export interface UseObservationListReturn {
  filters: UseUnitPeriodReturn;
  found: ComputedRef<ObservationRow[]>;
  /** Only units and periods that have a figure. */
  units: ComputedRef<UnitOption[]>;
  periods: ComputedRef<PeriodOption[]>;
}

const byCode = <Option extends { code: string }>(options: readonly Option[]): Option[] => [
  ...new Map(options.map((option) => [option.code, option])).values(),
];

/** The figures of an indicator, of one unit and period when the address asks for them. */
export function useObservationList(rows: () => readonly ObservationRow[]): UseObservationListReturn {
  const filters = useUnitPeriod();
  const unitOf = ({ observation: { unit } }: ObservationRow) => unit && toUnitOption(unit);
  const periodOf = ({ observation: { period } }: ObservationRow) => period && toPeriodOption(period);

  return {
    filters,
    found: computed(() =>
      rows().filter(
        (row) =>
          (!filters.unit.value || unitOf(row)?.code === filters.unit.value) &&
          (!filters.period.value || periodOf(row)?.code === filters.period.value),
      ),
    ),
    units: computed(() => byCode(rows().flatMap((row) => unitOf(row) ?? []))),
    periods: computed(() =>
      byCode(
        rows()
          .toSorted((left, right) => byLatestPeriod(left.observation.period, right.observation.period))
          .flatMap((row) => periodOf(row) ?? []),
      ),
    ),
  };
}
