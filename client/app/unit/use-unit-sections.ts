import { computed, toValue } from "vue";
import type { MaybeRefOrGetter } from "vue";
import { useI18n } from "vue-i18n";
import { figureDomains, readCoverage } from "#client/app/unit/coverage.ts";
import type { FigureDomain, PeriodCoverage } from "#client/app/unit/coverage.ts";
import { isReporting } from "#client/app/unit/reporting.ts";
import { UnitDocuments_unit } from "#client/app/unit/unit-document.ts";
import type { UnitPage } from "#client/app/unit/unit-query.ts";
import { UnitTask_task, UnitTasks_unit } from "#client/app/unit/unit-task.ts";
import type { UnitLists } from "#client/app/unit/use-headline.ts";
import { readFragment } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";

export type UnitDomain = FigureDomain | "tasks" | "documents";

const anchors: Record<UnitDomain, string> = {
  tasks: "nhiem-vu",
  tthc: "tthc",
  staffing: "bien-che",
  finance: "tai-chinh",
  indicators: "chi-tieu",
  documents: "van-ban",
};

/** What the page has of each domain, for the period chosen and at all. */
export function useUnitSections(data: MaybeRefOrGetter<ResultOf<typeof UnitPage> | undefined>, chosen: MaybeRefOrGetter<string | null>) {
  const { t } = useI18n();
  const coverage = computed(() => readCoverage(toValue(data)?.periods.nodes ?? []));
  const period = computed(() => coverage.value.find(({ code }) => code === toValue(chosen)) ?? null);
  const given = computed(() => {
    const unit = toValue(data)?.unit;
    return unit && { unit, tasks: readFragment(UnitTasks_unit, unit), issued: readFragment(UnitDocuments_unit, unit) };
  });

  const figures = (domain: FigureDomain, rows: readonly PeriodCoverage[]) => rows.reduce((sum, { counts }) => sum + counts[domain], 0);
  /** In the period chosen. */
  function count(domain: UnitDomain): number {
    if (!given.value) return 0;
    const { tasks, issued } = given.value;
    if (domain === "tasks") return tasks.ledTasks.totalCount + tasks.coordinatedTasks.totalCount + issued.plans.totalCount;
    if (domain === "documents") return issued.issuedDocuments.totalCount;
    const asked = toValue(chosen);
    return figures(domain, asked === null ? coverage.value : coverage.value.filter(({ code }) => code === asked));
  }
  /** In any period. */
  function has(domain: UnitDomain): boolean {
    if (!given.value) return false;
    const { tasks, issued } = given.value;
    if (domain === "tasks") return tasks.everLed.totalCount + tasks.everCoordinated.totalCount + issued.everPlanned.totalCount > 0;
    return domain === "documents" ? issued.everIssued.totalCount > 0 : figures(domain, coverage.value) > 0;
  }
  const domains: readonly UnitDomain[] = ["tasks", ...figureDomains, "documents"];
  const stated = computed(() => toValue(data)?.statements.totalCount ?? 0);
  const missing = computed(() => domains.filter((domain) => !has(domain)));
  const lists = computed<UnitLists>(() => {
    const { tasks, issued, unit } = given.value ?? {};
    const first = (of: NonNullable<typeof tasks>["ledTasks"] | undefined) => readFragment(UnitTask_task, of?.nodes ?? [])[0];
    return {
      led: tasks?.ledTasks.totalCount ?? 0,
      done: tasks?.done.totalCount ?? 0,
      coordinated: tasks?.coordinatedTasks.totalCount ?? 0,
      firstLed: first(tasks?.ledTasks),
      firstCoordinated: first(tasks?.coordinatedTasks),
      plans: issued?.plans.totalCount ?? 0,
      given: toValue(data)?.given.totalCount ?? 0,
      documents: issued?.issuedDocuments.totalCount ?? 0,
      unreported: isReporting(unit ?? { level: "", type: "" })
        ? domains
            .filter((domain) => count(domain) === 0)
            .map((domain) => ({ domain, hash: has(domain) ? `#${anchors[domain]}` : "#chua-co" }))
        : [],
    };
  });
  const contents = computed(() => [
    ...domains
      .filter(has)
      .map((domain) => ({ id: anchors[domain], title: t(`app.unit.section.${domain}`), count: count(domain) as number | null })),
    ...(stated.value > 0 ? [{ id: "kien-nghi", title: t("app.unit.section.statements"), count: stated.value }] : []),
    { id: "to-chuc", title: t("app.unit.history.title"), count: null },
    ...(missing.value.length > 0 ? [{ id: "chua-co", title: t("app.unit.gap.title"), count: null }] : []),
  ]);
  const unknownPeriod = computed(() => toValue(chosen) !== null && coverage.value.length > 0 && period.value === null);
  return { coverage, period, lists, count, has, missing, contents, unknownPeriod };
}
