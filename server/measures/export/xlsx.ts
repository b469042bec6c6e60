import type { About } from "./about.ts";
import type { Sheet, SheetCell, SheetLine } from "./sheet.ts";
import type { Words } from "./words.ts";
import { makeWorkbook, type Workbook } from "./workbook.ts";
import { zipped } from "./zip.ts";

/** The longest text that a cell of Excel holds. */
const MOST_CHARACTERS = 32_767;

/** A workbook whose first sheet is written as its lines come. Texts are stored as texts, so none is ever a formula. */
export async function* writeXlsx(sheet: Sheet, about: About, words: Words): AsyncGenerator<Uint8Array> {
  const workbook = await makeWorkbook(sheet, about, words);
  yield* zipped(workbook.files, workbook.path, linesXml(sheet, workbook));
}

async function* linesXml(sheet: Sheet, workbook: Workbook): AsyncGenerator<string> {
  const { before, after, top } = workbook;
  yield before;
  let row = top;
  for await (const batch of sheet.batches) yield batch.map((line) => rowXml(line, ++row, sheet, workbook)).join("");
  const filter = `<autoFilter ref="A${top}:${letters(sheet.columns.length - 1)}${row}"/>`;
  yield after.replace("</sheetData>", `</sheetData>${filter}`);
}

function rowXml({ cells, kind }: SheetLine, row: number, { columns }: Sheet, { markOf }: Workbook): string {
  const write = (cell: SheetCell, index: number): string => {
    const mark = `r="${letters(index)}${row}" s="${markOf(cell, kind, columns[index]!.isNumber)}"`;
    if (cell === null) return kind === "ROW" ? "" : `<c ${mark}/>`;
    if (typeof cell !== "string") return `<c ${mark}><v>${cell.number}</v></c>`;
    return `<c ${mark} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  };
  return `<row r="${row}">${cells.map(write).join("")}</row>`;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** Control characters have no place in XML, escaped or not. */
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const xmlText = (text: string) =>
  text
    .slice(0, MOST_CHARACTERS)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(unwritable, "")
    .replace(/[&<>]/g, (sign) => escapes[sign]!);

/** `A`, `Z`, `AA`: the name of a column by its place from 0. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}
