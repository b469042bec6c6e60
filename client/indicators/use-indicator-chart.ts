import { computed } from "vue";
import type { ComputedRef } from "vue";
import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";
import { readFragment } from "#client/core/graphql.ts";
import { Period_name } from "#client/core/period.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { useLabel } from "#client/core/use-label.ts";
import { chooseChart } from "#client/indicators/chart-choice.ts";
import type { Chartable } from "#client/indicators/chart-choice.ts";
import type { ObservationRow } from "#client/indicators/observation-rows.ts";
import type { ChartData } from "#client/ui/chart-data.ts";
import { originLine } from "#client/ui/origin-text.ts";

export interface IndicatorChart {
  data: ChartData;
  title: string;
  summary: string;
  source: string;
}

/** The chart of an indicator's figures with words that say what it shows; null where there is too little. */
export function useIndicatorChart(
  rows: () => readonly ObservationRow[],
  unitOfMeasure: () => string,
  categoryOf: (dimension: string, value: string) => string,
): ComputedRef<IndicatorChart | null> {
  const { t } = useI18n();
  const format = useFormat();
  const { label } = useLabel();

  function toChartable({ observation, unit, period, isWhole }: ObservationRow): Chartable {
    const { level, dimensions, value, timing } = observation;
    const window = observation.period && readFragment(Period_name, observation.period);
    const [only, second] = dimensions.filter((one) => one.value !== "TOTAL");
    return {
      unit,
      period,
      end: window?.endsOn ?? "",
      windowKind: `${window?.kind} ${window?.window} ${timing}`,
      isWhole,
      level: level ? sentenceCase(label("UnitLevel", level)) : "",
      part: only ? sentenceCase(categoryOf(only.dimension, only.value)) : "",
      dimension: only && !second ? only.dimension : null,
      value: Number(value),
    };
  }

  return computed(() => {
    // A rank is no amount: the bar of the best would be the shortest.
    if (unitOfMeasure().startsWith("hạng")) return null;
    const all = rows();
    const chosen = chooseChart(all.map(toChartable));
    if (!chosen) return null;
    const { kind, series, unit, period } = chosen;
    const measure = unitOfMeasure();
    const show = (value: number) => (measure === "%" ? format.percent(value) : format.number(value));
    const categories = [...new Set(series.flatMap(({ points }) => points.map(({ category }) => category)))];
    const valueAt = (points: readonly { category: string; value: number }[], category: string) =>
      points.find((point) => point.category === category)?.value ?? null;
    const data: ChartData = {
      kind: kind === "time" ? "line" : "bar",
      axis: t(kind === "time" ? "indicators.column.period" : "indicators.column.part"),
      categories,
      series: series.map(({ name, points }) => ({ key: name || "all", name, values: categories.map((one) => valueAt(points, one)) })),
      unit: measure,
      format: show,
    };
    const ends = series.map(({ name, points }) => {
      const [first, last] = [points[0]!, points.at(-1)!];
      const words = { name, first: first.category, firstValue: show(first.value), last: last.category, lastValue: show(last.value) };
      return { ...words, change: format.change(last.value - first.value) };
    });
    const most = ends.map((end) => t(end.name && kind === "parts" ? "indicators.chart.mostOf" : "indicators.chart.most", end)).join("; ");
    const course = ends.map((end) => t("indicators.chart.course", end)).join("; ");
    const source = all.find((row) => row.unit === unit && row.period === period);
    return {
      data,
      title: kind === "time" ? course : sentenceCase(most),
      summary: t(`indicators.chart.${kind}Summary`, {
        unit,
        period,
        range: ends.map((end) => t("indicators.chart.least", end)).join("; "),
        count: categories.length,
      }),
      source:
        originLine(
          t,
          (source?.figure.origins ?? []).map((origin) => ({ ...origin, lineStart: null, lineEnd: null })),
        ) ?? "",
    };
  });
}
