import type { ReadText } from "#server/ingest/reading/text.ts";
import type { FlatLine, FlatTable } from "./flat-table.ts";
import type { Heading } from "./found.ts";
import { plainWords } from "./plain-words.ts";
import { numberLine, rowsOf } from "./flat-numbers.ts";
import { headerOf } from "./task-columns.ts";
import type { ColumnRole, HeaderWord } from "./task-columns.ts";

const headStart = /^(?:stt|tt|số\s*tt|số thứ tự)(?![\p{L}])/iu;
const over = /^(?:[A-Z][.)]\s+\p{Lu}|nơi nhận|tm\.|ghi chú|trên đây|điều \d|phụ lục)|\.\/\.$/iu;
const longestHead = 16;

/** Tables whose cells run down the page: after a head ("STT …"), rows that begin with the numbers to be expected. */
export function flatTables(read: ReadText, outline: readonly Heading[], words: readonly HeaderWord[]): FlatTable[] {
  const lines = flowOf(read);
  const tables: FlatTable[] = [];
  for (let at = 0; at < lines.length;) {
    const head = headAt(lines, at, words);
    if (!head) at++;
    else {
      const { body, next } = bodyOf(lines, head.end, head.lines, outline);
      tables.push({ roles: head.roles, rows: rowsOf(body), tight: body.filter(({ gap }) => gap).length < body.length / 20 });
      at = next;
    }
  }
  return tables.filter(({ rows }) => rows.some(({ kind }) => kind !== "area"));
}

/** Lines outside of tables with known cells and without page numbers. */
function flowOf(read: ReadText): FlatLine[] {
  const kept = new Set(read.parts.flatMap((part) => (part.kind === "paragraph" ? part.starts : [])));
  const lines = read.lines.filter((line) => line.starts.some((start) => kept.has(start)));
  return lines.map((passage, at) => {
    const before = at === 0 ? "" : read.raw.slice(lines[at - 1]!.ends.at(-1), passage.starts[0]);
    return { text: passage.text, passage, gap: (before.match(/\n/gu)?.length ?? 0) > 1, page: false };
  });
}

/** A head from line `at`: its lines up to the first number of a row. */
function headAt(lines: readonly FlatLine[], at: number, words: readonly HeaderWord[]) {
  if (!headStart.test(lines[at]!.text)) return null;
  for (let end = at + 1; end < Math.min(lines.length, at + longestHead); end++) {
    const number = numberLine.exec(lines[end]!.text);
    if (!number || !["1", "I", "A", "1.1"].includes(number.groups!["no"]!)) continue;
    const head = lines.slice(at, end);
    const roles = rolesOf(head.map(({ text }) => text).join(" "), words);
    return roles ? { lines: head, end, roles } : null;
  }
  return null;
}

/** Columns of a head whose cells run together, in the order in which their words first stand. */
function rolesOf(text: string, words: readonly HeaderWord[]): ColumnRole[] | null {
  const plain = plainWords(text);
  const at = (role: ColumnRole, phrases = words.filter((word) => word.role === role).map(({ phrase }) => phrase)) =>
    Math.min(...phrases.map((phrase) => plain.indexOf(phrase)).filter((index) => index >= 0));
  const places: [ColumnRole, number][] = [
    ["TITLE", at("TITLE")],
    ["OUTPUT", at("OUTPUT")],
    ["LEAD", at("LEAD")],
    ["COORDINATE", at("COORDINATE")],
    ["DEADLINE", at("DEADLINE")],
  ];
  const found = places.filter(([, index]) => Number.isFinite(index));
  const roles = found.sort((a, b) => a[1] - b[1]).map(([role]) => role);
  return headerOf(
    ["TITLE", "LEAD", "DEADLINE"].map((role) =>
      roles.includes(role as ColumnRole) ? { TITLE: "nhiệm vụ", LEAD: "chủ trì", DEADLINE: "thời gian" }[role]! : "",
    ),
    words,
  )
    ? roles
    : null;
}

/** Lines of a table up to its end, heads of new pages taken out and marked. */
function bodyOf(lines: readonly FlatLine[], from: number, head: readonly FlatLine[], outline: readonly Heading[]) {
  const said = head.map(({ text }) => text).join(" ");
  const walls = new Set(outline.filter(({ level }) => level === 1).map(({ span }) => span.start));
  const body: FlatLine[] = [];
  let page = false;
  let at = from;
  while (at < lines.length) {
    const line = lines[at]!;
    if (
      headStart.test(line.text) &&
      lines
        .slice(at, at + head.length)
        .map(({ text }) => text)
        .join(" ") === said
    ) {
      if (isPageNumber(body.at(-1))) body.pop();
      page = true;
      at += head.length;
    } else if (over.test(line.text) || (walls.has(line.passage.starts[0]!) && !/^[IVX]+\b/u.test(line.text))) break;
    else {
      body.push({ ...line, page });
      page = false;
      at++;
    }
  }
  return { body, next: Math.max(at, from) };
}

/** A number alone above the head of a new page, apart from what stands before it. */
const isPageNumber = (line: FlatLine | undefined) => line?.gap === true && /^[-–\s]*\d{1,3}[-–\s]*$/u.test(line.text);
