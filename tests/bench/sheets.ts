import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import { loadTemplates } from "#server/ingest/sheets/templates.ts";

export const sheetCase = "20,000 x 20 XLSX read, checked and reported";

export interface SheetTimes {
  readonly readMs: number;
  readonly wholeMs: number;
  /** The whole process, with Node itself. */
  readonly peakMb: number;
  readonly rows: number;
  readonly problemCount: number;
}

/** Reads the same workbook so many times, each in a process of its own. One row in a hundred has something wrong. */
export async function timeSheet(rounds: number): Promise<SheetTimes[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-sheet-"));
  const file = join(folder, "dossiers.xlsx");
  try {
    writeFileSync(file, await workbook());
    const reader = fileURLToPath(new URL("sheet-reader.ts", import.meta.url));
    return Array.from(
      { length: rounds },
      () => JSON.parse(execFileSync(process.execPath, ["--import", "tsx", reader, file], { encoding: "utf8" })) as SheetTimes,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function workbook(): Promise<Buffer> {
  const { columns } = loadTemplates(null).get("dossiers")!;
  const own = (row: number) =>
    columns.map(({ type, key, choices }) => {
      if (type === "INTEGER") return sums[key]?.(row) ?? row % 7;
      return type === "LIST" ? choices[row % choices.length]!.label : key === "period" ? "2025-q1" : `${key} số ${row % 500}`;
    });
  const head = [...columns.map(({ header, group }) => (group === null ? header : `${group} ${header}`)), ...others];
  const rows = Array.from({ length: 20_000 }, (_, row) => [...own(row), ...others.map((name) => `${name} ${row % 90}`)]);
  const data: SheetData = [head, ...rows].map((row, at) =>
    row.map((value) => ({ value: at % 100 === 99 && typeof value === "number" ? "không rõ" : value })),
  );
  return writeXlsxFile([{ sheet: "Số liệu", data }]).toBuffer();
}

const others = ["Người lập", "Ngày ký", "Nơi lưu", "Ghi chú"];
/** Totals are the sums of their parts, all of which are the row's number divided by seven. */
const sums: Readonly<Record<string, (row: number) => number>> = {
  received: (row) => (row % 7) * 3,
  resolved: (row) => (row % 7) * 3,
  pending: (row) => (row % 7) * 2,
};
