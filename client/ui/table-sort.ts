import { cellValue, isNumeric } from "#client/ui/table-column.ts";
import type { CellValue, TableColumn } from "#client/ui/table-column.ts";

/** `name` is ascending, `-name` descending, null as given: one short word for the address. */
export type SortText = string | null;

export function readSort(sort: SortText): { key: string; descending: boolean } | null {
  if (!sort) return null;
  return sort.startsWith("-") ? { key: sort.slice(1), descending: true } : { key: sort, descending: false };
}

/** First click up (numbers: down, the big ones are asked for), then the other way, then as given. */
export function nextSort<Row>(sort: SortText, column: TableColumn<Row>): SortText {
  const [first, second] = isNumeric(column) ? [`-${column.key}`, column.key] : [column.key, `-${column.key}`];
  if (sort === first) return second;
  return sort === second ? null : first;
}

const words = new Intl.Collator("vi", { numeric: true, sensitivity: "accent" });

function compare(left: CellValue, right: CellValue, numeric: boolean): number {
  return numeric ? Number(left) - Number(right) : words.compare(String(left), String(right));
}

/** A sorted copy; rows without a value stand last both ways, equal rows keep their order. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[], sort: SortText): readonly Row[] {
  const wanted = readSort(sort);
  const column = columns.find(({ key }) => key === wanted?.key);
  if (!wanted || !column) return rows;
  const numeric = isNumeric(column);
  const turn = wanted.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: cellValue(column, row) }))
    .toSorted((a, b) => {
      if (a.value == null || b.value == null) return Number(a.value == null) - Number(b.value == null);
      return turn * compare(a.value, b.value, numeric);
    })
    .map(({ row }) => row);
}
