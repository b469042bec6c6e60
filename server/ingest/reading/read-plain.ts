import { breaksOff, continues, isTight } from "#server/ingest/reading/continues.ts";
import { readLines, type Line } from "#server/ingest/reading/lines.ts";
import { findMarks, findNotes, type Note } from "#server/ingest/reading/notes.ts";
import { pageNumbers } from "#server/ingest/reading/page-numbers.ts";
import { makePassage, type Cut, type Piece } from "#server/ingest/reading/passage.ts";
import { findTabTables, readTabTable, type TabTable } from "#server/ingest/reading/tab-tables.ts";
import type { FileFormat, Part, Passage, ReadText } from "#server/ingest/reading/text.ts";
import { Unreadable } from "#server/ingest/reading/unreadable.ts";
import { widths } from "#server/ingest/reading/widths.ts";

/** What a file tells of its lines: each is a paragraph, and which begin one in bold. */
export interface Known {
  readonly strong: ReadonlySet<number>;
}

/** Seven hundred pages; places of letters cost memory. */
const longest = 1_500_000;

/** Text of lines, as a text file or a page's print gives it: broken lines, page numbers, notes between pages. */
export function readPlain(raw: string, format: FileFormat, known: Known | null = null): ReadText {
  if (raw.length > longest)
    throw new Unreadable(
      "TOO_LARGE",
      `Văn bản dài hơn ${String(longest / 1_000_000).replace(".", ",")} triệu ký tự. Hãy tách thành nhiều tệp rồi gửi lại.`,
    );
  const lines = readLines(raw).map((line) => (known?.strong.has(line.start) ? { ...line, strong: true } : line));
  const pages = pageNumbers(lines);
  const notes = findNotes(raw, lines, pages);
  const cuts = [...findMarks(raw, lines, notes), ...signsOfPrint(raw)].sort((one, other) => one.start - other.start);
  const tables = findTabTables(raw, lines);
  const away = new Set([...pages, ...[...tables, ...notes].flatMap(({ from, to }) => span(from, to))]);
  const flow = lines.filter((_, at) => !away.has(at));
  const parts = [
    ...paragraphs(raw, flow, cuts, { walls: tableStarts(lines, tables), whole: known !== null || isUnbroken(flow) }),
    ...notes.flatMap((note) => noteParts(raw, lines, note, cuts)),
    ...tables.map((table) => readTabTable(raw, lines, table, cuts)),
  ];
  const printed = lines.map((line) => makePassage("paragraph", raw, [line], cuts));
  return { format, raw, parts: parts.filter(hasText).sort((one, other) => startOf(one) - startOf(other)), lines: printed.filter(hasText) };
}

const span = (from: number, to: number) => Array.from({ length: to - from }, (_, step) => from + step);
const tableStarts = (lines: readonly Line[], tables: readonly TabTable[]) => tables.map(({ from }) => lines[from]!.start);
const hasText = (part: Part) => part.kind === "table" || part.text !== "";
const startOf = (part: Part): number =>
  part.kind === "table" ? part.rows.flat().find((cell) => cell.text !== "")!.starts[0]! : part.starts[0]!;

/** Signs of bold and italic print in converted text, and of headings. */
function signsOfPrint(raw: string): Cut[] {
  const cuts: Cut[] = [];
  for (const { index, 0: sign } of raw.matchAll(/\*{2,}|(?<=\S)\*(?=[^\S\n]*(?:\r?\n|$))|(?<=^|\n)#{1,6}\s/gu))
    cuts.push({ start: index, end: index + sign.length, mark: null });
  for (const { index, 0: run } of raw.matchAll(/(?<![\p{L}\d*])\*[^\s*](?:[^*\n]*[^\s*])?\*(?![\p{L}\d*])/gu))
    for (const start of [index, index + run.length - 1]) cuts.push({ start, end: start + 1, mark: null });
  return cuts;
}

/** Lines far longer than a page is wide: each is a paragraph. */
const isUnbroken = (lines: readonly Line[]) => lines.filter(({ text }) => text.length > 150).length > lines.length * 0.08;

interface Layout {
  /** Where tables begin: no paragraph goes on over one. */
  readonly walls: readonly number[];
  /** Lines are paragraphs already; only one that breaks off in mid-sentence goes on. */
  readonly whole: boolean;
}

/** Lines joined into the paragraphs they were. */
function paragraphs(
  raw: string,
  lines: readonly Line[],
  cuts: readonly Cut[],
  { walls, whole }: Layout = { walls: [], whole: false },
): Passage[] {
  const isMark = (line: Line) => cuts.some(({ start, end, mark }) => mark !== null && start <= line.start && end >= line.end);
  const flow = lines.filter((line) => !isMark(line));
  const width = widths(flow);
  const groups: { pieces: Piece[]; strong: boolean }[] = [];
  let at = 0;
  for (const line of lines) {
    if (isMark(line)) groups.at(-1)?.pieces.push(line);
    else {
      const before = flow[at++ - 1];
      const walled = before && walls.some((wall) => wall > before.start && wall < line.start);
      const goesOn = before && !walled && (whole ? breaksOff(before, line) : continues(before, line, width[at - 2]!));
      const tight = /^[,;.:)%!?”’\]]/u.test(line.text) || (before !== undefined && isTight(before.text));
      if (goesOn) groups.at(-1)!.pieces.push({ start: line.start, end: line.end, tight });
      else groups.push({ pieces: [line], strong: line.strong });
    }
  }
  return groups.map(({ pieces, strong }) => ({ ...makePassage("paragraph", raw, pieces, cuts), ...(strong ? { strong } : {}) }));
}

function noteParts(raw: string, lines: readonly Line[], note: Note, cuts: readonly Cut[]): Passage[] {
  const own = lines.slice(note.from, note.to).filter((line) => line.end > note.body);
  const from = own.map((line, at) =>
    at === 0 ? { ...line, start: note.body, text: raw.slice(note.body, line.end).normalize("NFC") } : line,
  );
  return paragraphs(raw, from, cuts).map((passage) => ({ ...passage, kind: "note", mark: note.mark }));
}
