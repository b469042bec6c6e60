import type { ResultOf } from "#client/core/graphql.ts";
import type { Answer_result } from "#client/measures/answer-result.ts";

export type Answer = ResultOf<typeof Answer_result>;
export type Member = Answer["rows"][number]["members"][number];
export type Cell = Answer["rows"][number]["cells"][number];
export type CellChange = Cell["changes"][number];
/** What writing a figure needs to know of its measure. */
export type AskedMeasure = Omit<Answer["measures"][number], "notice" | "noticeEn">;

/** A row of the answer or one of its subtotals; where a subtotal takes all together, the member is null. */
export interface AnswerRow {
  key: string;
  members: readonly (Member | null)[];
  cells: readonly Cell[];
  isTotal: boolean;
}

/** What tells one member from another; the part that a source does not split has no key of its own. */
export const memberKey = (member: Member | null): string => (member ? (member.key ?? "\u0000") : "*");

const toRow = (members: readonly (Member | null)[], cells: readonly Cell[], isTotal: boolean): AnswerRow => ({
  key: members.map(memberKey).join("\n"),
  members,
  cells,
  isTotal,
});

export const plainRows = (answer: Answer): AnswerRow[] => answer.rows.map(({ members, cells }) => toRow(members, cells, false));
export const totalRows = (answer: Answer): AnswerRow[] => answer.totals.map(({ members, cells }) => toRow(members, cells, true));

/** The row that takes all together. */
export const grandTotal = (answer: Answer): AnswerRow | null =>
  totalRows(answer).find(({ members }) => members.every((member) => member === null)) ?? null;

/** How many leading dimensions a subtotal still holds apart. */
const depth = ({ members }: AnswerRow): number => members.filter((member) => member !== null).length;

/** Whether it holds the first dimensions apart and takes the rest together; the cube has others, for a pivot. */
const isSubtotal = (total: AnswerRow): boolean =>
  depth(total) > 0 && depth(total) < total.members.length && total.members.slice(0, depth(total)).every((member) => member !== null);

const startsWith = (row: AnswerRow, total: AnswerRow): boolean =>
  total.members.every((member, place) => member === null || memberKey(member) === memberKey(row.members[place] ?? null));

/** Every row, each subtotal after the last row that it sums up; the grand total stands apart. */
export function rowsWithSubtotals(answer: Answer): AnswerRow[] {
  const rows = plainRows(answer);
  const subtotals = totalRows(answer).filter(isSubtotal);
  const after = new Map<number, AnswerRow[]>();
  for (const total of subtotals.toSorted((one, other) => depth(other) - depth(one))) {
    const last = rows.findLastIndex((row) => startsWith(row, total));
    // The subtotal of a single row says the row again.
    const isAlone = rows.length === answer.totalCount && rows.findIndex((row) => startsWith(row, total)) === last;
    if (last >= 0 && !isAlone) after.set(last, [...(after.get(last) ?? []), total]);
  }
  return rows.flatMap((row, place) => [row, ...(after.get(place) ?? [])]);
}

/** Keys of a dimension in the natural order that totals come in; rows may be ordered by a value. */
export function naturalKeys(answer: Answer, place: number): string[] {
  const keys = [...new Set(answer.rows.map(({ members }) => memberKey(members[place] ?? null)))];
  const natural = answer.totals.flatMap(({ members }) =>
    members.every((member, at) => (member !== null) === (at === place)) ? [memberKey(members[place] ?? null)] : [],
  );
  const known = natural.filter((key) => keys.includes(key));
  if (known.length === keys.length) return known;
  // Codes of periods begin with their year: 2024-q1, 2024-m03.
  return answer.dimensions[place]?.dimension === "PERIOD" ? keys.toSorted() : keys;
}
