import { once } from "node:events";
import { Readable } from "node:stream";
import type { Sql } from "postgres";
import { findSimulation } from "#server/core/simulation.ts";
import { titleOf, type About } from "./about.ts";
import { writeCsv } from "./csv.ts";
import { fileName } from "./file-name.ts";
import { writeJson } from "./json.ts";
import { makeLongSheet } from "./long.ts";
import { makePivotSheet } from "./pivot.ts";
import { openRecords, type Records } from "./records.sql.ts";
import { checkLength, type ExportRequest } from "./request.ts";
import { findNames, findSources } from "./sources.sql.ts";
import { openSnapshot } from "./snapshot.sql.ts";
import { wordsOf } from "./words.ts";
import { writeXlsx } from "./xlsx.ts";

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
} as const;
export type Format = keyof typeof types;
export const formats = Object.keys(types) as readonly Format[];

export interface OpenFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly stream: Readable;
  /** Resolves when the stream is closed and its connection is given back. */
  readonly closed: Promise<void>;
}

/** A file whose answer is made and whose rows are still to come; everything that can be refused was refused. */
export async function openFile(sql: Sql, format: Format, request: ExportRequest, origin: string, leaving: AbortSignal): Promise<OpenFile> {
  const simulated = (await findSimulation(sql))?.province ?? null;
  const snapshot = await openSnapshot(sql, leaving);
  try {
    const sources = await findSources(snapshot, request.question);
    const names = await findNames(snapshot, request.question);
    const records = await openRecords(snapshot.sql, request.question, leaving);
    snapshot.onClose(records.close);
    checkLength(request, records.head.totalCount);
    const link = request.link && origin + request.link;
    const about: About = { request, head: records.head, sources, names, simulated, madeAt: new Date(), link };
    const stream = Readable.from(await write(format, records, about), { objectMode: false });
    const closed = once(stream, "close")
      .catch(() => {})
      .then(() => snapshot.close());
    return { headers: headersOf(format, about), stream, closed };
  } catch (error) {
    await snapshot.close();
    throw error;
  }
}

async function write(format: Format, records: Records, about: About): Promise<AsyncIterable<string | Uint8Array>> {
  const { request } = about;
  const words = wordsOf(request.language);
  if (format === "json") return writeJson(records, about, words);
  const source = { request, records, words };
  const states = format === "csv" ? "COLUMNS" : "REMARKS";
  const sheet = request.across === null ? makeLongSheet(source, states) : await makePivotSheet(source, request.across);
  return format === "csv" ? writeCsv(sheet, about, words) : writeXlsx(sheet, about, words);
}

function headersOf(format: Format, about: About): Record<string, string> {
  const { request, head, sources, simulated } = about;
  const name = fileName(titleOf(about, wordsOf(request.language)), format, simulated !== null);
  return {
    "content-type": types[format],
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "no-cache",
    "hub-rows": String(Math.min(request.question.limit, Math.max(head.totalCount - request.question.offset, 0))),
    ...(sources.recordedAt && { "last-modified": sources.recordedAt.toUTCString() }),
  };
}
