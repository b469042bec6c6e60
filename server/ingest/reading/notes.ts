import { beginsItem } from "#server/ingest/reading/continues.ts";
import type { Line } from "#server/ingest/reading/lines.ts";
import type { Cut } from "#server/ingest/reading/passage.ts";

/** A footnote: its mark, and the lines of its text from `from` to `to` (exclusive). `body` is where its text begins in the raw text. */
export interface Note {
  readonly mark: string;
  readonly from: number;
  readonly to: number;
  readonly body: number;
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const plain = (mark: string) => mark.replace(/[⁰¹²³⁴-⁹]/gu, (sign) => String(raised.indexOf(sign)));
const bracketed = /^\[(\d{1,3})\]\s*/u;
const superscript = /^([⁰¹²³⁴-⁹]{1,3})\s*/u;
const farthest = 60;
/** "II. KẾT QUẢ THỰC HIỆN": no note goes on over the title of a part. */
const part = /^(?:[IVX]{1,5}|[A-HĐ])[.)]\s*\p{Lu}{2,}[^\p{Ll}]*$/u;

/** The notes of the text and the lines that they take. */
export function findNotes(raw: string, lines: readonly Line[], pages: ReadonlySet<number>): Note[] {
  const notes: Note[] = [];
  let due = 1;
  for (let at = 0; at < lines.length; at++) {
    const found = signed(raw, lines, at) ?? (lines[at]!.ruled ? numberedFrom(lines, at, due) : null);
    if (!found) continue;
    const ruled = /^\d/u.test(lines[at]!.text);
    if (!ruled) {
      const to = endOfParagraph(raw, lines, at, pages);
      notes.push({ ...found, from: at, to });
      at = to - 1;
    } else {
      const end = endOfPage(lines, at, pages);
      const block = splitNotes(lines, at, end, Number(found.mark));
      notes.push(...block);
      due = Number(block.at(-1)!.mark) + 1;
      at = end - 1;
    }
  }
  return notes;
}

/** Where a note of broken lines ends: at an empty line, a new item, another note, another page. */
function endOfParagraph(raw: string, lines: readonly Line[], from: number, pages: ReadonlySet<number>): number {
  let to = from + 1;
  const spaced = isSpaced(lines, from);
  while (to < lines.length && goesOn(lines[to - 1]!, lines[to]!, spaced) && !pages.has(to) && !signed(raw, lines, to)) to++;
  return to;
}

/** Print in which empty lines part even the lines of a paragraph. */
function isSpaced(lines: readonly Line[], at: number): boolean {
  const near = lines.slice(Math.max(0, at - 15), at + 15);
  return near.every(({ text }) => text.length < 150) && near.filter(({ gap }) => gap > 0).length > near.length * 0.85;
}

function goesOn(line: Line, { gap, pageStart, ruled, text }: Line, spaced: boolean): boolean {
  if (pageStart || ruled || beginsItem(text)) return false;
  return gap === 0 || (spaced && gap === 1 && /^\p{Ll}/u.test(text) && !/[.;:]$/u.test(line.text));
}

/** A note that shows itself by a raised or bracketed mark, which the text above has too. */
function signed(raw: string, lines: readonly Line[], at: number): { mark: string; body: number } | null {
  const line = lines[at]!;
  const found = superscript.exec(line.text) ?? bracketed.exec(line.text);
  if (!found || found[0].length === line.text.length) return null;
  const above = raw.lastIndexOf(found[0].trim(), line.start - 1);
  return above < 0 || lines.some((one) => one.start === above) ? null : { mark: plain(found[1]!), body: line.start + found[0].length };
}

/** A note below a rule: a number, alone in its line or before its text, that is next in the count or starts it again. */
function numberedFrom(lines: readonly Line[], at: number, due: number): { mark: string; body: number } | null {
  const found = startOfNote(lines, at);
  if (!found) return null;
  const number = Number(found.mark);
  return number === 1 || (number >= due && number <= due + 3) ? found : null;
}

function startOfNote(lines: readonly Line[], at: number): { mark: string; body: number } | null {
  const line = lines[at]!;
  const alone = /^(\d{1,3})$/u.exec(line.text);
  if (alone) return lines[at + 1] ? { mark: alone[1]!, body: lines[at + 1]!.start } : null;
  const before = /^(\d{1,3})\s*(?=\p{L}|["“(\-+])/u.exec(line.text);
  return before ? { mark: before[1]!, body: line.start + before[0].length } : null;
}

function endOfPage(lines: readonly Line[], from: number, pages: ReadonlySet<number>): number {
  for (let at = from + 1; at < Math.min(lines.length, from + farthest); at++)
    if (lines[at]!.pageStart || lines[at]!.ruled || pages.has(at) || part.test(lines[at]!.text)) return at;
  return lines.length - from < farthest ? lines.length : from + 1;
}

function splitNotes(lines: readonly Line[], from: number, end: number, first: number): Note[] {
  const starts: { mark: string; body: number; at: number }[] = [];
  let due = first;
  for (let at = from; at < end; at++) {
    const found = startOfNote(lines, at);
    if (found && Number(found.mark) === due) {
      starts.push({ ...found, at });
      due++;
    }
  }
  return starts.map(({ mark, body, at }, place) => ({ mark, body, from: at, to: starts[place + 1]?.at ?? end }));
}

/** Where the marks of the notes stand in the text above them, and what stays out with them. */
export function findMarks(raw: string, lines: readonly Line[], notes: readonly Note[]): Cut[] {
  const cuts: Cut[] = [];
  const taken = (at: number) => notes.some((note) => at >= lines[note.from]!.start && at < lines[note.to - 1]!.end);
  for (const found of raw.matchAll(/(?<![\p{L}\d]\s?[kcdm]?m)[⁰¹²³⁴-⁹]{1,3}/gu))
    if (!taken(found.index)) cuts.push({ start: found.index, end: found.index + found[0].length, mark: plain(found[0]) });
  const marks = new Set(notes.map(({ mark }) => mark));
  for (const found of raw.matchAll(/\[(\d{1,3})\]/gu))
    if (marks.has(found[1]!) && !taken(found.index)) cuts.push({ start: found.index, end: found.index + found[0].length, mark: found[1]! });
  let from = 0;
  for (const note of notes) {
    const until = lines[note.from]!.start;
    if (/^\d/u.test(lines[note.from]!.text)) {
      const at = seekMark(raw, note.mark, from, until, taken);
      if (at !== null) {
        cuts.push({ start: at, end: at + note.mark.length, mark: note.mark });
        from = at + note.mark.length;
      }
    }
  }
  return cuts.sort((one, other) => one.start - other.start);
}

/** A mark printed as plain digits: alone in its line, else glued to a word, a bracket, a year, or a point. */
function seekMark(raw: string, mark: string, from: number, until: number, taken: (at: number) => boolean): number | null {
  const text = raw.slice(from, until);
  const ways = [
    new RegExp(`(?<=\\n[^\\S\\n]*)${mark}(?=[^\\S\\n]*\\n)`, "gu"),
    new RegExp(`(?<=[\\p{L}\\p{M}”"’)])${mark}(?![\\d/]|[.,]\\d)`, "gu"),
    new RegExp(`(?<=(?<!\\d)(?:19|20)\\d\\d)${mark}(?![\\d%/]|[.,]\\d)`, "gu"),
    new RegExp(`(?<=\\p{L}[.,;:])${mark}(?![\\d/]|[.,]\\d)`, "gu"),
  ];
  for (const way of ways) for (const found of text.matchAll(way)) if (!taken(from + found.index)) return from + found.index;
  return null;
}
