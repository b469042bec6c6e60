import { checkCell, type Lookups } from "./check-cells.ts";
import type { SheetMapping } from "./map-columns.ts";
import { columnName, type SheetData, type SheetRow } from "./sheet.ts";
import type { SheetTemplate, TemplateColumn } from "./templates.ts";

/** A row that can be staged: values by the keys of the template's columns. */
export interface CheckedRow {
  readonly number: number;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** What is wrong with a cell, for who filled it in. */
export interface SheetProblem {
  /** Address as Excel shows it: "B12"; of a whole column its letter. */
  readonly address: string;
  readonly row: number;
  readonly column: string | null;
  readonly message: string;
}

export interface CheckedSheet {
  /** Rows without any problem. */
  readonly rows: readonly CheckedRow[];
  /** The first problems, in the order of the sheet. */
  readonly problems: readonly SheetProblem[];
  /** All problems; more than are listed when there are very many. */
  readonly problemCount: number;
  /** Rows with something in them. */
  readonly rowCount: number;
}

const listed = 1000;

/** Checks the rows under the head of a file, cell by cell. */
export function checkRows(template: SheetTemplate, mapping: SheetMapping, data: SheetData, lookups: Lookups = {}): CheckedSheet {
  const found = new Problems();
  const places = placesOf(template, mapping);
  for (const { column, at } of places)
    if (at < 0 && column.isRequired)
      found.add(mapping.headRow, null, column, `thiếu cột “${column.header}”. Hãy thêm cột này, hoặc chỉ ra cột nào trong tệp là nó.`);
  const rows: CheckedRow[] = [];
  let rowCount = 0;
  for (const row of data.rows) {
    if (row.number <= mapping.headRow || isOutside(row, places)) continue;
    rowCount++;
    const before = found.count;
    const values = valuesOf(row, places, lookups, found);
    checkSums(row, values, places, found);
    if (found.count === before) rows.push({ number: row.number, values });
  }
  if (rowCount === 0) found.add(mapping.headRow + 1, null, null, "không có dòng số liệu nào dưới dòng tiêu đề. Hãy điền rồi gửi lại.");
  return { rows, problems: found.list, problemCount: found.count, rowCount };
}

interface Place {
  readonly column: TemplateColumn;
  /** Column of the file from 0; -1 when the file has none. */
  readonly at: number;
}

const placesOf = ({ columns }: SheetTemplate, mapping: SheetMapping): Place[] =>
  columns.map((column) => ({ column, at: mapping.columns.indexOf(column.key) }));

class Problems {
  readonly list: SheetProblem[] = [];
  count = 0;

  add(row: number, at: number | null, column: TemplateColumn | null, message: string) {
    this.count++;
    const address = at === null ? `dòng ${row}` : `${columnName(at)}${row}`;
    if (this.list.length < listed) this.list.push({ address, row, column: column?.key ?? null, message: `${address}: ${message}` });
  }
}

/** Rows that are no data: empty where the template has columns, numbers of columns "(1) (2)", and sums of the whole sheet. */
function isOutside({ cells }: SheetRow, places: readonly Place[]): boolean {
  const own = places
    .filter(({ at }) => at >= 0)
    .map(({ at }) => cells[at] ?? null)
    .filter((cell) => cell !== null);
  if (own.every((cell) => /^\(?\d{1,2}\)?(?:\s*=\s*[\d+()\s]+)?$/u.test(String(cell)) && /[()=]/u.test(String(cell)))) return true;
  const sequence = own.every((cell, index) => Number(cell) === index + 1) && own.length > 3;
  const unit = places.find(({ column }) => column.type === "UNIT");
  return (
    sequence ||
    (unit !== undefined && unit.at >= 0 && (cells[unit.at] ?? null) === null && /^(?:tổng|cộng|tổng cộng|tổng số)$/iu.test(String(own[0])))
  );
}

function valuesOf(row: SheetRow, places: readonly Place[], lookups: Lookups, found: Problems): CheckedRow["values"] {
  const values: Record<string, string | number | null> = {};
  for (const { column, at } of places) {
    if (at < 0) continue;
    const checked = checkCell(row.cells[at] ?? null, column, lookups);
    if ("wrong" in checked) found.add(row.number, at, column, checked.wrong);
    else values[column.key] = checked.value;
  }
  return values;
}

function checkSums(row: SheetRow, values: CheckedRow["values"], places: readonly Place[], found: Problems) {
  for (const { column, at } of places) {
    const parts = column.sumOf.map((key) => values[key]);
    const whole = values[column.key];
    if (at < 0 || parts.length === 0 || typeof whole !== "number" || !parts.every((part) => typeof part === "number")) continue;
    const sum = (parts as number[]).reduce((total, part) => total + part, 0);
    const names = column.sumOf.map((key) => places.find((place) => place.column.key === key)!.column.header.toLowerCase()).join(" + ");
    if (sum !== whole) found.add(row.number, at, column, `ghi ${whole} nhưng ${names} là ${sum}. Hãy sửa tổng hoặc các cột thành phần.`);
  }
}
