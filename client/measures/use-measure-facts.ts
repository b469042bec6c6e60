import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";
import { useLabel } from "#client/core/use-label.ts";
import type { MeasureEntry } from "#client/measures/measure-entry.ts";
import type { Definition } from "#client/ui/DefinitionList.vue";

/** What the catalogue says of a measure, in words. */
export function useMeasureFacts() {
  const { t } = useI18n();
  const { label } = useLabel();
  const format = useFormat();

  function validity({ validFrom, validTo }: MeasureEntry): string {
    const parts = [
      validFrom && t("measures.detail.from", { from: format.date(validFrom) }),
      validTo && t("measures.detail.until", { to: format.date(validTo) }),
    ].filter(Boolean);
    return parts.join(", ") || t("measures.detail.always");
  }

  return (entry: MeasureEntry): Definition[] => {
    const { numerator, denominator, decimals } = entry;
    const rounding = decimals > 0 ? t("measures.detail.rounding", { decimals }) : t("measures.detail.whole");
    return [
      ...(entry.warning ? [{ term: t("measures.detail.notice"), text: entry.warning }] : []),
      ...(numerator && denominator
        ? [{ term: t("measures.detail.formula"), text: t("measures.detail.ratio", { numerator, denominator }) }]
        : []),
      { term: t("measures.detail.form"), text: label("MeasureForm", entry.form) },
      { term: t("measures.detail.overUnits"), text: label("Additivity", entry.overUnits) },
      { term: t("measures.detail.overTime"), text: label("Additivity", entry.overTime) },
      { term: t("measures.detail.unit"), text: `${entry.unitName}; ${rounding}` },
      { term: t("measures.detail.better"), text: t(`measures.better.${entry.betterWhen ?? "none"}`) },
      { term: t("measures.detail.basis"), text: entry.legalBasis ?? t("measures.detail.noBasis") },
      { term: t("measures.detail.valid"), text: validity(entry) },
      { term: t("measures.detail.dimensions"), text: entry.dimensions.map((one) => label("AnalyzeDimension", one)).join(", ") },
      { term: t("measures.detail.key"), text: entry.key },
    ];
  };
}
