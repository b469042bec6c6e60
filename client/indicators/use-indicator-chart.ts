import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";
import { readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";
import { Period_name, usePeriodName } from "#client/core/period.ts";
import { useOrigins } from "#client/core/provenance.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { readUnit } from "#client/core/unit-name.ts";
import { useLabel } from "#client/core/use-label.ts";
import { chooseCourse, chooseParts } from "#client/indicators/chart-choice.ts";
import type { Chartable, ChartChoice, ChartPoint } from "#client/indicators/chart-choice.ts";
import { ChartPoint_observation } from "#client/indicators/indicator-query.ts";
import type { ChartData } from "#client/ui/chart-data.ts";
import { originLine } from "#client/ui/origin-text.ts";

export interface IndicatorChart {
  data: ChartData;
  title: string;
  summary: string;
  source: string;
}

type Point = ResultOf<typeof ChartPoint_observation>;
type Masked = readonly FragmentOf<typeof ChartPoint_observation>[];

/** The figures of one unit as a chart with words that say what it shows: over time, or in parts; null where there is too little. */
export function useIndicatorChart(unitOfMeasure: () => string, categoryOf: (dimension: string, value: string) => string) {
  const { t } = useI18n();
  const format = useFormat();
  const { label } = useLabel();
  const { origins } = useOrigins();
  const periods = usePeriodName();

  function toChartable({ unit, period, level, dimensions, value, timing }: Point): Chartable {
    const window = period && readFragment(Period_name, period);
    const [only, second] = dimensions.filter((one) => one.value !== "TOTAL");
    return {
      unit: unit ? readUnit(unit).title : "",
      period: periods.name(period),
      end: window?.endsOn ?? "",
      windowKind: `${window?.kind} ${window?.window} ${timing}`,
      isWhole: level === null && !only,
      level: level ? label("UnitLevel", level) : "",
      part: only ? categoryOf(only.dimension, only.value) : "",
      dimension: only && !second ? only.dimension : null,
      value: Number(value),
    };
  }
  const show = (value: number) => (unitOfMeasure() === "%" ? format.percent(value) : format.number(value));
  const measure = () => (unitOfMeasure() === "%" ? "" : ` ${unitOfMeasure()}`);

  function toData({ kind, series }: ChartChoice): ChartData {
    const categories = [...new Set(series.flatMap(({ points }) => points.map(({ category }) => category)))];
    const valueAt = (points: readonly ChartPoint[], category: string) => points.find((point) => point.category === category)?.value ?? null;
    return {
      kind: kind === "time" ? "line" : "bar",
      axis: t(kind === "time" ? "indicators.column.period" : "indicators.column.part"),
      categories: categories.map(sentenceCase),
      series: series.map(({ name, points }) => ({
        key: name || "all",
        name: sentenceCase(name),
        values: categories.map((one) => valueAt(points, one)),
      })),
      unit: unitOfMeasure(),
      format: show,
    };
  }
  /** The course in words: from when to when, by how much, and where it was lowest and highest. */
  function courseWords({ series, unit }: ChartChoice) {
    const { points } = series[0]!;
    const [first, last] = [points[0]!, points.at(-1)!];
    const sorted = points.toSorted((left, right) => left.value - right.value);
    const [low, high] = [sorted[0]!, sorted.at(-1)!];
    return {
      title: t("indicators.chart.course", {
        name: unit,
        first: first.category,
        last: last.category,
        firstValue: show(first.value),
        lastValue: show(last.value),
        unit: measure(),
      }),
      summary: t("indicators.chart.courseSummary", {
        count: points.length,
        low: show(low.value),
        lowAt: low.category,
        high: show(high.value),
        highAt: high.category,
        unit: measure(),
      }),
    };
  }
  function partsWords({ series, unit, period, dimension }: ChartChoice, total: number | null) {
    const ends = series.map(({ name, points }) => {
      const [first, last] = [points[0]!, points.at(-1)!];
      return { name, unit: measure(), first: first.category, firstValue: show(first.value), lastValue: show(last.value) };
    });
    const say = (key: string) => ends.map((end) => t(`indicators.chart.${key}`, end)).join("; ");
    const named = series.some(({ name }) => name !== "");
    const inAll = total === null || named ? "" : t("indicators.chart.inAll", { total: show(total) });
    return {
      title: sentenceCase(named ? say("mostOf") : t("indicators.chart.most", { ...ends[0]!, inAll })),
      summary: t("indicators.chart.partsSummary", {
        unit,
        period,
        range: say(named ? "rangeOf" : "range"),
        count: new Set(series.flatMap(({ points }) => points.map(({ category }) => category))).size,
        what: dimension ? t(`indicators.dimension.${dimension}`) : "",
      }),
    };
  }
  return (course: Masked, parts: Masked): IndicatorChart | null => {
    // A rank is no amount: the bar of the best would be the shortest.
    if (unitOfMeasure().startsWith("hạng")) return null;
    const [over, inside] = [course, parts].map((masked) => readFragment(ChartPoint_observation, masked));
    const chosen = chooseCourse(over!.map(toChartable)) ?? chooseParts(inside!.map(toChartable));
    if (!chosen) return null;
    const isTime = chosen.kind === "time";
    const whole = inside!.map(toChartable).find(({ isWhole }) => isWhole);
    // The latest document alone: the lines differ from figure to figure.
    const [newest] = origins((isTime ? over : inside)![0]?.provenance);
    return {
      data: toData(chosen),
      ...(isTime ? courseWords(chosen) : partsWords(chosen, whole?.value ?? null)),
      source: originLine(t, newest ? [{ ...newest, lineStart: null, lineEnd: null }] : []) ?? "",
    };
  };
}
