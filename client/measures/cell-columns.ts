import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";
import { usePeriodName } from "#client/core/period.ts";
import { useOrigins } from "#client/core/provenance.ts";
import { readUnit } from "#client/core/unit-name.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { useLabel } from "#client/core/use-label.ts";
import type { AskedMeasure } from "#client/measures/answer.ts";
import type { CellRow } from "#client/measures/cell-rows-query.ts";
import type { Origin } from "#client/ui/origin.ts";
import { originLine } from "#client/ui/origin-text.ts";
import type { HistorySubject } from "#client/ui/use-history.ts";
import type { TableColumn } from "#client/ui/table-column.ts";

/** The kind of record in the audit trail: `DossierStat` is one of `DOSSIER_STATS`. */
function kindOf({ recordType }: CellRow): HistorySubject["kind"] {
  if (recordType === "Observation") return "LONE_OBSERVATIONS";
  return `${recordType.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase()}S` as HistorySubject["kind"];
}

/** Words of the rows that make a cell, and the columns of their table. */
export function useCellColumns() {
  const { t, locale } = useI18n({ useScope: "global" });
  const format = useFormat();
  const periods = usePeriodName();
  const { label } = useLabel();
  const { toOrigin } = useOrigins();

  const unit = (row: CellRow) => sentenceCase(readUnit(row.unit).title);
  const when = (row: CellRow) => (row.period ? periods.name(row.period) : format.date(row.on));
  const what = ({ recordTitle, words }: CellRow) =>
    [recordTitle, ...words.map((word) => (locale.value === "en" ? word.labelEn : word.label))].filter(Boolean).join(" · ");
  const state = ({ state: own, isProvisional }: CellRow) =>
    isProvisional ? label("FigureState", "PROVISIONAL") : own ? label("FigureState", own) : "";
  const origins = ({ provenances, note }: CellRow): Origin[] => provenances.map((one) => toOrigin(one, note));
  const source = (row: CellRow) => originLine(t, origins(row)) ?? row.document?.number ?? row.document?.subject ?? "";

  /** Columns that no row fills are left out. */
  function columns(rows: readonly CellRow[], measure: AskedMeasure): TableColumn<CellRow>[] {
    const isRatio = measure.form === "RATIO";
    const some = (has: (row: CellRow) => unknown) => rows.some((row) => Boolean(has(row)));
    const all: (TableColumn<CellRow> | false)[] = [
      { key: "unit", title: t("measures.cell.unit"), value: unit },
      {
        key: "period",
        title: t(some(({ on }) => on) ? "measures.cell.day" : "measures.cell.period"),
        value: (row) => row.on ?? row.period?.code ?? "",
        text: when,
      },
      new Set(rows.map((row) => row.askedPeriod.code)).size > 1 && {
        key: "askedPeriod",
        title: t("measures.cell.askedPeriod"),
        value: (row) => row.askedPeriod.code,
        text: (row) => periods.name(row.askedPeriod),
      },
      some(what) && { key: "detail", title: t("measures.cell.detail"), value: (row) => what(row) || t("measures.cell.whole") },
      {
        key: "numerator",
        title: t(isRatio ? "measures.cell.numerator" : "measures.cell.value"),
        numeric: true,
        value: (row) => row.numerator,
      },
      isRatio && { key: "denominator", title: t("measures.cell.denominator"), numeric: true, value: (row) => row.denominator },
      some(state) && { key: "state", title: t("measures.cell.state"), value: state },
      { key: "origin", title: t("measures.cell.origin"), value: source, width: "17rem" },
      some(({ asOf }) => asOf) && {
        key: "asOf",
        title: t("measures.cell.asOf"),
        value: ({ asOf }) => asOf,
        text: ({ asOf }) => format.date(asOf),
        optional: true,
      },
      some(({ note }) => note) && { key: "note", title: t("measures.cell.note"), value: ({ note }) => note, optional: true },
      some(({ provenances }) => provenances.length) && {
        key: "recordedAt",
        title: t("measures.cell.recordedAt"),
        value: ({ provenances }) => provenances[0]?.recordedAt,
        text: ({ provenances }) => format.dateTime(provenances[0]?.recordedAt),
        optional: true,
      },
    ];
    return all.filter((column) => column !== false);
  }

  /** What the origin panel of a row is headed by. */
  const heading = (row: CellRow) => [what(row), unit(row), when(row)].filter(Boolean).join(", ");
  return { columns, origins, heading, kindOf, unitCode: (row: CellRow) => readUnit(row.unit).code };
}
