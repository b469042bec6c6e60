import { checkCell, numberIn, type Checked, type Lookups } from "./check-cells.ts";
import type { CellValue } from "./sheet.ts";
import type { TemplateColumn } from "./templates.ts";

/** Where a column of a template is in a file. */
export interface Place {
  readonly column: TemplateColumn;
  /** Column of the file from 0; -1 when the file has none. */
  readonly at: number;
  readonly scale: number;
  /** For every row; undefined when each row says it. */
  readonly fixed: string | number | null | undefined;
}

/** What a row says, by the keys of the template's columns. */
export type RowValues = Readonly<Record<string, string | number | null>>;

/** Checks a cell in the measure of its column. */
export function checkPlace(cell: CellValue, { column, scale }: Pick<Place, "column" | "scale">, lookups: Lookups): Checked {
  const number = scale === 1 || cell === null || typeof cell === "object" ? null : typeof cell === "number" ? cell : numberIn(String(cell));
  return checkCell(number === null ? cell : Math.round(number * scale * 1e6) / 1e6, column, lookups);
}
