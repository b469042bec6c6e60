import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CannotStart } from "#server/core/cannot-start.ts";
import type { Config } from "#server/core/config.ts";
import { lockData } from "#server/core/data-lock.ts";
import { databaseName, superuser } from "./cluster.ts";
import { openPool, unbounded, type Sql } from "./connect.ts";
import { startEmbedded } from "./embedded.ts";

/**
 * Lends a command the hub's database, whether a hub is running on it or not: that of `DATABASE_URL`, the embedded one of a
 * running hub, or the embedded one started for as long as the work takes.
 */
export async function withHubDatabase<T>({ databaseUrl, dataFolder }: Config, work: (sql: Sql) => Promise<T>): Promise<T> {
  const url = databaseUrl ?? runningUrl(dataFolder);
  if (url) return await lend(url, work);
  const unlock = lockData(dataFolder);
  try {
    const database = await startEmbedded({ dataFolder });
    try {
      return await lend(database.url, work);
    } finally {
      await database.stop();
    }
  } finally {
    unlock();
  }
}

async function lend<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = openPool(url, 2, unbounded);
  try {
    return await work(sql);
  } catch (error) {
    if ((error as { code?: string }).code === "42P01") throw new CannotStart("This database is not a hub's yet; start the hub once.");
    throw error;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Address of the embedded database while a hub holds its data folder. */
function runningUrl(dataFolder: string): string | null {
  try {
    lockData(dataFolder)();
    return null;
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
  }
  const folder = join(dataFolder, "postgres");
  const port = readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n")[3];
  return `postgres://${superuser}:${readFileSync(join(folder, "password"), "utf8").trim()}@127.0.0.1:${port}/${databaseName}`;
}
