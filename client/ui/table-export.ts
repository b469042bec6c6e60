import { cellValue, isNumeric } from "#client/ui/table-column.ts";
import type { TableColumn } from "#client/ui/table-column.ts";

export interface Sheet {
  head: string[];
  /** Values as machines write them: `1234.5`, empty for "not reported". */
  rows: string[][];
  numeric: boolean[];
}

export function makeSheet<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): Sheet {
  return {
    head: columns.map(({ title, unit }) => (unit ? `${title} (${unit})` : title)),
    rows: rows.map((row) => columns.map((column) => String(cellValue(column, row) ?? ""))),
    numeric: columns.map(isNumeric),
  };
}

const needsQuotes = /["\n\r,]/;

/** What a spreadsheet would run as a formula; a negative number is none. */
const formula = /^[=+\-@\t\r](?!\d+(\.\d+)?$)/;
const inert = (cell: string) => (formula.test(cell) ? `'${cell}` : cell);
const csvCell = (cell: string) => {
  const text = inert(cell);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const csvLine = (cells: string[]) => cells.map(csvCell).join(",");

/** RFC 4180 with a byte order mark, without which Excel misreads Vietnamese. */
export function toCsv({ head, rows }: Sheet): string {
  return `\uFEFF${[head, ...rows].map(csvLine).join("\r\n")}\r\n`;
}

export function toTsv({ head, rows }: Sheet): string {
  return [head, ...rows].map((cells) => cells.map((cell) => inert(cell.replace(/[\t\r\n]+/g, " "))).join("\t")).join("\n");
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/**
 * For pasting into Excel: `x:num` carries the number itself, so that 95.35 does not become 9535, a date
 * or a text where the decimal sign is a comma.
 */
export function toHtml({ head, rows, numeric }: Sheet): string {
  const cell = (text: string, index: number) =>
    numeric[index] && text !== "" ? `<td x:num="${escapeHtml(text)}">${escapeHtml(text)}</td>` : `<td>${escapeHtml(inert(text))}</td>`;
  const body = rows.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`).join("");
  const titles = head.map((title) => `<th>${escapeHtml(title)}</th>`).join("");
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr>${titles}</tr>${body}</table></body></html>`;
}
