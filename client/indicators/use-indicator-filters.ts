import { computed } from "vue";
import type { ComputedRef, WritableComputedRef } from "vue";
import { matchesFolded } from "#client/core/fold.ts";
import type { VariablesOf } from "#client/core/graphql.ts";
import { choiceQuery, textQuery, useQueryState } from "#client/core/use-query-state.ts";
import type { IndicatorsPage } from "#client/indicators/indicators-query.ts";

export interface IndicatorChoices {
  text: string | null;
  area: string | null;
  /** Whose figures; null takes the widest there are. */
  unit: string | null;
  data: "tat-ca" | "co" | "khong";
}

export interface Filterable {
  code: string;
  name: string;
  definition: string | null;
  unitOfMeasure: string;
  area: string;
  hasFigure: boolean;
}

export function meetsChoices(row: Filterable, { text, area, data }: IndicatorChoices): boolean {
  if (area && row.area !== area) return false;
  if (data !== "tat-ca" && row.hasFigure !== (data === "co")) return false;
  return !text || matchesFolded([row.name, row.code, row.definition, row.unitOfMeasure].join(" "), text);
}

export interface UseIndicatorFiltersReturn {
  filters: { [Key in keyof IndicatorChoices]: WritableComputedRef<IndicatorChoices[Key]> };
  choices: ComputedRef<IndicatorChoices>;
  variables: ComputedRef<VariablesOf<typeof IndicatorsPage>>;
  active: ComputedRef<number>;
  clear: () => void;
}

/** What is asked of the list of indicators, kept in the address. */
export function useIndicatorFilters(): UseIndicatorFiltersReturn {
  const filters: UseIndicatorFiltersReturn["filters"] = {
    text: useQueryState("tim", textQuery, "replace"),
    area: useQueryState("linh-vuc", textQuery),
    unit: useQueryState("don-vi", textQuery),
    data: useQueryState("so-lieu", choiceQuery(["tat-ca", "co", "khong"] as const, "tat-ca")),
  };
  const choices = computed<IndicatorChoices>(() => ({
    text: filters.text.value,
    area: filters.area.value,
    unit: filters.unit.value,
    data: filters.data.value,
  }));
  return {
    filters,
    choices,
    variables: computed(() => ({ unit: choices.value.unit })),
    active: computed(() => Object.values(choices.value).filter((value) => value !== null && value !== "tat-ca").length),
    clear: () => {
      for (const filter of [filters.text, filters.area, filters.unit]) filter.value = null;
      filters.data.value = "tat-ca";
    },
  };
}
