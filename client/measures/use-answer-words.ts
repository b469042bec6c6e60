import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { shortUnitName } from "#client/core/unit-name.ts";
import type { Answer, AskedMeasure, Cell, Member } from "#client/measures/answer.ts";

/** Names and numbers of an answer, as they are read. */
export function useAnswerWords() {
  const { t, locale } = useI18n({ useScope: "global" });
  const format = useFormat();
  const pick = (vi: string, en: string) => (locale.value === "en" ? en : vi);

  function number(cell: Cell, { decimals, form }: AskedMeasure): string {
    return format.number(cell.value, { decimals, minDecimals: form === "RATIO" ? decimals : 0 });
  }
  /** Why a cell has no number; blank says that nobody reported it. */
  function gap({ state, basis }: Cell): string {
    if (basis === "NOT_ADDITIVE") return t("measures.answer.notAdditive");
    if (basis === "ZERO_DENOMINATOR") return format.gap("NONE");
    return state === "NOT_APPLICABLE" ? format.gap("NOT_APPLICABLE") : "";
  }
  return {
    measure: ({ name, nameEn }: AskedMeasure) => pick(name, nameEn),
    unit: ({ unitOfMeasure, unitOfMeasureEn }: AskedMeasure) => pick(unitOfMeasure, unitOfMeasureEn),
    dimension: ({ label, labelEn }: Answer["dimensions"][number]) => sentenceCase(pick(label, labelEn)),
    member: (member: Member | null) =>
      member ? sentenceCase(shortUnitName(pick(member.label, member.labelEn))) : t("measures.answer.all"),
    number,
    gap,
    mark: ({ state, value }: Cell) => (state === "PROVISIONAL" && value !== null ? t("measures.answer.provisional") : ""),
    text: (cell: Cell, measure: AskedMeasure) => (cell.value === null ? gap(cell) : number(cell, measure)),
  };
}
