import type { Rule } from "#server/ingest/reading/pdf-rules.ts";
import { joinLines, type PageLine, type Word } from "#server/ingest/reading/pdf-words.ts";

const near = 4;

interface Grid {
  /** Places of the lines down, from left, and of the lines across, from the top. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Places of rules, those that lie together once. */
function places(rules: readonly Rule[], ascending: boolean): number[] {
  const sorted = rules.map(({ at }) => at).sort((one, other) => (ascending ? one - other : other - one));
  return sorted.filter((at, place) => place === 0 || Math.abs(at - sorted[place - 1]!) > near);
}

/** Tables drawn on a page: groups of lines down that the same lines across join. */
function grids(rules: readonly Rule[]): Grid[] {
  const down = rules.filter(({ across }) => !across).sort((one, other) => other.to - one.to);
  const groups: { top: number; bottom: number; down: Rule[] }[] = [];
  for (const rule of down) {
    const group = groups.find(({ bottom }) => rule.to >= bottom - near);
    if (group) {
      group.down.push(rule);
      group.bottom = Math.min(group.bottom, rule.from);
    } else groups.push({ top: rule.to, bottom: rule.from, down: [rule] });
  }
  return groups.flatMap(({ top, bottom, down: own }) => {
    const across = rules.filter(({ across: isAcross, at }) => isAcross && at <= top + near && at >= bottom - near);
    const grid = { xs: places(own, true), ys: places(across, false), across, down: own };
    return grid.xs.length >= 3 && grid.ys.length >= 2 ? [grid] : [];
  });
}

/** Lines of a page in which every drawn table is its rows; other words stay in lines. */
export function withTables(words: readonly Word[], rules: readonly Rule[]): { free: Word[]; rows: PageLine[] } {
  let free = [...words];
  const rows: PageLine[] = [];
  for (const grid of grids(rules)) {
    const inside = free.filter((word) => isInside(grid, word));
    if (inside.length === 0) continue;
    free = free.filter((word) => !inside.includes(word));
    rows.push(...rowsOf(grid, inside));
  }
  return { free, rows };
}

const middle = ({ x, width }: Word) => x + Math.min(width / 2, 8);
const isInside = ({ xs, ys }: Grid, word: Word) =>
  middle(word) > xs[0]! && middle(word) < xs.at(-1)! && word.y + word.size / 3 < ys[0]! && word.y + word.size / 3 > ys.at(-1)!;

function rowsOf(grid: Grid, words: readonly Word[]): PageLine[] {
  const cells = new Map<string, Word[]>();
  for (const word of words) {
    const height = word.y + word.size / 3;
    const column = grid.xs.findLastIndex((x) => x <= middle(word));
    const key = `${topOf(grid, column, height)} ${firstOf(grid, column, height)}`;
    cells.set(key, [...(cells.get(key) ?? []), word]);
  }
  return grid.ys.slice(0, -1).flatMap((y, row) => {
    const texts = grid.xs.slice(0, -1).map((_, column) => joinLines(cells.get(`${row} ${column}`) ?? []));
    return texts.every((text) => text === "") ? [] : [{ y, size: 0, text: texts.join("\t") }];
  });
}

/** The column in which a cell begins that spans columns: the nearest line to the left that is drawn at this height. */
function firstOf({ xs, down }: Grid, column: number, y: number): number {
  const drawn = (x: number) => down.some((rule) => Math.abs(rule.at - x) <= near && rule.from <= y && rule.to >= y);
  return Math.max(
    0,
    xs.findLastIndex((x, at) => at <= column && drawn(x)),
  );
}

/** The row in which a cell of this column begins: the nearest line above that crosses the column. */
function topOf({ xs, ys, across }: Grid, column: number, y: number): number {
  const centre = (xs[column]! + (xs[column + 1] ?? xs[column]!)) / 2;
  const crossed = (at: number) => across.some((rule) => Math.abs(rule.at - at) <= near && rule.from <= centre && rule.to >= centre);
  const row = ys.findLastIndex((at) => at > y && crossed(at));
  return Math.max(0, row);
}
