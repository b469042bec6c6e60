import type { FlatLine } from "./flat-table.ts";
import { goesOn, joinLines, kindOf, longestCell, namesIn, scorer, small, timeStart } from "./flat-worth.ts";
import type { Open } from "./flat-worth.ts";
import type { Named } from "./found.ts";
import type { ColumnRole } from "./task-columns.ts";
import type { TaskKnowledge } from "./task-knowledge.ts";

/** Lines `from` to `to` (exclusive) of a row that are one cell. `again`: a row of its own begins under the same number. */
export interface FlatCell {
  readonly role: ColumnRole;
  readonly from: number;
  readonly to: number;
  readonly again: boolean;
}

interface Step {
  readonly score: number;
  readonly cells: readonly FlatCell[];
  /** Every column has its cell and none goes on below. */
  readonly whole?: boolean;
}

/**
 * Divides the lines of a row into cells in the order of the columns, so that what stands under "chủ trì" names units, what
 * stands under "thời gian" is a time, and cells begin where a cell can begin. The best of all divisions, found line by line.
 */
export function divide(
  lines: readonly FlatLine[],
  roles: readonly ColumnRole[],
  open: Open,
  known: TaskKnowledge,
  home: Named | null,
): Step {
  const worth = scorer(lines, open, known, home);
  const blocks = blocksOf(lines, roles, known, home);
  if (blocks) {
    const least = (role: ColumnRole) => (role === "LEAD" || role === "COORDINATE" ? 0 : -2);
    const score = blocks.reduce((sum, { role, from, to }) => sum + Math.max(worth(role, from, to) ?? -2, least(role)), 1);
    return { score, cells: blocks, whole: blocks.every(({ to }) => !goesOn.test(lines[to - 1]!.text)) };
  }
  const best: Map<string, Step>[] = [new Map([["-1||", { score: 0, cells: [] }]])];
  for (let to = 1; to <= lines.length; to++) {
    const here = new Map<string, Step>();
    for (let column = 0; column < roles.length; column++) {
      const role = roles[column]!;
      for (let from = Math.max(0, to - (longestCell[role] ?? lines.length)); from < to; from++) {
        const own = worth(role, from, to);
        if (own === null) continue;
        for (const [state, before] of best[from]!) {
          const move = moveTo(state, column, role, lines[from]!, roles);
          if (!move) continue;
          const score = before.score + own + move.score;
          if (score > (here.get(move.state)?.score ?? -Infinity))
            here.set(move.state, { score, cells: [...before.cells, { role, from, to, again: move.again }] });
        }
      }
    }
    best.push(here);
  }
  return [...best.at(-1)!.values()].sort((a, b) => b.score - a.score)[0] ?? { score: -Infinity, cells: [] };
}

/**
 * Cells parted by empty lines, one for each column: what they are is known by their order, whether or not their names are. Not when
 * the last text has two parts and the lead stands where others belong.
 */
function blocksOf(lines: readonly FlatLine[], roles: readonly ColumnRole[], known: TaskKnowledge, home: Named | null): FlatCell[] | null {
  if (lines.some(({ page }, at) => page && at > 0)) return null;
  const starts = lines.flatMap(({ gap }, at) => (gap || at === 0 ? [at] : []));
  if (starts.length !== roles.length || starts.length < 4) return null;
  const cells = starts.map((from, at): FlatCell => ({ role: roles[at]!, from, to: starts[at + 1] ?? lines.length, again: false }));
  if (cells.some(({ from }) => small.test(lines[from]!.text))) return null;
  const fits = ({ role, from, to }: FlatCell) => {
    const text = joinLines(lines, from, to);
    if (role === "DEADLINE") return timeStart.test(text) && kindOf(text, known) !== "UNSPECIFIED";
    if (role !== "LEAD" && role !== "COORDINATE") return true;
    return kindOf(text, known) === "UNSPECIFIED" && to - from <= longestCell[role]!;
  };
  const names = (role: ColumnRole) =>
    cells.some(
      (cell) => cell.role === role && namesIn(joinLines(lines, cell.from, cell.to), known, home).some(({ entries }) => entries.length > 0),
    );
  return cells.every(fits) && (names("LEAD") || !names("COORDINATE")) ? cells : null;
}

/** Going to a column: onwards; to any on a new page; back to a text when the row before it has its lead or time. */
function moveTo(
  state: string,
  column: number,
  role: ColumnRole,
  line: FlatLine,
  roles: readonly ColumnRole[],
): { state: string; score: number; again: boolean } | null {
  const [last, lead, time] = state.split("|");
  const flags = `${role === "LEAD" ? "L" : lead}|${role === "DEADLINE" ? "D" : time}`;
  const skipped = role === "COORDINATE" && lead === "" && roles.includes("LEAD") ? -1.5 : 0;
  if (column > Number(last)) return { state: `${column}|${flags}`, score: skipped, again: false };
  if (line.page) return { state: `${column}|${flags}`, score: -0.3, again: false };
  const done = lead === "L" && (time === "D" || !roles.includes("DEADLINE"));
  if (!done || (role !== "TITLE" && role !== "OUTPUT")) return null;
  return { state: `${column}||`, score: -4, again: true };
}
