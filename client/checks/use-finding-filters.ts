import { computed } from "vue";
import type { ComputedRef, WritableComputedRef } from "vue";
import type { ChecksPage } from "#client/checks/checks-query.ts";
import type { VariablesOf } from "#client/core/graphql.ts";
import { choiceQuery, intQuery, textQuery, useQueryState } from "#client/core/use-query-state.ts";

type Variables = VariablesOf<typeof ChecksPage>;

export const severities = ["ERROR", "WARNING", "NOTICE"] as const;
export const states = ["OPEN", "ACCEPTED", "FIXED"] as const;
export type State = (typeof states)[number];

/** Rows of one page. */
export const PAGE_SIZE = 20;

const names = { rule: "quy-tac", severity: "muc", unit: "don-vi", period: "ky", import: "lan-nhap", one: "ma" } as const;
type Name = keyof typeof names;

export interface UseFindingFiltersReturn {
  filters: Record<Name, WritableComputedRef<string | null>>;
  state: WritableComputedRef<State>;
  page: WritableComputedRef<number>;
  variables: ComputedRef<Variables>;
  active: ComputedRef<number>;
  clear: () => void;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Which findings are asked for, kept in the address; another question begins at its first page. */
export function useFindingFilters(): UseFindingFiltersReturn {
  const page = useQueryState("trang", intQuery(1));
  const anew = <T>(state: WritableComputedRef<T>): WritableComputedRef<T> =>
    computed({
      get: () => state.value,
      set: (value) => {
        state.value = value;
        if (page.value !== 1) page.value = 1;
      },
    });
  const filters = Object.fromEntries(
    Object.entries(names).map(([name, key]) => [name, anew(useQueryState(key, textQuery))]),
  ) as UseFindingFiltersReturn["filters"];
  const state = anew(useQueryState("tinh-trang", choiceQuery(states, "OPEN")));
  const variables = computed<Variables>(() => {
    const { rule, severity, unit, period } = filters;
    const id = (value: string | null) => (value && uuid.test(value) ? value : null);
    const [importId, one] = [id(filters.import.value), id(filters.one.value)];
    const level = severities.find((known) => known === severity.value);
    return {
      filter: {
        // One that somebody was sent to is shown whatever became of it.
        ...(one ? { id: { eq: one } } : { state: { eq: state.value } }),
        ...(rule.value && { rule: { eq: rule.value } }),
        ...(level && { severity: { eq: level } }),
        ...(period.value && { period: { code: { eq: period.value } } }),
        ...(unit.value && { unit: { or: [{ code: { eq: unit.value } }, { ancestors: { some: { code: { eq: unit.value } } } }] } }),
        ...(importId && { importId: { eq: importId } }),
      },
      first: PAGE_SIZE,
      offset: (page.value - 1) * PAGE_SIZE,
      state: state.value,
      rule: rule.value,
      severity: level ?? null,
      unit: unit.value,
      period: period.value,
      import: importId,
    };
  });
  return {
    filters,
    state,
    page,
    variables,
    active: computed(() => Object.values(filters).filter(({ value }) => value !== null).length + (state.value === "OPEN" ? 0 : 1)),
    clear: () => {
      for (const filter of Object.values(filters)) filter.value = null;
      state.value = "OPEN";
    },
  };
}
