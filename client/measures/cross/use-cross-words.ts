import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";

interface Named {
  readonly name: string;
  readonly nameEn: string;
}
interface Written {
  readonly unitOfMeasure: string;
  readonly unitOfMeasureEn: string;
  readonly decimals: number;
  readonly form: string;
}

/** Names and figures of measures, each with its own unit: rows of one table count different things. */
export function useCrossWords() {
  const { t, locale } = useI18n({ useScope: "global" });
  const format = useFormat();
  const isEnglish = () => locale.value === "en";
  /** Only a ratio is rounded; what a source printed stays as it is. */
  const digits = ({ decimals, form }: Written) => (form === "RATIO" ? { decimals, minDecimals: decimals } : {});
  const isPercent = ({ unitOfMeasure }: Written) => unitOfMeasure === "%";
  const unit = (measure: Written) => (isEnglish() ? measure.unitOfMeasureEn : measure.unitOfMeasure);
  return {
    name: ({ name, nameEn }: Named) => (isEnglish() ? nameEn : name),
    unit,
    /** `99,57%`, `2.520 hồ sơ`; empty without a value. */
    figure: (value: string | null, measure: Written): string => {
      if (value === null) return "";
      return isPercent(measure) ? format.percent(value, digits(measure)) : `${format.number(value, digits(measure))} ${unit(measure)}`;
    },
    /** The number alone, where its unit stands elsewhere. */
    number: (value: string | null, measure: Written): string =>
      value === null ? "" : isPercent(measure) ? format.percent(value, digits(measure)) : format.number(value, digits(measure)),
    /** A difference, in points for a percentage. */
    difference: (value: string, measure: Written): string =>
      `${format.number(value.replace("-", ""), digits(measure))} ${isPercent(measure) ? t("measures.cross.points") : unit(measure)}`,
    changeUnit: (measure: Written) => (isPercent(measure) ? t("measures.cross.points") : ""),
  };
}
