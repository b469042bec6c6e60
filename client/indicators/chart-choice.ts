/** Fewer say nothing that the table does not. */
export const fewest = 3;

export interface ChartPoint {
  category: string;
  value: number;
}

export interface ChartChoice {
  kind: "time" | "parts";
  /** A unit for a course over time; a level (or nothing) for parts. */
  series: { name: string; points: ChartPoint[] }[];
  /** Of whom and when, for the words around it. */
  unit: string;
  period: string;
  /** What the parts are parts by; null for a course. */
  dimension: string | null;
}

/** What `chooseChart` must know of a row; in words already. */
export interface Chartable {
  unit: string;
  period: string;
  /** Last day, and what kind of window: windows of two kinds are never on one line. */
  end: string;
  windowKind: string;
  isWhole: boolean;
  level: string;
  /** The part in words. */
  part: string;
  /** What the figure is broken down by beside the level; null when by nothing, or by several things at once. */
  dimension: string | null;
  value: number;
}

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups.values()];
}

const differs = (rows: readonly Chartable[]) => new Set(rows.map(({ value }) => value)).size > 1;
const toPoint = (category: string, { value }: Chartable): ChartPoint => ({ category, value });

/** More points than these are hard to tell apart. */
const most = 24;

/** The course of one unit's whole over at least three windows of one kind: of the kinds there are the finest that can be read. */
export function chooseCourse(rows: readonly Chartable[]): ChartChoice | null {
  const dated = rows.filter(({ isWhole, end }) => isWhole && end !== "");
  const courses = groupBy(dated, ({ windowKind }) => windowKind)
    // Of two figures for one window the first counts: the wider scope.
    .map((list) => [...new Map(list.toReversed().map((row) => [row.end, row])).values()])
    .filter((list) => list.length >= fewest)
    .toSorted((left, right) => Number(left.length > most) - Number(right.length > most) || right.length - left.length);
  const [course] = courses;
  if (!course) return null;
  const points = course.toSorted((left, right) => left.end.localeCompare(right.end));
  const { unit, period } = points.at(-1)!;
  return { kind: "time", series: [{ name: unit, points: points.map((row) => toPoint(row.period, row)) }], unit, period, dimension: null };
}

/** A part that is the sum of the others is a total under another name: beside them it would be read twice. */
function withoutTotal(rows: readonly Chartable[]): Chartable[] {
  const sum = rows.reduce((total, { value }) => total + value, 0);
  return rows.filter(({ value }) => value === 0 || value * 2 !== sum);
}

/** The parts of one whole, of the first unit and period that has at least three that differ. */
export function chooseParts(rows: readonly Chartable[]): ChartChoice | null {
  const parts = rows.filter(({ dimension, isWhole }) => dimension !== null && !isWhole);
  for (const group of groupBy(parts, ({ unit, period, dimension }) => `${unit} ${period} ${dimension}`)) {
    const levels = groupBy(group, ({ level }) => level)
      .map(withoutTotal)
      .filter((list) => list.length >= fewest && differs(list));
    if (levels.length > 0) {
      const series = levels.map((list) => ({
        name: list[0]!.level,
        points: list.toSorted((left, right) => right.value - left.value).map((row) => toPoint(row.part, row)),
      }));
      return { kind: "parts", series, unit: group[0]!.unit, period: group[0]!.period, dimension: group[0]!.dimension };
    }
  }
  return null;
}

export interface Ranked extends ChartPoint {
  /** From 1: the best, or the highest where neither is better. */
  place: number;
}

/** The ends of a long list, each unit with its place in the whole of it; a short list whole. */
export function chooseEnds(first: readonly ChartPoint[], last: readonly ChartPoint[], total: number): Ranked[] {
  const head = first.map((point, index) => ({ ...point, place: index + 1 }));
  const tail = last.map((point, index) => ({ ...point, place: total - index })).toReversed();
  return [...head, ...tail.filter(({ place }) => place > head.length)];
}
