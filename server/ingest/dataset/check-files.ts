import { members, readCell } from "./cell.ts";
import type { DatasetFault } from "./faults.ts";
import type { CsvFile, CsvRecord } from "./read-file.ts";
import type { Shape } from "./shape.ts";

/** Where a row was read. */
export interface Origin {
  document: string | null;
  lineStart: number | null;
  lineEnd: number | null;
  source: string | null;
}

export interface DatasetRow {
  line: number;
  /** The key as other files write it: its parts joined by "/". */
  name: string;
  values: ReadonlyMap<string, unknown>;
  lists: readonly string[][];
  origin: Origin | null;
}

export interface CheckedFile {
  shape: Shape;
  header: readonly string[];
  rows: DatasetRow[];
  /** The names of all lines, wrong ones too: a reference to a wrong line is no second fault. */
  names: ReadonlySet<string>;
}

const originHeaders = ["document", "lines", "source"];

/** Reads the records of one file against its shape. References are checked later, when all files are known. */
export function checkFile(shape: Shape, csv: CsvFile, faults: DatasetFault[]): CheckedFile {
  const file = `${shape.file.name}.csv`;
  const { header } = csv;
  const add = (line: number, name: string | null, reason: string, expected: string | null = null) => {
    const at = name === null ? -1 : header.indexOf(name);
    faults.push({ file, line, column: at < 0 ? null : at + 1, header: at < 0 ? null : name, reason, expected });
  };
  checkHeader(shape, header, add);
  const rows: DatasetRow[] = [];
  const names = new Set<string>();
  const seen = new Map<string, number>();
  for (const record of csv.records) {
    names.add(nameOf(shape, header, record));
    if (record.cells.length !== header.length) {
      add(record.line, null, `có ${record.cells.length} ô`, `${header.length} ô như dòng đầu`);
      continue;
    }
    const row = checkRecord(shape, header, record, add);
    if (!row) continue;
    const key = shape.file.key.includes("provenanceId") ? `${row.name} ${JSON.stringify(row.origin)}` : row.name;
    const first = seen.get(key);
    if (first !== undefined) add(record.line, keyHeader(shape), `trùng khóa “${row.name}” với dòng ${first}`);
    seen.set(key, first ?? record.line);
    rows.push(row);
  }
  return { shape, header, rows, names };
}

type Add = (line: number, name: string | null, reason: string, expected?: string | null) => void;

const keyHeader = (shape: Shape) => shape.fields.find((field) => field.key === shape.file.key[0])?.header ?? null;

function checkHeader(shape: Shape, header: readonly string[], add: Add): void {
  const known = [
    ...shape.fields.map((field) => field.header),
    ...shape.lists.map(({ list }) => list.header),
    ...(shape.hasOrigin ? originHeaders : []),
  ];
  header.forEach((name, at) => {
    if (!known.includes(name)) add(1, name, `cột “${name}” không có trong bảng này`, `một trong: ${known.join(", ")}`);
    else if (header.indexOf(name) !== at) add(1, name, `cột “${name}” ghi hai lần`);
  });
  for (const field of shape.fields) if (field.required && !header.includes(field.header)) add(1, null, `thiếu cột “${field.header}”`);
}

function nameOf({ file, fields }: Shape, header: readonly string[], record: CsvRecord): string {
  const headers = file.key.map((key) => fields.find((field) => field.key === key)?.header);
  return headers.flatMap((name) => (name === undefined ? [] : [record.cells[header.indexOf(name)] ?? ""])).join("/");
}

function checkRecord(shape: Shape, header: readonly string[], record: CsvRecord, add: Add): DatasetRow | null {
  const cell = (name: string) => record.cells[header.indexOf(name)] ?? "";
  let isWhole = true;
  const fail = (name: string, reason: string, expected: string | null = null) => {
    isWhole = false;
    add(record.line, name, reason, expected);
  };
  const values = new Map<string, unknown>();
  for (const field of shape.fields) {
    if (!header.includes(field.header) && field.required) continue;
    const result = readCell(field, cell(field.header));
    if ("value" in result) values.set(field.column, result.value);
    else fail(field.header, result.reason, result.expected);
  }
  const origin = shape.hasOrigin ? readOrigin(cell, sharesDocument(shape), fail) : null;
  const lists = shape.lists.map(({ list }) => members(cell(list.header)));
  lists.forEach(
    (list, at) => new Set(list).size < list.length && fail(shape.lists[at]!.list.header, `“${list.join(";")}” có phần tử lặp lại`),
  );
  if (!isWhole) return null;
  return { line: record.line, name: nameOf(shape, header, record), values, lists, origin };
}

/** True when the column `document` is a column of the table too, as in conclusions. */
export const sharesDocument = (shape: Shape) => shape.fields.some((field) => field.header === "document");

type Fail = (name: string, reason: string, expected?: string | null) => void;

function readOrigin(cell: (name: string) => string, isShared: boolean, fail: Fail): Origin | null {
  const [document, lines, source] = originHeaders.map((name) => cell(name)) as [string, string, string];
  if (source !== "" && lines === "" && (document === "" || isShared)) return { document: null, lineStart: null, lineEnd: null, source };
  if (source !== "") {
    fail("source", "ghi cả nguồn ngoài lẫn văn bản", "một trong hai");
    return null;
  }
  if (document === "") fail("document", "không ghi nguồn gốc", "mã văn bản và dòng, hoặc cột source");
  const [, first, last = first] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(lines) ?? [];
  if (!first || Number(first) < 1 || Number(last) < Number(first)) {
    fail("lines", `“${lines}” không phải khoảng dòng`, "như 478 hoặc 478-480");
    return null;
  }
  return { document, lineStart: Number(first), lineEnd: Number(last), source: null };
}
