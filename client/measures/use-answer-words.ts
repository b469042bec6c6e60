import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { useLabel } from "#client/core/use-label.ts";
import { shortUnitName } from "#client/core/unit-name.ts";
import type { Answer, AskedMeasure, Cell, CellChange, Member } from "#client/measures/answer.ts";
import type { FigureChange } from "#client/ui/figure.ts";

/** Names and numbers of an answer, as they are read. */
export function useAnswerWords() {
  const { t, locale } = useI18n({ useScope: "global" });
  const format = useFormat();
  const { label: levelName } = useLabel();
  const pick = (vi: string, en: string) => (locale.value === "en" ? en : vi);

  function number(cell: Cell, { decimals, form }: AskedMeasure): string {
    // Only a ratio is rounded; what a source printed stays as it is.
    return format.number(cell.value, form === "RATIO" ? { decimals, minDecimals: decimals } : {});
  }
  /** In points for a percentage; for what is counted, also how much that is of the old value. */
  function change({ absolute, relativePercent }: CellChange, measure: AskedMeasure): FigureChange | null {
    if (absolute === null) return null;
    const isPercent = measure.unitOfMeasure === "%";
    const part =
      isPercent || relativePercent === null || Number(absolute) === 0 ? "" : `(${format.change(relativePercent, { decimals: 1 })}%)`;
    return {
      value: absolute,
      better: measure.betterWhen,
      since: part,
      ...(isPercent ? { unit: t("measures.change.points") } : {}),
    };
  }
  /** Why a cell has no number; blank says that nobody reported it. */
  function gap({ state, basis }: Cell): string {
    if (basis === "NOT_ADDITIVE") return t("measures.answer.notAdditive");
    if (basis === "ZERO_DENOMINATOR") return format.gap("NONE");
    return state === "NOT_APPLICABLE" ? format.gap("NOT_APPLICABLE") : "";
  }
  return {
    change,
    rank: ({ rank, rankOutOf }: Cell) => (rank === null ? "" : format.rank(rank, rankOutOf)),
    measure: ({ name, nameEn }: AskedMeasure) => pick(name, nameEn),
    /** What must be known before the measure is used; null when there is nothing. */
    warning: ({ notice, noticeEn }: Answer["measures"][number]) => pick(notice ?? "", noticeEn ?? "") || null,
    unit: ({ unitOfMeasure, unitOfMeasureEn }: AskedMeasure) => pick(unitOfMeasure, unitOfMeasureEn),
    dimension: ({ label, labelEn, level }: Answer["dimensions"][number]) =>
      level ? t("measures.ask.ancestor", { level: levelName("UnitLevel", level) }) : sentenceCase(pick(label, labelEn)),
    member: (member: Member | null) =>
      member ? sentenceCase(shortUnitName(pick(member.label, member.labelEn))) : t("measures.answer.all"),
    number,
    gap,
    mark: ({ state, value }: Cell) => (state === "PROVISIONAL" && value !== null ? t("measures.answer.provisional") : ""),
    text: (cell: Cell, measure: AskedMeasure) => (cell.value === null ? gap(cell) : number(cell, measure)),
  };
}
