import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";

/**
 * What tells a living process from an earlier one with the same number: when it started.
 * Null when there is no such process; one that ended but was not yet collected by its parent counts as gone.
 */
export function processMark(pid: number): string | null {
  if (process.platform === "linux") return linuxMark(pid);
  return processColumn(pid, "lstart");
}

/** Whether the process works in this folder, as every PostgreSQL process does in its data folder. */
export function worksIn(pid: number, folder: string): boolean {
  if (processMark(pid) === null) return false;
  if (process.platform !== "linux") return processColumn(pid, "command")?.includes(folder) ?? false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false; // belongs to someone else
  }
}

/** Whether the number is taken at all, even by a process that only waits to be collected. */
export function isNumberTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

// Start time is field 22, in clock ticks since boot, hence the boot's id beside it; the name in field 2 may hold blanks.
function linuxMark(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1")
      .replace(/^.*\) /s, "")
      .split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
    return fields[0] === "Z" || fields[0] === "X" ? null : `${boot} ${fields[19]}`;
  } catch {
    return null;
  }
}

function processColumn(pid: number, column: "lstart" | "command"): string | null {
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}
