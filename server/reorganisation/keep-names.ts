import type { Log } from "#server/core/log.ts";
import type { Sql } from "#server/core/postgres/connect.ts";
import { takeNames } from "./names.command.ts";

/** A name that begins on a day is the unit's so soon after midnight at the latest. */
const everyMs = 10 * 60_000;

/** Gives units the names whose day has come, now and as the days pass. */
export async function keepNames(sql: Sql, log: Log): Promise<() => void> {
  const take = async () => {
    try {
      await takeNames(sql);
    } catch (error) {
      log.error({ err: error }, "names of units not brought up to date");
    }
  };
  await take();
  const timer = setInterval(() => void take(), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
