import { memberKey, plainRows, totalRows } from "#client/measures/answer.ts";
import type { Answer, AnswerRow, Cell, Member } from "#client/measures/answer.ts";

export interface PivotRow {
  key: string;
  /** Of the dimensions that stay in rows. */
  members: readonly (Member | null)[];
  isTotal: boolean;
  /** Rows of the answer by the key of the member across; `*` is all of them together. */
  across: ReadonlyMap<string, AnswerRow>;
}

export interface Pivot {
  columns: readonly Member[];
  rows: readonly PivotRow[];
  totals: PivotRow | null;
}

export const allAcross = "*";

const without = <Item>(items: readonly Item[], place: number): Item[] => items.filter((_, index) => index !== place);

/** The answer with one of its dimensions across; needs the totals of the cube for its margins. */
export function toPivot(answer: Answer, place: number): Pivot {
  const rows = new Map<string, { members: readonly (Member | null)[]; across: Map<string, AnswerRow> }>();
  const columns = new Map<string, Member>();
  const margins = new Map<string, AnswerRow>();
  for (const row of [...plainRows(answer), ...totalRows(answer)]) {
    const members = without(row.members, place);
    const column = row.members[place] ?? null;
    const isMargin = members.length > 0 && members.every((member) => member === null);
    if (isMargin || members.length === 0) margins.set(memberKey(column), row);
    // Subtotals of some of the dimensions in rows have no place in a flat pivot.
    if (isMargin || members.some((member) => member === null)) continue;
    const key = members.map(memberKey).join("\n");
    const known = rows.get(key) ?? { members, across: new Map<string, AnswerRow>() };
    rows.set(key, known);
    known.across.set(memberKey(column), row);
    if (column && !columns.has(memberKey(column))) columns.set(memberKey(column), column);
  }
  // Margins come in the natural order of the dimension, rows in whatever was asked.
  const natural = [...margins.values()].flatMap((row) => row.members[place] ?? []).filter((member) => columns.has(memberKey(member)));
  return {
    columns: natural.length === columns.size ? natural : [...columns.values()],
    rows: [...rows].map(([key, row]) => ({ key, isTotal: false, ...row })),
    totals: margins.size > 0 ? { key: allAcross, members: [], isTotal: true, across: margins } : null,
  };
}

export const pivotCell = (row: PivotRow, column: string, measure: number): Cell | null => row.across.get(column)?.cells[measure] ?? null;
