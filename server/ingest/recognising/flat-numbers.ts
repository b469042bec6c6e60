import type { FlatLine, FlatRow } from "./flat-table.ts";

/** A line that begins with a number of a row, or is nothing else. */
export const numberLine = /^(?<no>\d{1,3}(?:\.\d{1,3})*|[IVX]{1,6}|[A-H])(?<mark>[.)]?)(?:\s+(?<rest>\S.*))?$/u;
/** More lines than the cells of any row take. */
const longestRow = 150;

const romans = ["", ..."I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ")];

/** Rows by the numbers that are to be expected: one more than the last, one after an area. */
export function rowsOf(body: readonly FlatLine[]): FlatRow[] {
  const rows: { kind: FlatRow["kind"]; no: string; lines: FlatLine[]; start: number; cut: boolean }[] = [];
  const last = { area: 0, letter: 0, item: 0, sub: 0 };
  for (const line of body) {
    const match = numberLine.exec(line.text);
    const kind = match && expected(match.groups as { no: string; mark: string; rest?: string }, last);
    if (kind) {
      const { no, rest } = match.groups as { no: string; rest?: string };
      const text = rest ?? "";
      const lines = text === "" ? [] : [{ ...line, text }];
      if (line.page && rows.length > 0) rows.at(-1)!.cut = true;
      rows.push({ kind, no, lines, start: line.passage.starts[0]!, cut: false });
    } else if ((rows.at(-1)?.lines.length ?? longestRow) < longestRow) rows.at(-1)!.lines.push(line);
  }
  return rows.map((row) => ({ ...row, end: endOf(row) }));
}

function endOf({ lines, start }: { lines: readonly FlatLine[]; start: number }): number {
  return lines.at(-1)?.passage.ends.at(-1) ?? start + 1;
}

/** What the number at the beginning of a line begins; null when it is not the one to come. */
function expected(
  { no, mark, rest }: { no: string; mark: string; rest?: string },
  last: { area: number; letter: number; item: number; sub: number },
): FlatRow["kind"] | null {
  const told = rest === undefined || mark !== "" || /^[\p{Lu}“"]/u.test(rest);
  if (!told) return null;
  const roman = romans.indexOf(no);
  if (roman > 0 && (roman === last.area + 1 || (roman === 1 && last.area > 0 && last.item > 0))) {
    Object.assign(last, { area: roman, item: 0, sub: 0 });
    return "area";
  }
  if (/^[A-H]$/u.test(no) && no.charCodeAt(0) - 64 === last.letter + 1) {
    Object.assign(last, { letter: last.letter + 1, area: 0, item: 0, sub: 0 });
    return "area";
  }
  const [item, sub, deeper] = no.split(".").map(Number);
  if (deeper !== undefined || Number.isNaN(item)) return null;
  if (sub !== undefined) {
    if (item !== last.item || sub !== last.sub + 1) return null;
    last.sub = sub;
    return "sub";
  }
  if (item !== last.item + 1) return null;
  Object.assign(last, { item, sub: 0 });
  return "item";
}
