import type { Line } from "#server/ingest/reading/lines.ts";
import { makePassage, type Cut } from "#server/ingest/reading/passage.ts";
import type { Passage, Span, Table } from "#server/ingest/reading/text.ts";

/** Lines with tabs that make one table, from `from` to `to` (exclusive). */
export interface TabTable {
  readonly from: number;
  readonly to: number;
}

/** The whole printed line, with the tabs at its ends: empty cells are cells. */
function printedLine(raw: string, line: Line): Span {
  let [start, end] = [line.start, line.end];
  while (start > 0 && !/[\n\r\f]/u.test(raw[start - 1]!)) start--;
  while (end < raw.length && !/[\n\r\f]/u.test(raw[end]!)) end++;
  return { start, end };
}

/** Cells between tabs, or between upright strokes where a line ends or begins with one. */
function cellsOf(raw: string, line: Line): Span[] {
  const place = printedLine(raw, line);
  const text = raw.slice(place.start, place.end);
  if (text.includes("\t") || !/^\s*\|.*\S|\S\s*\|\s*$/u.test(text)) return split(text, "\t", place.start);
  const cells = split(text, "|", place.start);
  const isBlank = ({ start, end }: Span) => raw.slice(start, end).trim() === "";
  return cells.filter((cell, at) => !(isBlank(cell) && (at === 0 || at === cells.length - 1)));
}

function split(text: string, sign: string, start: number): Span[] {
  let at = start;
  return text.split(sign).map((cell) => {
    const place = { start: at, end: at + cell.length };
    at = place.end + 1;
    return place;
  });
}

/** Tables of tab-separated cells: two or more such lines one after another, whatever empty lines part them. */
export function findTabTables(raw: string, lines: readonly Line[]): TabTable[] {
  const tables: TabTable[] = [];
  for (let at = 0; at < lines.length; at++) {
    let to = at;
    while (to < lines.length && cellsOf(raw, lines[to]!).length >= 2) to++;
    if (to - at >= 2) tables.push({ from: at, to });
    at = Math.max(at, to - 1);
  }
  return tables;
}

export function readTabTable(raw: string, lines: readonly Line[], { from, to }: TabTable, cuts: readonly Cut[]): Table {
  const rows = lines.slice(from, to).map((line) => cellsOf(raw, line).map((cell) => makePassage("cell", raw, [cell], cuts)));
  return { kind: "table", rows: withoutRepeatedHead(rows) };
}

/** Rows without the head printed again on each page. */
export function withoutRepeatedHead(rows: readonly (readonly Passage[])[]): (readonly Passage[])[] {
  const said = (row: readonly Passage[]) => row.map(({ text }) => text).join("\t");
  const head = rows.length > 1 ? said(rows[0]!) : null;
  return rows.filter((row, at) => at === 0 || said(row) !== head || head === "");
}
