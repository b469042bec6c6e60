import type { Question } from "#server/measures/question.ts";
import type { NaiveMeasure, Reported } from "./measures.ts";
import type { Period } from "./province.ts";

/** A unit's one figure for a period asked about, for one combination of the members asked for. */
export interface Report {
  readonly unit: string;
  readonly subtree: boolean;
  readonly members: Readonly<Record<string, string | null>>;
  readonly num: bigint | null;
  readonly den: bigint | null;
  readonly count: number;
  readonly provisional: boolean;
  readonly derived: boolean;
}

const LENGTH: Record<string, number> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, NINE_MONTHS: 9, YEAR: 12 };
const TIMINGS = ["IN_PERIOD", "CUMULATIVE", "POINT"];

interface Range {
  readonly from: string;
  readonly to: string;
  readonly months: number;
}

const ownRange = (period: Period): Range => ({ from: period.starts_on, to: period.ends_on, months: LENGTH[period.kind]! });
const sinceNewYear = (period: Period): Range => ({
  from: period.window === "LEGAL" ? `${period.year - 1}-12-15` : `${period.year}-01-01`,
  to: period.ends_on,
  months: LENGTH[period.kind]! * (period.ordinal ?? 1),
});
const isSame = (a: Range, b: Range) => a.from === b.from && a.to === b.to;
const isInside = (a: Range, b: Range) => a.from >= b.from && a.to <= b.to;

const groupBy = <T>(items: readonly T[], key: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()];
};

/** What ends outside the range can give nothing to it; only a shortcut. */
const isNear = ({ period }: Reported, aim: Range, periods: ReadonlyMap<string, Period>) => {
  const ends = period === null ? null : periods.get(period)!.ends_on;
  return ends === null || (ends >= aim.from && ends <= aim.to);
};

/** Every report on one period, free of overlaps in itself. */
export function reportsOn(
  target: Period,
  rows: readonly Reported[],
  measure: NaiveMeasure,
  question: Question,
  periods: ReadonlyMap<string, Period>,
): Report[] {
  const asked = question.dimensions.map(({ key }) => key as string);
  const aim = question.time.mode === "CUMULATIVE" ? sinceNewYear(target) : ownRange(target);
  const inFilter = rows.filter(
    (row) =>
      isNear(row, aim, periods) &&
      question.filters.every(({ key, members }) => !(key in row.axes) || (row.axes[key] !== null && members.includes(row.axes[key]!))),
  );
  const filtered = question.filters.map(({ key }) => key as string);
  const chosen = measure.dated
    ? inFilter.filter((row) => row.unit !== null && row.on !== null && row.on >= aim.from && row.on <= aim.to)
    : groupBy(inFilter, (row) => `${row.unit} ${row.subtree}`).flatMap((report) => {
        const alone = groupBy(report, (row) => `${row.period} ${row.timing}`).flatMap((source) =>
          withoutWholes(source, measure, asked, filtered),
        );
        return choosePeriod(alone, target, aim, measure, question, periods);
      });
  const members = (row: Reported) => Object.fromEntries(asked.filter((key) => key in row.axes).map((key) => [key, row.axes[key]!]));
  return groupBy(chosen, (row) => JSON.stringify([row.unit, row.subtree, members(row)])).map((group) => ({
    unit: group[0]!.unit!,
    subtree: group[0]!.subtree,
    members: members(group[0]!),
    num: group[0]!.num === null ? null : group.reduce((sum, row) => sum + row.num!, 0n),
    den: group[0]!.den === null ? null : group.reduce((sum, row) => sum + row.den!, 0n),
    count: measure.form === "SCORE" || measure.form === "RANK" ? group.length : 1,
    provisional: group.some((row) => row.provisional),
    derived: measure.dated || group.length > 1 || group.some((row) => row.derived),
  }));
}

/** Of one report: parts where they are asked for, wholes elsewhere; never both. */
function withoutWholes(
  rows: readonly Reported[],
  { axes }: NaiveMeasure,
  asked: readonly string[],
  filtered: readonly string[],
): Reported[] {
  const isUsed = (axis: string) => asked.includes(axis) || filtered.includes(axis);
  const turns = [...axes.filter(isUsed), ...axes.filter((axis) => !isUsed(axis))];
  const choose = (group: readonly Reported[], [axis, ...rest]: readonly string[]): Reported[] => {
    if (axis === undefined) return [...group];
    const wholes = group.filter((row) => row.axes[axis] === null);
    const parts = group.filter((row) => row.axes[axis] !== null);
    const better = isUsed(axis) ? [parts, wholes] : [wholes, parts];
    const kept = better[0]!.length > 0 ? better[0]! : better[1]!;
    return groupBy(kept, (row) => String(row.axes[axis])).flatMap((same) => choose(same, rest));
  };
  const stated = (row: Reported) => JSON.stringify(Object.entries(row.axes).filter(([axis]) => !axes.includes(axis)));
  return groupBy(rows, stated).flatMap((group) => choose(group, turns));
}

/** Of one unit's rows: those of the reported periods that give the figure of the period asked about. */
function choosePeriod(
  rows: readonly Reported[],
  target: Period,
  aim: Range,
  { overTime }: NaiveMeasure,
  question: Question,
  periods: ReadonlyMap<string, Period>,
): Reported[] {
  const of = (row: Reported) => periods.get(row.period!)!;
  const near = rows.filter((row) => of(row).window === target.window);
  if (overTime === "LAST") {
    const inside = near.filter((row) => isInside(ownRange(of(row)), ownRange(target)));
    const rank = (row: Reported) => `${of(row).ends_on} ${String(LENGTH[of(row).kind]).padStart(2, "0")} ${TIMINGS.indexOf(row.timing)}`;
    const best = inside.map(rank).sort().at(-1);
    return inside.filter((row) => rank(row) === best);
  }
  const own = (timing: string) => near.filter((row) => row.period === target.id && row.timing === timing);
  const range = (row: Reported) => (row.timing === "CUMULATIVE" ? sinceNewYear(of(row)) : ownRange(of(row)));
  const { mode } = question.time;
  const other = own(mode === "IN_PERIOD" ? "CUMULATIVE" : "IN_PERIOD");
  const kinds = Object.keys(LENGTH).toSorted((a, b) => LENGTH[b]! - LENGTH[a]!);
  const ways: Reported[][] = [
    own(mode).filter((row) => isSame(range(row), aim)),
    other.filter((row) => isSame(range(row), aim)),
    ...kinds.map((kind) => near.filter((row) => row.timing === "CUMULATIVE" && of(row).kind === kind && isSame(range(row), aim))),
    ...kinds.map((kind) => {
      const pieces = near.filter((row) => row.timing === "IN_PERIOD" && of(row).kind === kind && isInside(range(row), aim));
      const needed = aim.months / LENGTH[kind]!;
      const isWhole = new Set(pieces.map((row) => row.period)).size === needed;
      return isWhole && (overTime === "SUM" || needed === 1) ? pieces : [];
    }),
    overTime === "NONE" ? own("POINT") : [],
  ];
  return ways.find((way) => way.length > 0) ?? [];
}
