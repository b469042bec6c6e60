import { aboutLines, type About, type AboutCell } from "./about.ts";
import type { Sheet, SheetCell } from "./sheet.ts";
import type { Words } from "./words.ts";

/** Sources that a CSV tells one by one; the workbook and JSON tell more. */
const MOST_SOURCES = 30;

/** What a spreadsheet would run as a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * RFC 4180 with a byte order mark, without which Excel misreads Vietnamese. Texts that a spreadsheet would take for a
 * formula begin with an apostrophe; numbers are numbers, also negative ones.
 */
export async function* writeCsv(sheet: Sheet, about: About, words: Words): AsyncGenerator<string> {
  const [sign, decimal] = about.request.separator === "SEMICOLON" ? [";", ","] : [",", "."];
  const needsQuotes = new RegExp(`["\\n\\r${sign}]`);
  const quote = (text: string) => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const write = (cell: SheetCell): string => {
    if (cell === null) return "";
    if (typeof cell !== "string") return quote(cell.number.replace(".", decimal!));
    return quote(formula.test(cell) ? `'${cell}` : cell);
  };
  const lines = (of: readonly (readonly SheetCell[])[]) => of.map((cells) => `${cells.map(write).join(sign)}\r\n`).join("");

  yield `\uFEFF${lines([sheet.columns.map(({ title }) => title)])}`;
  for await (const batch of sheet.batches) yield lines(batch.map(({ cells }) => cells));
  if (!about.request.notes) return;
  const textOf = (cell: AboutCell) => (typeof cell === "object" ? words.day(cell.day) : String(cell));
  const notes = aboutLines(about, words, MOST_SOURCES).map((line) => ("heading" in line ? [line.heading] : line.cells.map(textOf)));
  yield `\r\n${lines(notes)}`;
}
