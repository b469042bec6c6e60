/** What a cell holds; a formula holds what it came to when the file was saved. */
export type CellValue = string | number | boolean | null | CellFault;

/** A cell that holds no value: an error of Excel ("#REF!"), or a formula that was never worked out. */
export interface CellFault {
  readonly fault: string;
}

/** A row with something in it. `number` is the one that the spreadsheet shows. */
export interface SheetRow {
  readonly number: number;
  /** From column A; a cell that a merged one covers has its value only in the head. */
  readonly cells: readonly CellValue[];
}

/** A spreadsheet as read: its first sheet with anything in it. */
export interface SheetData {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Ranges of merged cells, "A1:C2". */
  readonly merged: readonly string[];
  /** Names of the other sheets, which are not read. */
  readonly others: readonly string[];
  /** What its reader should know: results of formulas that were taken, an old encoding. */
  readonly notices: readonly string[];
}

/** The beginning of a sheet: enough to tell what it is and to map its columns. */
export type SheetPart = Pick<SheetData, "name" | "rows" | "merged">;

/** A file of sheets: how each begins, and a way to read one whole. */
export interface SheetFile {
  readonly parts: readonly SheetPart[];
  read(name: string): SheetData;
}

/** Rows of a sheet that are kept with its import, to map columns by. */
export const partRows = 40;

/** Why a spreadsheet cannot be read. */
export type SheetFaultCode = "EMPTY" | "TOO_LARGE" | "BROKEN" | "ENCRYPTED" | "UNKNOWN_FORMAT";

/** A spreadsheet that cannot be read; the message is for who sent it and says what to do. */
export class SheetFault extends Error {
  override readonly name = "SheetFault";
  constructor(
    readonly code: SheetFaultCode,
    message: string,
  ) {
    super(message);
  }
}

/** Bounds of what is taken in: more is not one report but a database, and is told to use the feed. */
export const bounds = { rows: 100_000, cells: 4_000_000, columns: 500, bytes: 600 * 1024 * 1024, texts: 64 * 1024 * 1024 };

export const tooLong = () =>
  new SheetFault(
    "TOO_LARGE",
    `Bảng có hơn ${bounds.rows.toLocaleString("vi-VN")} dòng. Hãy tách thành nhiều tệp, hoặc gửi qua cổng dữ liệu GraphQL.`,
  );

/** Name of a column from 0: 0 is A, 27 is AB. */
export function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

/** Column from 0 and row from 1 of an address: "B12" is 1 and 12. */
export function placeOf(address: string): { column: number; row: number } {
  const match = /^([A-Z]{1,3})(\d+)$/u.exec(address);
  if (!match) return { column: 0, row: 0 };
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(match[2]) };
}
