import type { AnalyzeCell, AnalyzeMember, AnalyzeResult } from "#schema/measures/analyze.type.ts";
import { describeMeasure } from "./describe.ts";
import { dimensionLabel, membersOf, type DimensionKey } from "./dimensions.ts";
import { groupingSets, type Question } from "./question.ts";

type Text = string | null;
type RawChange = [value: Text, state: string, absolute: Text, relative: Text, rankChange: number | null];
type RawCell = [Text, string, string, Text, Text, number, number | null, number | null, RawChange[]];
type RawRow = [members: [Text, Text][], cells: Record<string, RawCell>, set: number];

interface RawAnswer {
  readonly count: number;
  readonly rows: RawRow[];
  readonly totals: RawRow[];
}

/** The answer of the statement in the shape of the contract. */
export function readAnswer(text: string, question: Question): Omit<AnalyzeResult, "explain" | "periods"> {
  const { count, rows, totals } = JSON.parse(text) as RawAnswer;
  const sets = groupingSets(question);
  const cells = (row: RawRow) => question.definitions.map((_, index) => cellOf(row[1][index], question));
  const member = (row: RawRow, index: number) => memberOf(question.dimensions[index]!.key, row[0][index]!);
  return {
    dimensions: question.dimensions.map(({ key, level }) => {
      const [label, labelEn] = dimensionLabel(key);
      return { dimension: key, level, label, labelEn };
    }),
    measures: question.definitions.map(describeMeasure),
    rows: rows.map((row) => ({ members: question.dimensions.map((_, index) => member(row, index)), cells: cells(row) })),
    totals: totals.map((row) => ({
      members: question.dimensions.map((_, index) => (sets[row[2]]!.includes(index) ? member(row, index) : null)),
      cells: cells(row),
    })),
    totalCount: count,
  };
}

const notSplit = { key: null, label: "không tách", labelEn: "not broken down" };

function memberOf(dimension: DimensionKey, [key, name]: [Text, Text]): AnalyzeMember {
  if (key === null) return notSplit;
  const [label, labelEn] = membersOf(dimension)?.get(key) ?? [name ?? key, name ?? key];
  return { key, label, labelEn };
}

function cellOf(raw: RawCell | undefined, { compare }: Question): AnalyzeCell {
  const [value, state, basis, numerator, denominator, reports, rank, rankOutOf, changes] =
    raw ?? ([null, "MISSING", "NO_REPORT", null, null, 0, null, null, []] satisfies RawCell);
  return {
    value,
    state,
    basis,
    numerator,
    denominator,
    reports,
    rank,
    rankOutOf: rank === null ? null : rankOutOf,
    changes: compare.map((comparison, index) => {
      const [was, wasState, absolute, relativePercent, rankChange] = changes[index] ?? [null, "MISSING", null, null, null];
      return { comparison, value: was, state: wasState, absolute, relativePercent, rankChange };
    }),
  };
}
