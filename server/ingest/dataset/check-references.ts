import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { sharesDocument } from "./check-files.ts";
import type { CheckedFile, DatasetRow } from "./check-files.ts";
import type { DatasetFault } from "./faults.ts";

type Look = (row: DatasetRow, header: string, code: unknown, targets: readonly PgTable[]) => void;

/** Finds every code that no file defines. A file that is missing or unreadable has its fault already. */
export function checkReferences(files: readonly CheckedFile[], faults: DatasetFault[]): void {
  const byTable = new Map(files.map((file) => [file.shape.file.table, file]));
  const documents = files.find((file) => file.shape.file.name === "documents")?.shape.file.table;
  const fileOf = (table: PgTable) => `${byTable.get(table)?.shape.file.name ?? getTableName(table)}.csv`;
  for (const file of files) {
    const name = `${file.shape.file.name}.csv`;
    const look: Look = (row, header, code, targets) => {
      if (code === null || targets.some((table) => byTable.get(table)?.names.has(code as string) ?? true)) return;
      const expected = `mã có trong ${targets.map(fileOf).join(" hoặc ")}`;
      const column = file.header.indexOf(header) + 1;
      faults.push({ file: name, line: row.line, column, header, reason: `không có mã “${String(code)}”`, expected });
    };
    for (const row of file.rows) checkRow(file, row, look);
    if (documents && file.shape.hasOrigin && !sharesDocument(file.shape)) {
      for (const row of file.rows) look(row, "document", row.origin?.document ?? null, [documents]);
    }
  }
}

function checkRow({ shape }: CheckedFile, row: DatasetRow, look: Look): void {
  for (const field of shape.fields) if (field.target) look(row, field.header, row.values.get(field.column), [field.target]);
  for (const [at, { list, to }] of shape.lists.entries()) {
    const targets = to.map((one) => one.target);
    for (const code of row.lists[at]!) look(row, list.header, code, targets);
  }
}
