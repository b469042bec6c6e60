import { readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CannotStart } from "#server/core/cannot-start.ts";
import { isNumberTaken, processMark, worksIn } from "#server/core/process-mark.ts";

/**
 * Stops the PostgreSQL that a killed hub left running on this data folder, and forgets one that is gone but whose
 * number another process has since, which PostgreSQL itself would take for a living rival.
 *
 * @returns whether there was one to stop
 */
export async function stopOrphan(data: string): Promise<boolean> {
  const pid = readPostmasterFile(data)?.pid;
  if (pid === undefined) return false;
  if (!worksIn(pid, realpathSync(data))) {
    if (isNumberTaken(pid)) rmSync(join(data, "postmaster.pid"), { force: true });
    return false;
  }
  process.kill(pid, "SIGINT");
  if (!(await isGone(pid, 30_000))) process.kill(pid, "SIGQUIT");
  if (!(await isGone(pid, 30_000))) {
    throw new CannotStart(`An earlier database (process ${pid}) still runs on ${data} and does not stop; end it and start again.`);
  }
  if (isNumberTaken(pid)) rmSync(join(data, "postmaster.pid"), { force: true });
  return true;
}

/** What PostgreSQL writes about itself: its process, and whether it takes connections yet. */
export function readPostmasterFile(data: string): { pid: number; isReady: boolean } | undefined {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, isReady: lines[7]?.trim() === "ready" } : undefined;
  } catch {
    return undefined;
  }
}

async function isGone(pid: number, withinMs: number): Promise<boolean> {
  for (const end = Date.now() + withinMs; Date.now() < end; await sleep(20)) {
    if (processMark(pid) === null) return true;
  }
  return false;
}
