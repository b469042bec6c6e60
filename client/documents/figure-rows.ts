import { sentenceCase } from "#client/core/sentence-case.ts";
import { useObservations } from "#client/core/observation.ts";
import type { Observation, ObservationMask } from "#client/core/observation.ts";
import { usePeriodName } from "#client/core/period.ts";
import { readUnit } from "#client/core/unit-name.ts";
import { useLabel } from "#client/core/use-label.ts";
import type { Lines, Reading } from "#client/documents/marked-lines.ts";
import type { Figure } from "#client/ui/figure.ts";

/** One number read from the document. */
export interface FigureRow extends Reading {
  /** The section of the report it stands in. */
  area: string;
  code: string | null;
  name: string;
  part: string;
  unit: string;
  unitCode: string | null;
  period: string;
  figure: Figure;
  /** What stands after the number: `hồ sơ`, `/21 đơn vị`. */
  measure: string;
  /** A number to be reached, not one that was. */
  isTarget: boolean;
  note: string | null;
}

const linesOf = ({ provenance }: Observation): Lines => ({
  lineStart: provenance?.lineStart ?? null,
  lineEnd: provenance?.lineEnd ?? null,
});
const byLines = (left: Lines, right: Lines) =>
  (left.lineStart ?? Infinity) - (right.lineStart ?? Infinity) || (left.lineEnd ?? Infinity) - (right.lineEnd ?? Infinity);

/** From the first line of the first to the last line of the last. */
export function spanOf(items: readonly { lines: Lines }[]): Lines {
  const starts = items.flatMap(({ lines }) => lines.lineStart ?? []);
  const ends = items.flatMap(({ lines }) => lines.lineEnd ?? lines.lineStart ?? []);
  return starts.length === 0 ? { lineStart: null, lineEnd: null } : { lineStart: Math.min(...starts), lineEnd: Math.max(...ends) };
}

/** On the same lines the total stands before its parts: counts from the largest down, then rates. */
const bySize = (left: FigureRow, right: FigureRow) =>
  Number(left.figure.style === "percent") - Number(right.figure.style === "percent") ||
  Number(right.figure.value) - Number(left.figure.value);

/** Section after section as the document goes, line after line in each. */
export function bySection<Row extends { area: string; lines: Lines }>(rows: readonly Row[]): Row[] {
  const sections = new Map<string, Row[]>();
  for (const row of rows.toSorted((left, right) => byLines(left.lines, right.lines))) {
    sections.set(row.area, [...(sections.get(row.area) ?? []), row]);
  }
  return [...sections.values()].flat();
}

export function useFigureRows(fieldName: (code: string) => string): (observations: readonly ObservationMask[]) => FigureRow[] {
  const { read, parts, measure, toFigure } = useObservations(fieldName);
  const { label } = useLabel();
  const periods = usePeriodName();

  function toRow(one: Observation): FigureRow {
    const unit = one.unit && readUnit(one.unit);
    const figure = toFigure(one);
    return {
      id: one.id,
      title: figure.label,
      lines: linesOf(one),
      area: sentenceCase(label("ReformArea", one.indicator?.area)),
      code: one.indicator?.code ?? null,
      name: one.indicator?.name ?? "",
      part: parts(one),
      unit: unit?.title ?? "",
      unitCode: unit?.code ?? null,
      period: periods.name(one.period),
      figure,
      measure: measure(one),
      isTarget: one.kind === "TARGET",
      note: one.note,
    };
  }
  return (masked) => bySection(read(masked).map(toRow).toSorted(bySize));
}
