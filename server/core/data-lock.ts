import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CannotStart } from "#server/core/cannot-start.ts";
import { processMark } from "#server/core/process-mark.ts";

interface Holder {
  pid: number;
  mark: string | null;
}

/**
 * Claims a data folder for this process, and makes it when there is none. A lock whose process is gone is left from a crash and is taken over.
 *
 * @throws {CannotStart} when another living hub holds the folder, or it cannot be written
 * @returns gives the folder back
 */
export function lockData(folder: string): () => void {
  const lock = join(folder, "hub.lock");
  const own = JSON.stringify({ pid: process.pid, mark: processMark(process.pid) } satisfies Holder);
  const written = `${lock}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(written, own);
  } catch (error) {
    throw new CannotStart(
      `The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}); set HUB_DATA to a folder of your own.`,
    );
  }
  try {
    // A link appears whole or not at all, so nobody reads a half-written lock.
    while (!tryLink(written, lock)) dropDeadLock(lock, folder);
  } finally {
    rmSync(written, { force: true });
  }
  return () => {
    if (readLock(lock) === own) rmSync(lock, { force: true });
  };
}

function dropDeadLock(lock: string, folder: string): void {
  const found = readLock(lock);
  if (found === null) return;
  const holder = livingHolder(found);
  if (holder) throw new CannotStart(`Another hub (process ${holder.pid}) is already running on the data folder ${folder}.`);

  // Two starters may find the same dead lock: what was moved away is read again, and a living one is put back.
  const aside = `${lock}.${process.pid}.dead`;
  try {
    renameSync(lock, aside);
  } catch {
    return; // the other starter was quicker
  }
  if (readLock(aside) !== found) tryLink(aside, lock);
  rmSync(aside, { force: true });
}

/** Null when the process that wrote the lock is gone, even if its number was given to another since. */
function livingHolder(found: string): Holder | null {
  try {
    const holder = JSON.parse(found) as Holder;
    const mark = processMark(holder.pid);
    return mark !== null && mark === holder.mark ? holder : null;
  } catch {
    return null;
  }
}

function readLock(lock: string): string | null {
  try {
    return readFileSync(lock, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
