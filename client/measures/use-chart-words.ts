import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";
import { extremes, mostCategories } from "#client/measures/answer-chart.ts";
import type { ChartSketch } from "#client/measures/answer-chart.ts";
import type { AskedMeasure } from "#client/measures/answer.ts";
import { useAnswerWords } from "#client/measures/use-answer-words.ts";

type Drawn = Pick<ChartSketch, "categories" | "series" | "measure"> & Partial<Pick<ChartSketch, "leftOut" | "cut" | "cutSeries">>;

/** What a picture says in words: its finding as a title, and a sentence with the rest. */
export function useChartWords() {
  const { t } = useI18n();
  const format = useFormat();
  const words = useAnswerWords();

  const write = (measure: AskedMeasure) => (value: number) =>
    measure.unitOfMeasure === "%" ? format.percent(value, { decimals: 2 }) : format.number(value);
  const withUnit = (measure: AskedMeasure, value: number) =>
    measure.unitOfMeasure === "%" ? write(measure)(value) : `${write(measure)(value)} ${words.unit(measure)}`;

  function title({ measure, ...drawn }: Drawn): string {
    const ends = extremes(drawn);
    if (!ends) return words.measure(measure);
    const [place, value] = ends.top;
    const key = ends.count > 1 ? "measures.chart.highest" : "measures.chart.only";
    return t(key, { measure: words.measure(measure), place, value: withUnit(measure, value) });
  }
  function summary({ measure, leftOut = [], cut = 0, cutSeries = 0, ...drawn }: Drawn): string {
    const ends = extremes(drawn);
    if (!ends) return "";
    const [place, value] = ends.bottom;
    return [
      ends.count > 1 ? t("measures.chart.lowest", { place, value: withUnit(measure, value), count: format.number(ends.count) }) : "",
      leftOut.length > 0 ? t("measures.chart.leftOut", { measures: leftOut.map(words.measure).join("; ") }) : "",
      cut > 0 ? t("measures.chart.cut", { most: mostCategories, cut: format.number(cut) }) : "",
      cutSeries > 0 ? t("measures.chart.cutSeries", { most: drawn.series.length, cut: format.number(cutSeries) }) : "",
    ]
      .filter(Boolean)
      .join(" ");
  }
  return { write, withUnit, title, summary };
}
