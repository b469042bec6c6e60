import { bounds, placeOf, SheetFault, tooLong, type CellValue, type SheetRow } from "./sheet.ts";
import type { DateLooks, SharedTexts } from "./workbook-parts.ts";
import { xmlReader } from "./xml-parts.ts";

/** What cells need to be understood. */
export interface CellContext {
  readonly texts: SharedTexts;
  readonly looks: DateLooks;
  readonly from1904: boolean;
}

/** Rows of one sheet, taken out while its file is read. */
export class RowsReader {
  readonly rows: SheetRow[] = [];
  readonly merged: string[] = [];
  #cells = 0;
  #row: CellValue[] = [];
  #number = 0;
  #column = 0;
  #cell: { type: string; look: string | undefined; hasFormula: boolean } = { type: "n", look: undefined, hasFormula: false };
  #value: string | null = null;
  #inValue = false;

  /** Cells whose value a formula came to. */
  formulas = 0;

  /** @param most how many rows are kept of a sheet that is only looked at; null for one that is read whole, which may not be longer than the bounds */
  constructor(
    private readonly context: CellContext,
    private readonly most: number | null = null,
  ) {}

  reader() {
    return xmlReader({
      open: (name, attributes) => this.#open(name, attributes),
      text: (piece) => {
        if (this.#inValue) this.#value = (this.#value ?? "") + piece;
      },
      close: (name) => this.#close(name),
    });
  }

  #open(name: string, attributes: Readonly<Record<string, string>>) {
    if (name === "v" || name === "t") this.#inValue = true;
    else if (name === "c") {
      this.#column = attributes["r"] ? placeOf(attributes["r"]).column : this.#row.length;
      this.#cell = { type: attributes["t"] ?? "n", look: attributes["s"], hasFormula: false };
      this.#value = null;
    } else if (name === "f") this.#cell.hasFormula = true;
    else if (name === "row") {
      this.#number = Number(attributes["r"] ?? this.#number + 1);
      this.#row = [];
    } else if (name === "mergeCell" && attributes["ref"] && this.merged.length < 10_000) this.merged.push(attributes["ref"]);
  }

  #close(name: string) {
    if (name === "v" || name === "t") this.#inValue = false;
    else if (name === "c") this.#keepCell();
    else if (name === "row") this.#keepRow();
  }

  #keepCell() {
    const value = this.#read();
    if (value === null || value === "" || this.#column >= bounds.columns) return;
    if (this.#cell.hasFormula && typeof value !== "object") this.formulas++;
    while (this.#row.length < this.#column) this.#row.push(null);
    this.#row[this.#column] = value;
  }

  #keepRow() {
    if (this.#row.length === 0 || (this.most !== null && this.rows.length >= this.most)) return;
    this.#cells += this.#row.length;
    if (this.rows.length >= bounds.rows) throw tooLong();
    if (this.#cells > bounds.cells) throw new SheetFault("TOO_LARGE", "Bảng có quá nhiều ô. Hãy tách thành nhiều tệp rồi gửi lại.");
    this.rows.push({ number: this.#number, cells: this.#row });
  }

  #read(): CellValue {
    const { type, look, hasFormula } = this.#cell;
    if (this.#value === null) return hasFormula ? { fault: "công thức chưa có kết quả" } : null;
    if (type === "s") return this.context.texts.all[Number(this.#value)]?.trim() ?? null;
    if (type === "str" || type === "inlineStr" || type === "d") return this.#value.normalize("NFC").trim();
    if (type === "b") return this.#value === "1";
    if (type === "e") return { fault: this.#value };
    const number = Number(this.#value);
    if (!Number.isFinite(number)) return { fault: this.#value };
    return this.context.looks.isDay(look) ? dayOf(number, this.context.from1904) : number;
  }
}

/** The day that Excel counts as a number, as ISO; with its time when it has one. */
export function dayOf(serial: number, from1904 = false): string {
  const days = serial + (from1904 ? 1462 : 0) - 25_569;
  const date = new Date(Math.round(days * 86_400) * 1000);
  if (Number.isNaN(date.getTime())) return String(serial);
  const iso = date.toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 16);
}
