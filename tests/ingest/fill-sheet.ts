import { pino } from "pino";
import { expect } from "vitest";
import writeXlsxFile, { type Cell } from "write-excel-file/node";
import type { Viewer } from "#server/core/graph/model.ts";
import { runImports } from "#server/ingest/batches/jobs.ts";
import { receiveFile } from "#server/ingest/batches/receive.command.ts";
import type { TestDb } from "#tests/helpers/make-db.ts";

export type Line = readonly (string | number | null)[];

/** A workbook of one sheet with some lines. */
export const bookOf = async (lines: readonly Line[]): Promise<Buffer> =>
  await writeXlsxFile([
    { sheet: "Bảng 1", data: lines.map((line) => line.map((value): Cell => (value === null ? null : { value }))) },
  ]).toBuffer();

/** Has whatever waits read, in the thread that reads; ends when the import is where it should be. */
export async function readThrough({ sql, hub }: TestDb, id: string, stage: string): Promise<void> {
  const jobs = runImports({ sql: hub, log: pino({ level: "error" }) });
  const now = async () => (await sql`select stage, message from imports where id = ${id}`)[0];
  await expect.poll(now, { timeout: 30_000 }).toMatchObject({ stage });
  await jobs.stop();
}

export interface Sent {
  readonly fileName: string;
  readonly unit: string;
  readonly template?: string;
  readonly content: Buffer;
}

/** Sends a sheet and has it read. */
export async function sendSheet(db: TestDb, as: Viewer, { template, ...file }: Sent, stage = "CHECKED"): Promise<string> {
  const id = await receiveFile(db.hub, as, { ...file, template: template ?? null });
  await readThrough(db, id, stage);
  return id;
}
