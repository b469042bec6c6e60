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

/** The course of the whole over at least three windows of one kind. */
function chooseTime(rows: readonly Chartable[]): ChartChoice | null {
  const kinds = groupBy(
    rows.filter(({ isWhole, end }) => isWhole && end !== ""),
    ({ windowKind }) => windowKind,
  );
  for (const kind of kinds) {
    const units = groupBy(kind, ({ unit }) => unit).filter((list) => new Set(list.map(({ end }) => end)).size >= fewest);
    if (units.length > 0) {
      const series = units.slice(0, 6).map((list) => ({
        name: list[0]!.unit,
        points: list.toSorted((left, right) => left.end.localeCompare(right.end)).map((row) => toPoint(row.period, row)),
      }));
      return { kind: "time", series, unit: units[0]![0]!.unit, period: units[0]![0]!.period, dimension: null };
    }
  }
  return null;
}

/** A part that is the sum of the others is a total under another name: beside them it would be read twice. */
function withoutTotal(rows: readonly Chartable[]): Chartable[] {
  const sum = rows.reduce((total, { value }) => total + value, 0);
  return rows.filter(({ value }) => value === 0 || value * 2 !== sum);
}

/** The parts of one whole, of the first unit and period that has at least three that differ. */
function chooseParts(rows: readonly Chartable[]): ChartChoice | null {
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

/** A chart only where it says more than the numbers beside each other. */
export function chooseChart(rows: readonly Chartable[]): ChartChoice | null {
  return chooseTime(rows) ?? chooseParts(rows);
}
