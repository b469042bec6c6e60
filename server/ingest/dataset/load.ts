import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import type { Sql } from "postgres";
import { checkFile, checkReferences } from "./check-files.ts";
import type { CheckedFile } from "./check-files.ts";
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
export async function readDataset(folder: string = defaultFolder): Promise<CheckedFile[]> {
  const faults: DatasetFault[] = [];
  const present = (await readdir(folder)).filter((name) => name.endsWith(".csv"));
  const wanted = datasetFiles.map((file) => `${file.name}.csv`);
  const note = (file: string, reason: string, expected: string | null) => faults.push({ file, line: null, column: null, header: null, reason, expected });
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
  // A row that could not be read defines no code: references to it would only repeat the first fault.
  if (faults.length === 0) checkReferences(files, faults);
  if (faults.length > 0) throw new DatasetError(faults);
  return files;
}

/** Brings the database to what the files say, in one transaction. `rows` counts what was inserted or changed. */
export async function syncDataset(sql: Sql, folder?: string): Promise<{ rows: number }> {
  const files = await readDataset(folder);
  const rows = await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${lockKey}::bigint)`;
    return writeFiles(tx, files);
  });
  return { rows };
}

/** Fills an empty database; one that has units is left alone. */
export async function loadDataset(sql: Sql, folder?: string): Promise<{ loaded: boolean; rows: number }> {
  const [found] = await sql`select exists (select from units) as "isFilled"`;
  if (found?.["isFilled"]) return { loaded: false, rows: 0 };
  return { loaded: true, ...(await syncDataset(sql, folder)) };
}
