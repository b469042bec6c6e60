import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { Sql } from "#server/core/postgres/connect.ts";
import { DatasetError } from "#server/ingest/dataset/faults.ts";
import type { DatasetFault } from "#server/ingest/dataset/faults.ts";
import { defaultFolder, loadDataset } from "#server/ingest/dataset/load.ts";

export interface DatasetCopy {
  folder: string;
  /** Changes one file of the copy. */
  edit: (file: string, change: (text: string) => string | Buffer) => Promise<void>;
  remove: () => Promise<void>;
}

/** The committed data files in a folder where a test may spoil them. */
export async function copyDataset(): Promise<DatasetCopy> {
  const folder = await mkdtemp(join(tmpdir(), "cchc-dataset-"));
  await cp(defaultFolder, folder, { recursive: true });
  return {
    folder,
    edit: async (file, change) => {
      const path = join(folder, file);
      await writeFile(path, change(await readFile(path, "utf8")));
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Replaces text that must be there. */
export const swap = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

/** The load of the folder must fail; gives its faults after making sure that nothing was written. */
export async function loadFaults(sql: Sql, folder: string): Promise<readonly DatasetFault[]> {
  const error = await loadDataset(sql, folder).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DatasetError);
  const [left] =
    await sql`select (select count(*) from units) + (select count(*) from documents) + (select count(*) from provenances) as rows`;
  expect(left).toEqual({ rows: "0" });
  return (error as DatasetError).faults;
}
