import { CsvError, parse } from "csv-parse/sync";
import type { DatasetFault } from "./faults.ts";

/** A record of a CSV file with the line it starts on. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

export interface CsvFile {
  header: string[];
  records: CsvRecord[];
}

const fault = (file: string, line: number | null, reason: string, expected: string | null = null): DatasetFault => ({
  file,
  line,
  column: null,
  header: null,
  reason,
  expected,
});

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The first line that is not UTF-8. A line feed byte never occurs inside a longer UTF-8 character. */
function badLine(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (decode(bytes.subarray(start, end < 0 ? bytes.length : end)) === null || end < 0) return line;
    start = end + 1;
  }
}

const newlines = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);

function parseText(text: string): CsvRecord[] {
  const rows = parse(text, { info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  return rows.map(({ record, info }) => ({
    line: info.lines - newlines(record),
    cells: record.map((cell) => cell.trim().normalize("NFC")),
  }));
}

/** Reads one file of RFC 4180 CSV in UTF-8; faults go to the list, and then there is no file. */
export function readCsv(file: string, bytes: Buffer, faults: DatasetFault[]): CsvFile | null {
  const text = decode(bytes);
  if (text === null) {
    faults.push(fault(file, badLine(bytes), "có byte không phải UTF-8", "tệp lưu bằng mã UTF-8"));
    return null;
  }
  try {
    const [header, ...records] = parseText(text);
    if (header) return { header: header.cells, records };
    faults.push(fault(file, null, "tệp rỗng", "dòng đầu ghi tên các cột"));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.push(
      fault(
        file,
        Number(error["lines"] ?? 0) || null,
        "dấu ngoặc kép của ô không khớp",
        'ô có dấu phẩy đặt trong "…", dấu " bên trong viết thành ""',
      ),
    );
  }
  return null;
}
