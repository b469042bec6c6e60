import type { Sql } from "postgres";
import type { Log } from "#server/core/log.ts";
import { readAs } from "#server/core/postgres/reading.ts";
import { findFile } from "./imports.sql.ts";
import { hubItself } from "./hub-itself.ts";
import { keepSheet } from "#server/ingest/sheets/keep-sheet.command.ts";
import { selectSheetContext } from "#server/ingest/sheets/sheets.sql.ts";
import { claimImport, failImport, keepReading, releaseImport, tellProgress, type Claimed } from "./job.command.ts";
import { prepareReview } from "./prepare.command.ts";
import { CannotRead, readInWorker, type ReadFile } from "./read-in-worker.ts";

/** How often a hub looks for what another left. */
const LOOK_MS = 5_000;
/** How often it says that it is still at work. */
const BEAT_MS = 1_000;

export interface JobsOptions {
  readonly sql: Sql;
  readonly log: Log;
  /** Folder of an administrator's own tables of knowledge; none unless said. */
  readonly knowledge?: string | null;
  readonly readFile?: ReadFile;
}

export interface ImportJobs {
  /** There is something to read. */
  wake: () => void;
  /** Ends what is under way; it is taken up again at the next start. */
  stop: () => Promise<void>;
}

/** Reads imports one after the other, away from whoever waits for answers. */
export function runImports({ sql, log, knowledge = null, readFile = readInWorker }: JobsOptions): ImportJobs {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      const claimed = await claimImport(sql);
      if (!claimed) return;
      await readOne(claimed);
    }
  }

  async function readOne(claimed: Claimed): Promise<void> {
    const leaving = new AbortController();
    const leave = () => leaving.abort(new Error("the hub stops"));
    stopping.signal.addEventListener("abort", leave, { once: true });
    let progress: [number, number | null] = [0, null];
    const beat = setInterval(() => {
      const lost = () => leaving.abort(new Error("cancelled, or taken by another hub"));
      tellProgress(sql, claimed, ...progress).then((is) => is || lost(), lost);
    }, BEAT_MS);
    try {
      const file = await readAs(sql, hubItself, (on) => findFile(on, claimed.id));
      const sheet = file!.kind === "SHEET" ? await readAs(sql, hubItself, (on) => selectSheetContext(on, claimed.id)) : null;
      const read = await readFile({ ...file!, knowledge, sheet }, leaving.signal, (...told) => (progress = told));
      const isWaiting = read.isWaiting ?? false;
      if (read.sheet && (!(await keepSheet(sql, claimed, read.sheet, isWaiting)) || isWaiting)) return;
      progress = [0, read.items.length];
      if (await keepReading(sql, claimed, read)) await prepareReview(sql, claimed);
    } catch (error) {
      await settle(claimed, error, leaving.signal.aborted);
    } finally {
      clearInterval(beat);
      stopping.signal.removeEventListener("abort", leave);
    }
  }

  async function settle(claimed: Claimed, error: unknown, isLeaving: boolean): Promise<void> {
    if (isLeaving) return await releaseImport(sql, claimed);
    if (!(error instanceof CannotRead)) log.error({ err: error, import: claimed.id }, "an import failed");
    const own = "Hub gặp lỗi khi đọc tệp này; lỗi đã được ghi lại, hãy báo quản trị viên hệ thống.";
    await failImport(sql, claimed.id, error instanceof CannotRead ? error.message : own);
  }

  function wake(): void {
    if (stopping.signal.aborted) return;
    running ??= work()
      .catch((error: unknown) => log.warn({ err: error }, "imports are read later"))
      .finally(() => (running = null));
  }
  const looking = setInterval(wake, LOOK_MS).unref();
  wake();
  return {
    wake,
    stop: async () => {
      clearInterval(looking);
      stopping.abort();
      await running;
    },
  };
}
