import { computed } from "vue";
import type { ComputedRef, WritableComputedRef } from "vue";
import type { VariablesOf } from "#client/core/graphql.ts";
import { todayInVietnam } from "#client/core/today.ts";
import { usePaging } from "#client/core/use-paging.ts";
import type { UsePagingReturn } from "#client/core/use-paging.ts";
import { textQuery, useQueryState } from "#client/core/use-query-state.ts";
import { useUnitPeriod } from "#client/core/use-unit-period.ts";
import type { UseUnitPeriodReturn } from "#client/core/use-unit-period.ts";
import type { IndicatorPage } from "#client/indicators/indicator-query.ts";

type Variables = VariablesOf<typeof IndicatorPage>;
type ObservationFilter = Variables["filter"];

/** A figure of the whole. */
const whole: ObservationFilter = { level: { isNull: true }, dimensions: { none: { value: { ne: "TOTAL" } } } };
/** A unit's own whole: some say the level, which is the unit's. */
const wholeOfUnit: ObservationFilter = {
  dimensions: { none: { value: { ne: "TOTAL" } } },
  or: [
    { level: { isNull: true } },
    ...(["PROVINCE", "DISTRICT", "COMMUNE"] as const).map((level) => ({ level: { eq: level }, unit: { level: { eq: level } } })),
  ],
};

const orders = { ky: "PERIOD_ENDS_ON", "don-vi": "UNIT_NAME", "gia-tri": "VALUE" } as const;

/** The latest first unless told, the widest scope before its parts. */
export function toObservationOrder(sort: string | null): NonNullable<Variables["order"]> {
  const key = sort?.replace(/^-/, "") ?? "";
  const latest = [
    { field: "PERIOD_ENDS_ON", direction: "DESC" },
    { field: "COVERAGE", direction: "DESC" },
    { field: "VALUE", direction: "DESC" },
  ] as const;
  if (!(key in orders)) return [...latest];
  const field = orders[key as keyof typeof orders];
  return [{ field, direction: sort?.startsWith("-") ? "DESC" : "ASC" }, ...latest.filter((other) => other.field !== field)];
}

export interface UseObservationListReturn {
  filters: UseUnitPeriodReturn;
  sort: WritableComputedRef<string | null>;
  paging: UsePagingReturn;
  variables: ComputedRef<Variables>;
}

/** What is asked of an indicator's figures, kept in the address: whose, of when, in what order, which page. */
export function useObservationList(code: () => string): UseObservationListReturn {
  const given = useUnitPeriod();
  const paging = usePaging(50);
  const unit = paging.anew(given.unit);
  const period = paging.anew(given.period);
  const sort = paging.anew(useQueryState("sap-xep", textQuery));
  const of = (indicator: string) => ({ indicator: { code: { eq: indicator } }, kind: { ne: "TARGET" as const } });
  const variables = computed<Variables>(() => ({
    code: code(),
    today: todayInVietnam(),
    unit: unit.value,
    period: period.value ?? "",
    asksPeriod: period.value !== null,
    // The index has scores of its own; its indicators are known by their codes.
    isIndex: code().startsWith("PAR_INDEX"),
    filter: { kind: { ne: "TARGET" }, ...given.filter.value },
    order: toObservationOrder(sort.value),
    ...paging.variables.value,
    course: { ...of(code()), ...whole },
    ranked: { ...of(code()), ...wholeOfUnit },
    scores: {
      index: { eq: "PAR_INDEX" },
      unit: unit.value ? { code: { eq: unit.value } } : { level: { eq: "PROVINCE" }, type: { eq: "PEOPLES_COMMITTEE" } },
    },
  }));
  const clear = () => {
    unit.value = null;
    period.value = null;
  };
  return { filters: { ...given, unit, period, clear }, sort, paging, variables };
}
