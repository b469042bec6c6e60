import { plainRows } from "#client/measures/answer.ts";
import type { Answer, Cell } from "#client/measures/answer.ts";
import type { SketchWords } from "#client/measures/answer-chart.ts";

export interface ScatterSketch {
  categories: string[];
  x: number[];
  y: number[];
  /** Points that stand out: the ends of both measures and those furthest from the middle. */
  labelled: number[];
  /** Rows where one of the two has no figure. */
  missing: number;
  /** Which of the two lie so far apart that only factors tell them: one unit with most of all dossiers. */
  byFactors: { x: boolean; y: boolean };
}

/** So many points have a name beside them. */
const mostNamed = 12;

const numberOf = (cell: Cell | undefined) => (cell?.value == null ? null : Number(cell.value));

/** The first two measures as coordinates, one point for each row that has both. */
export function sketchScatter(answer: Answer, words: SketchWords): ScatterSketch {
  const points = plainRows(answer).flatMap(({ members, cells }) => {
    const [x, y] = [numberOf(cells[0]), numberOf(cells[1])];
    return x === null || y === null ? [] : [{ name: members.map(words.member).join(", "), x, y }];
  });
  const x = points.map((point) => point.x);
  const y = points.map((point) => point.y);
  return {
    categories: points.map(({ name }) => name),
    x,
    y,
    labelled: outstanding(x, y),
    missing: answer.rows.length - points.length,
    byFactors: { x: isWide(x), y: isWide(y) },
  };
}

/** The largest is so many times the middle one. */
const wide = 25;
function isWide(values: readonly number[]): boolean {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (sorted[0] ?? 0) > 0 && sorted.at(-1)! > middle * wide;
}

function outstanding(x: readonly number[], y: readonly number[]): number[] {
  const far = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
    return values.map((value) => (value - mean) / spread);
  };
  const [left, up] = [far(x), far(y)];
  const ends = (values: readonly number[]) => [values.indexOf(Math.max(...values)), values.indexOf(Math.min(...values))];
  const distance = (at: number) => Math.hypot(left[at]!, up[at]!);
  const byDistance = x.map((_, at) => at).toSorted((one, other) => distance(other) - distance(one));
  return x.length === 0 ? [] : [...new Set([...ends(x), ...ends(y), ...byDistance])].slice(0, mostNamed);
}
