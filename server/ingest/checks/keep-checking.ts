import type { Sql } from "postgres";
import type { Log } from "#server/core/log.ts";
import { hearDataChanges } from "#server/core/postgres/data-changes.ts";
import { loadOrTell } from "#server/ingest/knowledge/own-folder.ts";
import { loadCheckKnowledge } from "./known.ts";
import { runChecks, type Cause } from "./run.command.ts";

/** What is told where data changes are told, when somebody asks for all checks. */
export const asked = "checks asked";

/** So long nothing changes before checks run, and so long they wait at most while it goes on changing. */
const quietMs = 3000;
const latestMs = 30_000;

/** After a start whoever opens a page comes first. */
const startMs = 5000;

/** Tables that no check reads, and those that checks write. */
const own = new Set(["findings", "finding_decisions"]);

/**
 * Runs checks in the background, one after the other: those that a change concerns some seconds after it, all of them when
 * somebody asks and after each start.
 *
 * @returns what ends it
 */
export async function keepChecking(sql: Sql, log: Log, extra: string | null = null): Promise<() => Promise<void>> {
  const knowledge = loadOrTell(loadCheckKnowledge, extra, (fault) => log.warn({ fault }, "a table of knowledge does not read"));
  const ending = new AbortController();
  let changed = new Set<string>();
  let cause: Cause | null = null;
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const failed = (check: string, error: unknown) => ending.signal.aborted || log.warn({ err: error, check }, "a check failed");
  const run = async () => {
    const [tables, why] = [changed, cause];
    changed = new Set();
    cause = null;
    since = 0;
    if (ending.signal.aborted) return;
    await runChecks(sql, { cause: why ?? "CHANGE", tables: why ? null : tables, knowledge, signal: ending.signal, failed }).catch(
      (error: unknown) => failed("", error),
    );
  };
  const wait = (ms: number) => {
    since ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(run)), Math.max(0, Math.min(ms, since + latestMs - Date.now()))).unref();
  };
  const ask = (why: Cause) => {
    cause = why;
    wait(0);
  };
  const stop = await hearDataChanges(sql, (table) => {
    if (table === null || own.has(table)) return;
    if (table === asked) return ask("DEMAND");
    changed.add(table);
    wait(quietMs);
  });
  // Rules may be others than those of the last start, and data may have changed while no hub ran.
  cause = "START";
  wait(startMs);
  return async () => {
    ending.abort();
    clearTimeout(timer);
    await stop();
    await running;
  };
}
