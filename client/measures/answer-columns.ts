import type { Answer, AnswerRow, AskedMeasure, Cell } from "#client/measures/answer.ts";
import type { useAnswerWords } from "#client/measures/use-answer-words.ts";
import type { TableColumn } from "#client/ui/table-column.ts";

type Words = ReturnType<typeof useAnswerWords>;
type Comparison = Cell["changes"][number]["comparison"];

/** What stands in a column of numbers: a value, its change since another period, or its rank. */
export interface AnswerColumn {
  key: string;
  /** Of the measure in the answer. */
  at: number;
  measure: AskedMeasure;
  /** Of the comparison in a cell; null when the column is no change. */
  change: number | null;
  rank: boolean;
  column: TableColumn<AnswerRow>;
}

export interface ColumnTitles {
  change: (comparison: Comparison) => string;
  points: string;
  rank: string;
}

/** The comparisons that an answer holds, wherever its first cell is. */
export const comparisonsOf = ({ rows, totals }: Answer): Comparison[] =>
  ([...rows, ...totals][0]?.cells[0]?.changes ?? []).map(({ comparison }) => comparison);

export const hasRanks = ({ rows }: Answer): boolean => rows.some(({ cells }) => cells.some(({ rank }) => rank !== null));

/** A measure that names what it counts needs no unit of measure under its name: "Hồ sơ quá hạn" counts "hồ sơ". */
const headOf = (title: string, unit: string) => (title.toLowerCase().includes(unit.toLowerCase()) ? { title } : { title, unit });

/** Behind each measure its changes and its rank, where they were asked for. */
export function answerColumns(answer: Answer, words: Words, titles: ColumnTitles): AnswerColumn[] {
  const comparisons = comparisonsOf(answer);
  const ranked = hasRanks(answer);
  return answer.measures.flatMap((measure, at): AnswerColumn[] => {
    const cell = ({ cells }: AnswerRow) => cells[at]!;
    const shared = { at, measure, change: null, rank: false };
    const value: TableColumn<AnswerRow> = {
      key: measure.key,
      ...headOf(words.measure(measure), words.unit(measure)),
      numeric: true,
      value: (row) => cell(row).value,
      text: (row) => [words.mark(cell(row)), words.text(cell(row), measure)].filter(Boolean).join(" "),
    };
    const changes = comparisons.map((comparison, change): AnswerColumn => {
      const key = `${measure.key}~${change}`;
      const found = (row: AnswerRow) => cell(row).changes[change];
      const text = (row: AnswerRow) => {
        const shown = found(row) && words.change(found(row)!, measure);
        return shown ? [Number(shown.value) > 0 ? `+${shown.value}` : shown.value, shown.unit, shown.since].filter(Boolean).join(" ") : "";
      };
      const unit = measure.unitOfMeasure === "%" ? titles.points : words.unit(measure);
      const column = {
        key,
        title: titles.change(comparison),
        unit,
        numeric: true,
        value: (row: AnswerRow) => found(row)?.absolute,
        text,
      };
      return { ...shared, key, change, column };
    });
    const rankKey = `${measure.key}~hang`;
    const rank: TableColumn<AnswerRow> = {
      key: rankKey,
      title: titles.rank,
      numeric: true,
      value: (row) => cell(row).rank,
      text: (row) => words.rank(cell(row)),
    };
    return [
      { ...shared, key: measure.key, column: value },
      ...changes,
      ...(ranked ? [{ ...shared, key: rankKey, rank: true, column: rank }] : []),
    ];
  });
}

/** Rows by a change or a rank, those without one last; null when the order is none of these. */
export function sortedHere(rows: readonly AnswerRow[], columns: readonly AnswerColumn[], order: string | null): AnswerRow[] | null {
  const by = columns.find(({ key, change, rank }) => (change !== null || rank) && key === order?.replace(/^-/, ""));
  if (!by) return null;
  const sign = order?.startsWith("-") ? -1 : 1;
  const value = (row: AnswerRow) => by.column.value?.(row);
  const known = rows.filter((row) => value(row) != null);
  const sorted = known.toSorted((one, other) => sign * (Number(value(one)) - Number(value(other))));
  return [...sorted, ...rows.filter((row) => value(row) == null)];
}
