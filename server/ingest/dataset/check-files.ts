import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { members, readCell } from "./cell.ts";
import type { DatasetFault } from "./faults.ts";
import type { CsvFile, CsvRecord } from "./read-file.ts";
import type { Field, Shape } from "./shape.ts";

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
  const seen = new Map<string, number>();
  for (const record of csv.records) {
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
  return { shape, header, rows };
}

type Add = (line: number, name: string | null, reason: string, expected?: string | null) => void;

const keyHeader = (shape: Shape) => shape.fields.find((field) => field.key === shape.file.key[0])?.header ?? null;

function checkHeader(shape: Shape, header: readonly string[], add: Add): void {
  const known = [...shape.fields.map((field) => field.header), ...shape.lists.map(({ list }) => list.header), ...(shape.hasOrigin ? originHeaders : [])];
  header.forEach((name, at) => {
    if (!known.includes(name)) add(1, name, `cột “${name}” không có trong bảng này`, `một trong: ${known.join(", ")}`);
    else if (header.indexOf(name) !== at) add(1, name, `cột “${name}” ghi hai lần`);
  });
  for (const field of shape.fields) if (field.required && !header.includes(field.header)) add(1, null, `thiếu cột “${field.header}”`);
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
  const origin = shape.hasOrigin ? readOrigin(cell, fail) : null;
  const lists = shape.lists.map(({ list }) => members(cell(list.header)));
  lists.forEach((list, at) => new Set(list).size < list.length && fail(shape.lists[at]!.list.header, `“${list.join(";")}” có phần tử lặp lại`));
  if (!isWhole) return null;
  const name = shape.fields
    .filter((field) => shape.file.key.includes(field.key))
    .toSorted((a, b) => shape.file.key.indexOf(a.key) - shape.file.key.indexOf(b.key))
    .map((field) => cell(field.header))
    .join("/");
  return { line: record.line, name, values, lists, origin };
}

function readOrigin(cell: (name: string) => string, fail: (name: string, reason: string, expected?: string | null) => void): Origin | null {
  const [document, lines, source] = originHeaders.map((name) => cell(name)) as [string, string, string];
  if (source !== "" && lines === "") return { document: null, lineStart: null, lineEnd: null, source };
  if (source !== "") fail("source", "ghi cả nguồn ngoài lẫn dòng văn bản", "một trong hai");
  if (document === "") fail("document", "không ghi nguồn gốc", "mã văn bản và dòng, hoặc cột source");
  const [, first, last = first] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(lines) ?? [];
  if (!first || Number(first) < 1 || Number(last) < Number(first)) {
    fail("lines", `“${lines}” không phải khoảng dòng`, "như 478 hoặc 478-480");
    return null;
  }
  return { document, lineStart: Number(first), lineEnd: Number(last), source: null };
}

/** Finds every code that no file defines. */
export function checkReferences(files: readonly CheckedFile[], faults: DatasetFault[]): void {
  const names = new Map<PgTable, Set<string>>(files.map(({ shape, rows }) => [shape.file.table, new Set(rows.map((row) => row.name))]));
  const fileOf = new Map<PgTable, string>(files.map(({ shape }) => [shape.file.table, `${shape.file.name}.csv`]));
  const where = (targets: readonly PgTable[]) => `mã có trong ${targets.map((table) => fileOf.get(table) ?? getTableName(table)).join(" hoặc ")}`;
  for (const { shape, header, rows } of files) {
    const look = (row: DatasetRow, name: string, code: unknown, targets: readonly PgTable[]) => {
      if (code === null || targets.some((table) => names.get(table)?.has(code as string))) return;
      faults.push({ file: `${shape.file.name}.csv`, line: row.line, column: header.indexOf(name) + 1, header: name, reason: `không có mã “${String(code)}”`, expected: where(targets) });
    };
    const references = shape.fields.filter((field): field is Field & { target: PgTable } => field.target !== null);
    const documents = files.find((file) => file.shape.file.name === "documents")?.shape.file.table;
    for (const row of rows) {
      for (const field of references) look(row, field.header, row.values.get(field.column), [field.target]);
      shape.lists.forEach(({ list, to }, at) => row.lists[at]!.forEach((code) => look(row, list.header, code, to.map((one) => one.target))));
      if (row.origin && documents && !references.some((field) => field.header === "document")) look(row, "document", row.origin.document, [documents]);
    }
  }
}
