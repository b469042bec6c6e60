import { checkCell, type Lookups } from "./check-cells.ts";
import { checkPlace, type Place, type RowValues } from "./check-place.ts";
import { coveredCells } from "./covered-cells.ts";
import type { SheetMapping } from "./map-columns.ts";
import { columnName, type SheetData, type SheetRow } from "./sheet.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import { SheetTotals } from "./sheet-totals.ts";
import type { SheetTemplate, TemplateColumn } from "./templates.ts";

/** A row that can be staged: values by the keys of the template's columns. */
export interface CheckedRow {
  readonly number: number;
  readonly values: RowValues;
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
  /** Whether every column that must be there is: a sheet that lacks one has no sound rows. */
  readonly isWhole: boolean;
  /** Numbers of rows that are no data: totals, and numbers of columns. */
  readonly leftOut: readonly number[];
  /** What is no fault, and yet good to know: rows that were left out as totals, and totals that do not add up. */
  readonly notices: readonly string[];
}

/** What of a layout rows are checked by; a mapping alone is enough. */
export type CheckedBy = SheetMapping & Partial<Pick<SheetLayout, "firstRow" | "fixed" | "scales">>;

const listed = 1000;

/** Checks the rows under the head of a file, cell by cell. */
export function checkRows(
  template: SheetTemplate,
  layout: CheckedBy,
  data: Pick<SheetData, "rows" | "merged">,
  lookups: Lookups = {},
): CheckedSheet {
  const found = new Problems();
  const places = placesOf(template, layout, lookups, found);
  const isWhole = found.count === 0;
  const totals = new SheetTotals(places);
  const covered = coveredCells(data);
  const rows: CheckedRow[] = [];
  const leftOut: number[] = [];
  let rowCount = 0;
  for (const row of data.rows) {
    if (row.number < (layout.firstRow ?? layout.headRow + 1)) continue;
    const isTotal = totals.isTotal(row, lookups);
    if (isTotal || isOutside(row, places)) {
      leftOut.push(row.number);
      if (isTotal) totals.leaveOut(row);
      continue;
    }
    rowCount++;
    const before = found.count;
    const values = valuesOf({ ...row, cells: covered(row) }, places, lookups, found);
    totals.add(values);
    checkSums(row, values, places, found);
    if (found.count === before) rows.push({ number: row.number, values });
  }
  if (rowCount === 0) found.add(layout.headRow + 1, null, null, "không có dòng số liệu nào dưới dòng tiêu đề. Hãy điền rồi gửi lại.");
  return { rows, problems: found.list, problemCount: found.count, rowCount, isWhole, leftOut, notices: totals.notices(found.count === 0) };
}

/** Where each column of the template is, with what is said once for all rows; what a column lacks is told once, not for each row. */
function placesOf({ columns }: SheetTemplate, layout: CheckedBy, lookups: Lookups, found: Problems): Place[] {
  return columns.map((column) => {
    const at = layout.columns.indexOf(column.key);
    const said = layout.fixed?.[column.key];
    const place = { column, at, scale: layout.scales?.[column.key] ?? 1, fixed: undefined };
    if (at >= 0) return place;
    if (said === undefined) {
      if (column.isRequired)
        found.add(layout.headRow, null, column, `thiếu cột “${column.header}”. Hãy thêm cột này, hoặc chỉ ra cột nào trong tệp là nó.`);
      return place;
    }
    const checked = checkCell(said, column, lookups);
    if ("value" in checked) return { ...place, fixed: checked.value };
    found.add(layout.headRow, null, column, `giá trị chung của cột “${column.header}”: ${checked.wrong}`);
    return place;
  });
}

class Problems {
  readonly list: SheetProblem[] = [];
  count = 0;

  add(row: number, at: number | null, column: TemplateColumn | null, message: string) {
    this.count++;
    const address = at === null ? `dòng ${row}` : `${columnName(at)}${row}`;
    if (this.list.length < listed) this.list.push({ address, row, column: column?.key ?? null, message: `${address}: ${message}` });
  }
}

/** Rows that are no data: empty where the template has columns, and numbers of columns "(1) (2)". */
function isOutside({ cells }: SheetRow, places: readonly Place[]): boolean {
  const own = places
    .filter(({ at }) => at >= 0)
    .map(({ at }) => cells[at] ?? null)
    .filter((cell) => cell !== null);
  if (own.every((cell) => /^\(?\d{1,2}\)?(?:\s*=\s*[\d+()\s]+)?$/u.test(String(cell)) && /[()=]/u.test(String(cell)))) return true;
  return own.every((cell, index) => Number(cell) === index + 1) && own.length > 3;
}

function valuesOf(row: SheetRow, places: readonly Place[], lookups: Lookups, found: Problems): RowValues {
  const values: Record<string, string | number | null> = {};
  for (const place of places) {
    const { column, at, fixed } = place;
    if (fixed !== undefined) values[column.key] = fixed;
    if (at < 0) continue;
    const checked = checkPlace(row.cells[at] ?? null, place, lookups);
    if ("wrong" in checked) found.add(row.number, at, column, checked.wrong);
    else values[column.key] = checked.value;
  }
  return values;
}

function checkSums(row: SheetRow, values: RowValues, places: readonly Place[], found: Problems) {
  for (const { column, at } of places) {
    const parts = column.sumOf.map((key) => values[key]);
    const whole = values[column.key];
    if (at < 0 || parts.length === 0 || typeof whole !== "number" || !parts.every((part) => typeof part === "number")) continue;
    const sum = (parts as number[]).reduce((total, part) => total + part, 0);
    const names = column.sumOf.map((key) => places.find((place) => place.column.key === key)!.column.header.toLowerCase()).join(" + ");
    if (sum !== whole) found.add(row.number, at, column, `ghi ${whole} nhưng ${names} là ${sum}. Hãy sửa tổng hoặc các cột thành phần.`);
  }
}
