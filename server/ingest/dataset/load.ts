import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import type { ISql, Sql, TransactionSql } from "postgres";
import { anybody } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { importAs } from "#server/core/postgres/importing.ts";
import { checkFile } from "./check-files.ts";
import type { CheckedFile } from "./check-files.ts";
import { checkReferences } from "./check-references.ts";
import { DatasetError } from "./faults.ts";
import type { DatasetFault } from "./faults.ts";
import { datasetFiles } from "./files.sql.ts";
import { readCsv } from "./read-file.ts";
import { shapeOf } from "./shape.ts";
import { writeFiles } from "./write-files.command.ts";

export const defaultFolder = fileURLToPath(new URL("../../../db/data", import.meta.url));

/** One writer at a time, over all hubs on one database. */
const lockKey = 7_310_458_842;

/** Reads and checks every file of the folder; throws all faults together. */
async function readDataset(folder: string = defaultFolder): Promise<CheckedFile[]> {
  const faults: DatasetFault[] = [];
  const present = (await readdir(folder)).filter((name) => name.endsWith(".csv"));
  const wanted = datasetFiles.map((file) => `${file.name}.csv`);
  const note = (file: string, reason: string, expected: string | null) =>
    faults.push({ file, line: null, column: null, header: null, reason, expected });
  for (const name of present) if (!wanted.includes(name)) note(name, "tệp không thuộc bộ dữ liệu", `một trong: ${wanted.join(", ")}`);
  const files: CheckedFile[] = [];
  for (const file of datasetFiles) {
    const name = `${file.name}.csv`;
    if (!present.includes(name)) {
      note(name, "thiếu tệp", null);
      continue;
    }
    const csv = readCsv(name, await readFile(join(folder, name)), faults);
    if (csv) files.push(checkFile(shapeOf(file), csv, faults));
  }
  checkReferences(files, faults);
  if (faults.length > 0) throw new DatasetError(faults);
  return files;
}

/** Brings the database to what the files say, in one transaction; the trail tells each row. `rows` counts what was inserted or changed. */
export async function syncDataset(sql: Sql, folder?: string): Promise<{ rows: number }> {
  const files = await readDataset(folder);
  return { rows: await actingAs(sql, anybody, "IMPORT", (tx) => locked(tx, () => writeFiles(tx, files))) };
}

/** Fills an empty database; one that has units is left alone. */
export async function loadDataset(sql: Sql, folder?: string): Promise<{ loaded: boolean; rows: number }> {
  if (await isFilled(sql)) return { loaded: false, rows: 0 };
  const files = await readDataset(folder);
  // Another hub may have filled it while this one read.
  return importAs(sql, anybody, "bộ dữ liệu kèm theo", (tx) =>
    locked(tx, async () => ((await isFilled(tx)) ? { loaded: false, rows: 0 } : { loaded: true, rows: await writeFiles(tx, files) })),
  );
}

async function isFilled(sql: ISql): Promise<boolean> {
  const [found] = await sql<{ isFilled: boolean }[]>`select exists (select from units) as "isFilled"`;
  return found!.isFilled;
}

async function locked<T>(tx: TransactionSql, work: () => Promise<T>): Promise<T> {
  await tx`select pg_advisory_xact_lock(${lockKey}::bigint)`;
  return work();
}
