import { computed } from "vue";
import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";
import { readFragment } from "#client/core/graphql.ts";
import { Period_name, toPeriodOption } from "#client/core/period.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { toUnitOption } from "#client/core/unit-name.ts";
import { useLabel } from "#client/core/use-label.ts";
import { useQuery } from "#client/core/use-query.ts";
import { ExploreChoices } from "#client/measures/explore-query.ts";
import { useMeasureEntries } from "#client/measures/measure-entry.ts";
import type { DimensionKey, Question } from "#client/measures/question.ts";
import type { PickOption } from "#client/ui/PickerField.vue";

/** The enum whose values are the members of a dimension. */
const enumOf: Partial<Record<DimensionKey, string>> = {
  UNIT_LEVEL: "UnitLevel",
  UNIT_TYPE: "UnitType",
  REFORM_AREA: "ReformArea",
  PROCEDURE_LEVEL: "UnitLevel",
  PROCEDURE_CHANGE: "ProcedureChange",
  CHANNEL: "Channel",
  TASK_STATUS: "TaskState",
  DEADLINE_KIND: "DeadlineKind",
  STAFF_KIND: "StaffKind",
  DOCUMENT_TYPE: "DocumentType",
  BUDGET_KIND: "BudgetKind",
  AUTONOMY_BODY: "AutonomyBody",
  AUTONOMY_CLASS: "AutonomyClass",
  SOE_ACTION: "SoeActionKind",
};
const levels = ["PROVINCE", "DISTRICT", "COMMUNE"];

/** A period of which some unit reported what is asked, and how many did. */
export interface PeriodCount {
  key: string;
  kind: string;
  window: string;
  units: readonly number[];
}

export type UseExploreChoicesReturn = ReturnType<typeof useExploreChoices>;

/**
 * What a question can be made of, in words.
 * @param counts periods that have figures of the measures asked; undefined while that is not known
 */
export function useExploreChoices(counts: () => readonly PeriodCount[] | undefined) {
  const { data, waiting, problems, refetch } = useQuery(ExploreChoices, {});
  const { t } = useI18n();
  const { label, options } = useLabel();
  const format = useFormat();
  const toEntries = useMeasureEntries();
  const entries = computed(() => toEntries(data.value?.measures ?? []));
  const periods = computed(() => data.value?.periods.nodes ?? []);
  const windowOf = (one: (typeof periods.value)[number]) => readFragment(Period_name, one);
  const timeName = (time: string) => {
    const [kind = "", window = ""] = time.split(".");
    return `${sentenceCase(label("PeriodKind", kind))}, ${t(`measures.window.${window}`)}`;
  };

  function dimensionName(text: string): string {
    const [dimension = "", level] = text.split(".");
    return level ? t("measures.ask.ancestor", { level: label("UnitLevel", level) }) : sentenceCase(label("AnalyzeDimension", dimension));
  }
  /** What every measure asked can be split by; what is chosen already stays, so that it can be taken away. */
  function dimensions({ measures, dimensions: chosen }: Question): PickOption[] {
    const asked = entries.value.filter(({ key }) => measures.includes(key));
    const shared = options("AnalyzeDimension").map(({ value }) => value as DimensionKey);
    const able = shared.filter((one) => asked.every((entry) => entry.dimensions.includes(one)));
    const texts = able.flatMap((one) => (one === "UNIT_ANCESTOR" ? levels.map((level) => `${one}.${level}`) : [one]));
    return [...new Set([...texts, ...chosen])].map((value) => ({ value, title: dimensionName(value) }));
  }
  function members(dimension: DimensionKey): PickOption[] {
    if (dimension === "UNIT" || dimension === "UNIT_ANCESTOR")
      return (data.value?.units.nodes ?? []).map(toUnitOption).map(({ code, name, shortName, aliases, validTo }) => ({
        value: code,
        title: name,
        ...(validTo ? { note: format.date(validTo) } : {}),
        aliases: [shortName ?? "", ...aliases],
      }));
    if (dimension === "PLAN") return (data.value?.plans.nodes ?? []).map(({ code, title }) => ({ value: code, title }));
    if (dimension === "PROCEDURE_FIELD")
      return (data.value?.procedureFields.nodes ?? []).map(({ code, name }) => ({ value: code, title: name }));
    if (dimension === "UNIT_GROUP") return (data.value?.unitGroups.nodes ?? []).map(({ code, name }) => ({ value: code, title: name }));
    const name = enumOf[dimension];
    return name ? options(name).map((one) => ({ ...one, title: sentenceCase(one.title) })) : [];
  }
  return {
    waiting,
    problems,
    refetch,
    ready: computed(() => data.value !== undefined),
    entries,
    /** A measure that was withdrawn is offered only where it is chosen already, so that it has its name and can be taken away. */
    measures: (...chosen: readonly (string | null)[]): PickOption[] =>
      entries.value
        .filter(({ key, isWithdrawn }) => !isWithdrawn || chosen.includes(key))
        .map(({ key, title, name, nameEn, domainName }) => ({ value: key, title, note: domainName, aliases: [key, name, nameEn] })),
    dimensions,
    dimensionName,
    members,
    /** Kinds and windows of which the measures have figures; of which the hub has periods while that is not known. */
    times: (chosen: string): PickOption[] =>
      [
        ...new Set([
          ...(counts() ?? periods.value.map(windowOf)).flatMap(({ kind, window }) => (kind === "AD_HOC" ? [] : [`${kind}.${window}`])),
          chosen,
        ]),
      ].map((value) => ({ value, title: timeName(value), note: label("PeriodWindow", value.split(".")[1]) })),
    timeName,
    /** Those that have figures, and those chosen before. */
    periods: ({ time, periods: chosen }: Question): PickOption[] =>
      periods.value
        .filter((one) => `${windowOf(one).kind}.${windowOf(one).window}` === time)
        .map(toPeriodOption)
        .flatMap((period): PickOption[] => {
          const known = counts();
          const units = Math.max(0, ...(known?.find(({ key }) => key === period.code)?.units ?? []));
          if (known && units === 0 && !chosen.includes(period.code)) return [];
          const dates = format.dateRange(period.from, period.to);
          const note = known ? `${dates} · ${t("measures.span.units", { count: format.number(units) })}` : dates;
          return [{ value: period.code, title: format.period(period), note }];
        }),
    /** First and last day of a period. */
    daysOf: (code: string) => {
      const found = periods.value.map(toPeriodOption).find((period) => period.code === code);
      return found && { from: found.from, to: found.to };
    },
  };
}
