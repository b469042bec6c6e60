import { computed, toValue } from "vue";
import type { ComputedRef, MaybeRefOrGetter } from "vue";
import { documentsIn, plansIn, tasksIn } from "#client/app/unit/period-span.ts";
import { UnitPage, UnitPeriod } from "#client/app/unit/unit-query.ts";
import type { ResultOf, VariablesOf } from "#client/core/graphql.ts";
import { todayInVietnam } from "#client/core/today.ts";
import { useQuery } from "#client/core/use-query.ts";
import type { UseQueryReturn } from "#client/core/use-query.ts";

export interface UseUnitPageReturn extends UseQueryReturn<ResultOf<typeof UnitPage>> {
  /** What was asked: further lists are narrowed alike. */
  asked: ComputedRef<VariablesOf<typeof UnitPage>>;
}

/** The page's answer: of the latest period of each domain, or of the period chosen, whose days are asked for first. */
export function useUnitPage(code: MaybeRefOrGetter<string>, chosen: MaybeRefOrGetter<string | null>): UseUnitPageReturn {
  const found = useQuery(UnitPeriod, () => ({ code: toValue(chosen) ?? "" }), { enabled: () => toValue(chosen) !== null });
  const period = computed(() => (toValue(chosen) === null ? null : (found.data.value?.period ?? null)));
  const asked = computed(() => {
    const span = period.value?.startsOn && period.value.endsOn ? { from: period.value.startsOn, to: period.value.endsOn } : null;
    const [tasks, plans, documents] = [tasksIn(span), plansIn(span), documentsIn(span)];
    const when = toValue(chosen) === null ? { latestAt: todayInVietnam() } : { period: toValue(chosen) };
    return { code: toValue(code), ...when, tasks, plans, documents };
  });
  // Until the days of a period are known its lists cannot be asked for; a period that the hub has not is said on the page.
  const ready = () => toValue(chosen) === null || (found.data.value !== undefined && !found.loading.value);
  const page = useQuery(UnitPage, asked, { enabled: ready });
  return { asked, ...page, waiting: computed(() => page.waiting.value || (!ready() && page.data.value === undefined)) };
}
