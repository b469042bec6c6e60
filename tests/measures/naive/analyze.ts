import { groupingSets, type Question } from "#server/measures/question.ts";
import type { Figures } from "./figures.ts";
import { naiveMeasures, type NaiveMeasure, type Reported } from "./measures.ts";
import type { Period, Unit } from "./province.ts";
import { reportsOn, type Report } from "./reports.ts";
import type { Tree } from "./tree.ts";

export interface NaiveCell {
  readonly value: string | null;
  readonly state: string;
  readonly basis: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly reports: number;
  rank: number | null;
  rankOutOf: number | null;
  changes: { value: string | null; state: string; absolute: string | null; relativePercent: string | null; rankChange: number | null }[];
}

export interface World {
  readonly tree: Tree;
  readonly periods: readonly Period[];
  readonly figures: Figures;
}

/** Sums of one part of a measure in one group and period. */
interface Sums {
  readonly num: bigint | null;
  readonly den: bigint | null;
  readonly count: number;
  readonly provisional: boolean;
  readonly derived: boolean;
  readonly whole: boolean;
}

/** A report with the members of every dimension but the period, once for each group of its unit. */
interface Placed {
  readonly report: Report;
  readonly unit: Unit;
  readonly key: (string | null)[];
}

export const text = (thousandths: bigint): string => {
  const sign = thousandths < 0n ? "-" : "";
  const digits = String(thousandths < 0n ? -thousandths : thousandths).padStart(4, "0");
  return sign + `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/\.?0+$/, "");
};

/** `a / b` rounded half away from zero to two decimals, in thousandths. */
const rounded = (a: bigint, b: bigint): bigint => {
  const negative = a < 0n !== b < 0n;
  const [top, bottom] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const hundredths = (top * 200n + bottom) / (bottom * 2n);
  return (negative ? -hundredths : hundredths) * 10n;
};

/** The cells of every group of every set: `set` → key of the row → measure → cell. Keys hold `*` where a dimension is gathered. */
export function naiveAnalyze(question: Question, world: World): Map<string, NaiveCell[]>[] {
  const all = world.periods.filter(({ kind, window }) => kind === question.time.kind && window === question.time.window);
  const { periods, from, to } = question.time;
  const asked = all.filter(
    ({ code, starts_on, ends_on }) => (!periods || periods.includes(code)) && (!from || starts_on >= from) && (!to || ends_on <= to),
  );
  // Without a comparison only the periods asked for matter; with one, any may.
  const needed = question.compare.length > 0 ? all : asked;
  const placed = question.definitions.map(({ key }) =>
    naiveMeasures[key]!.parts.map((_, part) => new Map(needed.map((period) => [period, place(key, part, period, question, world)]))),
  );
  return groupingSets(question).map((set, id) => {
    const answer = new Map<string, NaiveCell[]>();
    const at = question.dimensions.findIndex(({ key }) => key === "PERIOD");
    const spans = at >= 0 && set.includes(at) ? needed.map((period) => [period]) : [asked];
    const tables = spans.map((span) => {
      const table = new Map<string, (NaiveCell | undefined)[]>();
      for (const [index, { key }] of question.definitions.entries())
        for (const [row, cell] of cellsOf(naiveMeasures[key]!, placed[index]!, span, set, world.tree, question))
          table.set(row, Object.assign(table.get(row) ?? [], { [index]: cell }));
      return table;
    });
    for (const table of tables) if (question.rank && id === 0) rankCells(table, question);
    for (const [index, span] of spans.entries()) {
      if (span.length === 1 && !asked.includes(span[0]!)) continue;
      for (const [row, cells] of tables[index]!) {
        const full = question.definitions.map((_, i) => cells[i] ?? missing(question));
        if (at >= 0 && set.includes(at)) compareCells(full, row, span[0]!, needed, tables, question);
        const name = JSON.parse(row) as (string | null)[];
        if (at >= 0) name[at] = set.includes(at) ? span[0]!.code : "*";
        answer.set(JSON.stringify(name), full);
      }
    }
    return answer;
  });
}

const missing = ({ compare }: Question): NaiveCell => ({
  value: null,
  state: "MISSING",
  basis: "NO_REPORT",
  numerator: null,
  denominator: null,
  reports: 0,
  rank: null,
  rankOutOf: null,
  changes: compare.map(() => ({ value: null, state: "MISSING", absolute: null, relativePercent: null, rankChange: null })),
});

const known = new WeakMap<Figures, Map<string, Reported[]>>();

function rowsOf(figures: Figures, key: string, part: number): Reported[] {
  const rows = known.get(figures) ?? new Map<string, Reported[]>();
  known.set(figures, rows);
  const name = `${key} ${part}`;
  if (!rows.has(name)) rows.set(name, naiveMeasures[key]!.parts[part]!(figures));
  return rows.get(name)!;
}

/** Reports on a period with the members of their unit; units outside a dimension or a filter are left out. */
function place(key: string, part: number, period: Period, question: Question, { tree, figures, periods }: World): Placed[] {
  const measure = naiveMeasures[key]!;
  const byId = new Map(periods.map((item) => [item.id, item]));
  return reportsOn(period, rowsOf(figures, key, part), measure, question, byId).flatMap((report) => {
    const unit = tree.byId.get(report.unit)!;
    const shown = question.boundariesOn === null ? unit : tree.heir(unit, question.boundariesOn);
    const path = tree.upwards(shown, tree.lookedAt(shown, question.boundariesOn ?? period.ends_on));
    const groups = tree.all.groups.filter(({ members }) => members.includes(shown.id));
    const isIn = question.filters.every(({ key: filter, members }) => {
      if (filter === "UNIT") return members.includes(shown.code);
      if (filter === "UNIT_LEVEL") return members.includes(shown.level);
      if (filter === "UNIT_TYPE") return members.includes(shown.type);
      if (filter === "UNIT_ANCESTOR") return path.some(({ code }) => members.includes(code));
      return filter !== "UNIT_GROUP" || groups.some(({ code }) => members.includes(code));
    });
    if (!isIn) return [];
    let keys: (string | null)[][] = [[]];
    for (const { key: dimension, level } of question.dimensions) {
      const wanted = question.filters.find((filter) => filter.key === "UNIT_GROUP")?.members;
      const members: (string | null)[] =
        dimension === "PERIOD"
          ? ["*"]
          : dimension === "UNIT"
            ? [shown.code]
            : dimension === "UNIT_LEVEL"
              ? [shown.level]
              : dimension === "UNIT_TYPE"
                ? [shown.type]
                : dimension === "UNIT_ANCESTOR"
                  ? path
                      .filter((above) => above.level === level)
                      .slice(-1)
                      .map(({ code }) => code)
                  : dimension === "UNIT_GROUP"
                    ? groups.filter(({ code }) => !wanted || wanted.includes(code)).map(({ code }) => code)
                    : [report.members[dimension]!];
      keys = keys.flatMap((known) => members.map((member) => [...known, member]));
    }
    return keys.map((one) => ({ report, unit, key: one }));
  });
}

function cellsOf(
  measure: NaiveMeasure,
  parts: readonly ReadonlyMap<Period, readonly Placed[]>[],
  span: readonly Period[],
  set: readonly number[],
  tree: Tree,
  question: Question,
): Map<string, NaiveCell> {
  const byRow = new Map<string, Sums[][]>();
  for (const [part, placed] of parts.entries()) {
    const found = new Map<string, [Period, Sums][]>();
    for (const period of span) {
      const groups = new Map<string, Placed[]>();
      for (const item of placed.get(period)!) {
        const row = JSON.stringify(item.key.map((member, index) => (set.includes(index) ? member : "*")));
        const group = groups.get(row) ?? [];
        if (!group.some(({ report }) => report === item.report)) groups.set(row, [...group, item]);
      }
      for (const [row, group] of groups) found.set(row, [...(found.get(row) ?? []), [period, sumUp(group, measure, tree, period)]]);
    }
    for (const [row, sums] of found) {
      const last = sums
        .map(([period]) => period.ends_on)
        .sort()
        .at(-1);
      const kept = measure.overTime === "LAST" ? sums.filter(([period]) => period.ends_on === last) : sums;
      const all = byRow.get(row) ?? parts.map(() => []);
      all[part] = kept.map(([, one]) => one);
      byRow.set(row, all);
    }
  }
  return new Map([...byRow].map(([row, sums]) => [row, cellOf(measure, sums, question)]));
}

function sumUp(group: readonly Placed[], measure: NaiveMeasure, tree: Tree, period: Period): Sums {
  const isAlone = measure.dated || measure.form === "SCORE" || measure.form === "RANK";
  const as = ({ unit, report }: Placed) => ({ unit, subtree: report.subtree });
  const kept = isAlone
    ? group
    : group.filter((row) => !group.some((over) => over !== row && tree.covers(as(over), as(row), period.ends_on)));
  const add = (values: (bigint | null)[]) =>
    values.some((value) => value === null) ? null : values.reduce((sum: bigint, value) => sum + value!, 0n);
  return {
    num: add(kept.map(({ report }) => report.num)),
    den: add(kept.map(({ report }) => report.den)),
    count: kept.reduce((sum, { report }) => sum + report.count, 0),
    provisional: kept.some(({ report }) => report.provisional),
    derived: kept.some(({ report }) => report.derived),
    whole: kept.length < group.length,
  };
}

function cellOf(measure: NaiveMeasure, parts: readonly (readonly Sums[])[], question: Question): NaiveCell {
  const all = parts.flat();
  const total = (pick: (sums: Sums) => bigint | null) => {
    const values = all.map(pick).filter((value) => value !== null);
    return values.length > 0 ? values.reduce((sum, value) => sum + value, 0n) : null;
  };
  const [num, den] = [total(({ num }) => num), total(({ den }) => den)];
  const reports = all.reduce((sum, { count }) => sum + count, 0);
  const isAlone = measure.form === "SCORE" || measure.form === "RANK";
  const tooMany = (isAlone && reports > 1) || (measure.overTime === "NONE" && parts.some((sums) => sums.length > 1));
  const isRatio = measure.form === "RATIO";
  const nothing = isRatio && den === 0n;
  const value = tooMany || nothing ? null : isRatio ? (num === null || den === null ? null : rounded(num * 100n, den)) : num;
  const state =
    tooMany || nothing
      ? "NOT_APPLICABLE"
      : value === null
        ? "MISSING"
        : all.some(({ provisional }) => provisional)
          ? "PROVISIONAL"
          : isRatio || reports > 1 || all.some(({ derived }) => derived)
            ? "DERIVED"
            : "REPORTED";
  const basis = tooMany
    ? "NOT_ADDITIVE"
    : nothing
      ? "ZERO_DENOMINATOR"
      : value === null
        ? "NO_REPORT"
        : all.some(({ whole }) => whole)
          ? "WHOLE_OVER_PARTS"
          : reports > 1
            ? "SUM_OF_REPORTS"
            : "REPORT";
  const shown = (amount: bigint | null) => (isRatio && amount !== null ? text(amount) : null);
  return {
    ...missing(question),
    value: value === null ? null : text(value),
    state,
    basis,
    numerator: shown(num),
    denominator: shown(den),
    reports,
  };
}

const amount = (value: string): bigint => {
  const [whole, rest = ""] = value.replace("-", "").split(".");
  const size = BigInt(whole!) * 1000n + BigInt(rest.padEnd(3, "0"));
  return value.startsWith("-") ? -size : size;
};

function rankCells(table: ReadonlyMap<string, (NaiveCell | undefined)[]>, question: Question): void {
  for (const [index, { key }] of question.definitions.entries()) {
    const cells = [...table.values()].flatMap((row) => (row[index]?.value ? [row[index]] : []));
    const isBetter = (a: NaiveCell, b: NaiveCell) =>
      naiveMeasures[key]!.better === "DOWN" ? amount(a.value!) < amount(b.value!) : amount(a.value!) > amount(b.value!);
    for (const cell of cells) {
      cell.rank = 1 + cells.filter((other) => isBetter(other, cell)).length;
      cell.rankOutOf = cells.length;
    }
  }
}

function compareCells(
  cells: readonly NaiveCell[],
  row: string,
  period: Period,
  all: readonly Period[],
  tables: readonly ReadonlyMap<string, (NaiveCell | undefined)[]>[],
  { compare }: Question,
): void {
  const ordered = all.toSorted((a, b) => (a.ends_on < b.ends_on ? -1 : 1));
  for (const [index, cell] of cells.entries())
    cell.changes = compare.map((comparison) => {
      const then =
        comparison === "PREVIOUS_PERIOD"
          ? ordered[ordered.indexOf(period) - 1]
          : all.find((other) => other.year === period.year - 1 && other.ordinal === period.ordinal);
      const was = then && tables[all.indexOf(then)]!.get(row)?.[index];
      const both = was?.value && cell.value ? [amount(cell.value), amount(was.value)] : null;
      return {
        value: was?.value ?? null,
        state: was?.state ?? "MISSING",
        absolute: both ? text(both[0]! - both[1]!) : null,
        relativePercent: both && both[1] !== 0n ? text(rounded((both[0]! - both[1]!) * 100n, both[1]! < 0n ? -both[1]! : both[1]!)) : null,
        rankChange: was?.rank && cell.rank ? was.rank - cell.rank : null,
      };
    });
}
