import type { Format } from "#client/core/format.ts";
import { figureInCell, hasValue } from "#client/ui/figure.ts";
import type { Figure } from "#client/ui/figure.ts";

export type CellValue = string | number | boolean | null | undefined;

export interface TableColumn<Row> {
  key: string;
  title: string;
  /** Under the title, small: the unit of a column of numbers. */
  unit?: string;
  /** What is sorted, copied and exported; exact numbers as strings. The row's own `key` unless told. */
  value?: (row: Row) => CellValue;
  /** What is shown, when it differs from the value. */
  text?: (row: Row) => string;
  /** Numbers that open their origin; gives value and text too. */
  figure?: (row: Row) => Figure | null;
  /** Right-aligned, sorted as a number; true for figures. */
  numeric?: boolean;
  sortable?: boolean;
  /** The heading that it shares with the columns beside it, and its own words below; `title` says both where it stands alone. */
  group?: { title: string; own: string };
  /** Left out until the reader chooses it. */
  optional?: boolean;
  /** CSS width, for a column that must not grow or shrink. */
  width?: string;
}

export const isNumeric = <Row>(column: TableColumn<Row>): boolean => column.numeric ?? column.figure !== undefined;

export function cellValue<Row>(column: TableColumn<Row>, row: Row): CellValue {
  if (column.value) return column.value(row);
  if (column.figure) {
    const value = column.figure(row)?.value;
    return typeof value === "bigint" ? value.toString() : value;
  }
  const own = (row as Record<string, unknown>)[column.key];
  return typeof own === "string" || typeof own === "number" || typeof own === "boolean" ? own : null;
}

/** Empty when nobody reported it: a blank cell is the table's way of saying so. */
export function cellText<Row>(column: TableColumn<Row>, row: Row, format: Format): string {
  if (column.text) return column.text(row);
  const figure = column.figure?.(row);
  if (figure) return hasValue(figure) || figure.gap ? figureInCell(format, figure) : "";
  const value = cellValue(column, row);
  if (value == null) return "";
  return isNumeric(column) && typeof value !== "boolean" ? format.number(value) : String(value);
}
