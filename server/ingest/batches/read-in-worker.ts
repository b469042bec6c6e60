import { Worker } from "node:worker_threads";
import type { Finding } from "#server/ingest/recognising/found.ts";
import type { KeptSheet } from "#server/ingest/sheets/read-table.ts";
import type { SheetContext } from "#server/ingest/sheets/sheets.sql.ts";
import type { FileRow } from "./imports.sql.ts";
import type { NewItem } from "./new-item.ts";

/** What the worker says. */
export type Said =
  | { readonly what: "progress"; readonly done: number; readonly total: number | null }
  | {
      readonly what: "done";
      readonly text: string | null;
      readonly items: readonly NewItem[];
      readonly findings: readonly Finding[];
      /** How a sheet was read; nothing came of it while `isWaiting` for a person to map its columns. */
      readonly sheet?: KeptSheet;
      readonly isWaiting?: boolean;
    }
  | { readonly what: "unreadable"; readonly message: string };

/** A file, and the folder of an administrator's own tables of knowledge. */
export interface ToRead extends FileRow {
  readonly knowledge: string | null;
  /** What a sheet is read with; null for documents. */
  readonly sheet?: SheetContext | null;
}

export type Read = Extract<Said, { what: "done" }>;

/** Reads a file away from the thread that answers; tells how far it is, and gives up when the signal says so. */
export type ReadFile = (file: ToRead, signal: AbortSignal, onProgress: (done: number, total: number | null) => void) => Promise<Read>;

/** A file that cannot be read, in a sentence for whoever sent it. */
export class CannotRead extends Error {}

/** More than a report of 200 pages takes by far; what needs more is a trap. */
const MOST_MEMORY_MB = 768;
const MOST_MS = 5 * 60_000;

const tooMuch = "Tệp cần nhiều bộ nhớ hoặc thời gian hơn hub dành cho một tệp; hãy tách tệp thành nhiều phần rồi gửi lại.";

/** A thread knows no TypeScript until it is told (Node 20 takes no `--import` for one), so it begins with these words. */
const beginning = `
  import(${JSON.stringify(import.meta.resolve("tsx/esm/api"))}).then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL("./read-worker.ts", import.meta.url).href)});
  }).catch((error) => process.nextTick(() => { throw error; }));`;

/**
 * Reads a file in a thread of its own, so that the hub goes on answering, and neither endless nor swollen files bring it down.
 *
 * @throws {CannotRead} when it is the file's fault
 */
export const readInWorker: ReadFile = async (file, signal, onProgress) => {
  const worker = new Worker(beginning, {
    eval: true,
    workerData: file,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  const timer = setTimeout(() => void worker.terminate(), MOST_MS);
  const end = () => void worker.terminate();
  signal.addEventListener("abort", end, { once: true });
  try {
    return await new Promise<Read>((resolve, reject) => {
      worker.on("message", (said: Said) => {
        if (said.what === "progress") onProgress(said.done, said.total);
        else if (said.what === "done") resolve(said);
        else reject(new CannotRead(said.message));
      });
      worker.on("error", (error) => {
        const isMemory = (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
        reject(isMemory ? new CannotRead(tooMuch) : error);
      });
      worker.on("exit", () => reject(signal.aborted ? (signal.reason as Error) : new CannotRead(tooMuch)));
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
    await worker.terminate();
  }
};
