import { computed, toValue } from "vue";
import type { MaybeRefOrGetter } from "vue";
import { useI18n } from "vue-i18n";
import { figureDomains } from "#client/app/unit/coverage.ts";
import type { FigureDomain, PeriodCoverage } from "#client/app/unit/coverage.ts";
import { issuedIn, planTouches, toSpan } from "#client/app/unit/period-span.ts";
import { UnitDocument_document, UnitDocuments_unit } from "#client/app/unit/unit-document.ts";
import { UnitTask_task, UnitTasks_unit } from "#client/app/unit/unit-task.ts";
import type { UnitTask } from "#client/app/unit/unit-task.ts";
import { isReporting } from "#client/app/unit/reporting.ts";
import type { UnitLists } from "#client/app/unit/use-headline.ts";
import { UnitStatements_unit } from "#client/app/unit/UnitStatements.vue";
import { readFragment } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";

export type UnitDomain = FigureDomain | "tasks" | "documents";
type Unit = { level: string; type: string } & FragmentOf<typeof UnitStatements_unit> &
  FragmentOf<typeof UnitTasks_unit> &
  FragmentOf<typeof UnitDocuments_unit>;

const anchors: Record<UnitDomain, string> = {
  tasks: "nhiem-vu",
  tthc: "tthc",
  staffing: "bien-che",
  finance: "tai-chinh",
  indicators: "chi-tieu",
  documents: "van-ban",
};

/**
 * What the page has of each domain, for the period chosen and at all. Figures come from the server for the
 * period; plans have years and documents have days, so these are chosen here.
 */
export function useUnitSections(
  unit: MaybeRefOrGetter<Unit | null>,
  coverage: MaybeRefOrGetter<readonly PeriodCoverage[]>,
  chosen: MaybeRefOrGetter<string | null>,
) {
  const { t } = useI18n();
  const period = computed(() => toValue(coverage).find(({ code }) => code === toValue(chosen)) ?? null);
  const span = computed(() => toSpan(period.value?.period ?? null));
  const given = computed(() => {
    const now = toValue(unit);
    return now && { tasks: readFragment(UnitTasks_unit, now), issued: readFragment(UnitDocuments_unit, now) };
  });

  const inPeriod = (tasks: readonly UnitTask[]) => tasks.filter(({ plan }) => plan === null || planTouches(plan, span.value));
  const led = computed(() => inPeriod(readFragment(UnitTask_task, given.value?.tasks.ledTasks.nodes ?? [])));
  const coordinated = computed(() => inPeriod(readFragment(UnitTask_task, given.value?.tasks.coordinatedTasks.nodes ?? [])));
  const plans = computed(() => (given.value?.issued.plans.nodes ?? []).filter((plan) => planTouches(plan, span.value)));
  const documents = computed(() =>
    readFragment(UnitDocument_document, given.value?.issued.issuedDocuments.nodes ?? [])
      .filter((one) => issuedIn(one, span.value))
      .toSorted((left, right) => (right.issuedOn ?? "").localeCompare(left.issuedOn ?? "")),
  );

  const figures = (domain: FigureDomain, rows: readonly PeriodCoverage[]) => rows.reduce((sum, { counts }) => sum + counts[domain], 0);
  function count(domain: UnitDomain): number {
    if (domain === "tasks") return led.value.length + coordinated.value.length + plans.value.length;
    if (domain === "documents") return documents.value.length;
    const asked = toValue(chosen);
    return figures(domain, asked === null ? toValue(coverage) : toValue(coverage).filter(({ code }) => code === asked));
  }
  function has(domain: UnitDomain): boolean {
    const { tasks, issued } = given.value ?? {};
    if (!tasks || !issued) return false;
    if (domain === "tasks") return tasks.ledTasks.totalCount + tasks.coordinatedTasks.totalCount + issued.plans.nodes.length > 0;
    return domain === "documents" ? issued.issuedDocuments.totalCount > 0 : figures(domain, toValue(coverage)) > 0;
  }
  const domains: readonly UnitDomain[] = ["tasks", ...figureDomains, "documents"];
  const groups = computed(() => (given.value?.tasks.groups ?? []).map(({ code }) => code));
  const stated = computed(() => {
    const now = toValue(unit);
    const read = now && readFragment(UnitStatements_unit, now);
    return read ? read.conclusions.totalCount + read.requests.totalCount : 0;
  });
  const missing = computed(() => domains.filter((domain) => !has(domain)));
  const lists = computed<UnitLists>(() => ({
    led: led.value,
    coordinated: coordinated.value,
    plans: plans.value,
    documentCount: documents.value.length,
    unreported: isReporting(toValue(unit) ?? { level: "", type: "" })
      ? domains
          .filter((domain) => count(domain) === 0)
          .map((domain) => ({ domain, hash: has(domain) ? `#${anchors[domain]}` : "#chua-co" }))
      : [],
  }));
  const contents = computed(() => [
    ...domains
      .filter(has)
      .map((domain) => ({ id: anchors[domain], title: t(`app.unit.section.${domain}`), count: count(domain) as number | null })),
    ...(stated.value > 0 ? [{ id: "kien-nghi", title: t("app.unit.section.statements"), count: stated.value }] : []),
    { id: "to-chuc", title: t("app.unit.history.title"), count: null },
    ...(missing.value.length > 0 ? [{ id: "chua-co", title: t("app.unit.gap.title"), count: null }] : []),
  ]);
  const unknownPeriod = computed(() => toValue(chosen) !== null && toValue(coverage).length > 0 && period.value === null);
  return { period, lists, groups, led, coordinated, plans, documents, count, has, missing, contents, unknownPeriod };
}
