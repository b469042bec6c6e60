import { memberKey, naturalKeys, plainRows } from "#client/measures/answer.ts";
import type { Answer, AnswerRow, AskedMeasure, Cell } from "#client/measures/answer.ts";
import type { useAnswerWords } from "#client/measures/use-answer-words.ts";
import type { ChartKind, ChartSeries } from "#client/ui/chart-data.ts";

/** More bars than these are no picture any more. */
export const mostCategories = 40;
/** More lines or parts than these cannot be told apart. */
export const mostSeries = 12;

export interface ChartSketch {
  axis: string;
  categories: string[];
  series: ChartSeries[];
  measure: AskedMeasure;
  /** Measured in something else: one axis cannot carry them. */
  leftOut: readonly AskedMeasure[];
  cut: number;
  cutSeries: number;
}

export type SketchWords = Pick<ReturnType<typeof useAnswerWords>, "measure" | "dimension" | "member">;

const numberOf = (cell: Cell | undefined): number | null => (cell?.value == null ? null : Number(cell.value));

/** Which figures are drawn as what: one measure by two dimensions, or several of one unit by one. */
export function sketchChart(answer: Answer, kind: ChartKind, across: number, words: SketchWords): ChartSketch | null {
  const [measure] = answer.measures;
  if (!measure) return null;
  const drawn = answer.measures.filter(({ unitOfMeasure }) => unitOfMeasure === measure.unitOfMeasure);
  const rows = plainRows(answer);
  const seriesAt = drawn.length === 1 && answer.dimensions.length > 1 ? seriesPlace(answer, kind, across) : -1;
  const places = answer.dimensions.map((_, place) => place).filter((place) => place !== seriesAt);
  const nameOf = (row: AnswerRow) => places.map((place) => words.member(row.members[place] ?? null)).join(", ") || words.measure(measure);

  const categories = [...new Set(inTime(answer, rows, kind, places).map(nameOf))];
  const kept = categories.slice(0, mostCategories);
  const bySeries = (key: string, name: string, take: (row: AnswerRow) => number | null): ChartSeries => {
    const values = new Map<string, number | null>();
    for (const row of rows) if (seriesAt < 0 || memberKey(row.members[seriesAt] ?? null) === key) values.set(nameOf(row), take(row));
    return { key, name, values: kept.map((category) => values.get(category) ?? null) };
  };
  const members = new Map(seriesAt < 0 ? [] : rows.map(({ members: of }) => [memberKey(of[seriesAt] ?? null), of[seriesAt] ?? null]));
  return {
    axis: places.map((place) => words.dimension(answer.dimensions[place]!)).join(", "),
    categories: kept,
    series:
      seriesAt < 0
        ? drawn.map((one) => bySeries(one.key, words.measure(one), (row) => numberOf(row.cells[answer.measures.indexOf(one)])))
        : [...members].slice(0, mostSeries).map(([key, member]) => bySeries(key, words.member(member), (row) => numberOf(row.cells[0]))),
    measure,
    leftOut: answer.measures.filter((one) => !drawn.includes(one)),
    cut: categories.length - kept.length,
    cutSeries: Math.max(0, members.size - mostSeries),
  };
}

/** A line runs forward in time, whatever the rows are ordered by. */
function inTime(answer: Answer, rows: readonly AnswerRow[], kind: ChartKind, places: readonly number[]): readonly AnswerRow[] {
  const [place = -1] = places;
  if (kind !== "line" || places.length !== 1 || answer.dimensions[place]?.dimension !== "PERIOD") return rows;
  const order = new Map(naturalKeys(answer, place).map((key, at) => [key, at]));
  const at = ({ members }: AnswerRow) => order.get(memberKey(members[place] ?? null)) ?? 0;
  return rows.toSorted((one, other) => at(one) - at(other));
}

/** A line runs over periods, so they are not its series. */
function seriesPlace(answer: Answer, kind: ChartKind, across: number): number {
  const isPeriod = (place: number) => answer.dimensions[place]?.dimension === "PERIOD";
  if (kind !== "line" || !isPeriod(across)) return across;
  return answer.dimensions.findIndex((_, place) => !isPeriod(place));
}

/** The category with the largest and the smallest value of the first series that has any. */
export function extremes({
  categories,
  series,
}: Pick<ChartSketch, "categories" | "series">): { top: [string, number]; bottom: [string, number]; count: number } | null {
  const found = series.flatMap(({ name, values }) =>
    values.flatMap((value, index): [string, number][] =>
      value === null ? [] : [[series.length > 1 ? `${categories[index]!} – ${name}` : categories[index]!, value]],
    ),
  );
  const sorted = found.toSorted(([, one], [, other]) => other - one);
  return sorted.length > 0 ? { top: sorted[0]!, bottom: sorted.at(-1)!, count: sorted.length } : null;
}
