import { computed } from "vue";
import type { ComputedRef } from "vue";
import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";
import { readFragment } from "#client/core/graphql.ts";
import { Period_name } from "#client/core/period.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { useLabel } from "#client/core/use-label.ts";
import { chooseChart } from "#client/indicators/chart-choice.ts";
import type { Chartable, ChartChoice, ChartPoint } from "#client/indicators/chart-choice.ts";
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
      level: level ? label("UnitLevel", level) : "",
      part: only ? categoryOf(only.dimension, only.value) : "",
      dimension: only && !second ? only.dimension : null,
      value: Number(value),
    };
  }

  function toData({ kind, series }: ChartChoice, measure: string, show: (value: number) => string): ChartData {
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
      unit: measure,
      format: show,
    };
  }
  /** The finding as the title, and one sentence on whom, when and how far apart. */
  function toWords(chosen: ChartChoice, measure: string, show: (value: number) => string, total: number | null) {
    const { kind, series, unit, period, dimension } = chosen;
    const ends = series.map(({ name, points }) => {
      const [first, last] = [points[0]!, points.at(-1)!];
      const words = { name, unit: measure === "%" ? "" : ` ${measure}`, first: first.category, last: last.category };
      return { ...words, firstValue: show(first.value), lastValue: show(last.value), change: format.change(last.value - first.value) };
    });
    const say = (key: string) => ends.map((end) => t(`indicators.chart.${key}`, end)).join("; ");
    const named = series.some(({ name }) => name !== "");
    const inAll = total === null || named ? "" : t("indicators.chart.inAll", { total: show(total) });
    const most = named ? say("mostOf") : t("indicators.chart.most", { ...ends[0]!, inAll });
    return {
      title: sentenceCase(kind === "time" ? say("course") : most),
      summary: t(`indicators.chart.${kind}Summary`, {
        unit,
        period,
        range: say(named ? "rangeOf" : "range"),
        count: new Set(series.flatMap(({ points }) => points.map(({ category }) => category))).size,
        what: dimension ? t(`indicators.dimension.${dimension}`) : "",
      }),
    };
  }

  return computed(() => {
    const measure = unitOfMeasure();
    // A rank is no amount: the bar of the best would be the shortest.
    if (measure.startsWith("hạng")) return null;
    const all = rows();
    const chosen = chooseChart(all.map(toChartable));
    if (!chosen) return null;
    const show = (value: number) => (measure === "%" ? format.percent(value) : format.number(value));
    const together = all.filter(({ unit, period }) => unit === chosen.unit && period === chosen.period);
    const whole = together.find(({ isWhole }) => isWhole);
    // The document alone: the lines differ from part to part.
    const origins = (together[0]?.figure.origins ?? []).map((origin) => ({ ...origin, lineStart: null, lineEnd: null }));
    return {
      data: toData(chosen, measure, show),
      ...toWords(chosen, measure, show, whole ? Number(whole.figure.value) : null),
      source: originLine(t, origins) ?? "",
    };
  });
}
