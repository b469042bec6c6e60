import { setTimeout as sleep } from "node:timers/promises";
import { makeApp } from "#server/app.ts";
import type { Config } from "#server/core/config.ts";
import { lockData } from "#server/core/data-lock.ts";
import { roomLog, type Log } from "#server/core/log.ts";
import { migrateDatabase, withSetupLock } from "#server/core/migrate.ts";
import { connect, type Sql } from "#server/core/postgres/connect.ts";
import { startEmbedded } from "#server/core/postgres/embedded.ts";
import { buildClient } from "#server/http/client-build.ts";
import { checkAddress, listen } from "#server/http/listen.ts";

export interface StartOptions {
  config: Config;
  log: Log;
  /** Speaks to the person at the terminal. */
  say: (sentence: string) => void;
  /** Ends the start between two of its steps. */
  signal: AbortSignal;
  /** Told when the database goes away under the hub; the hub is then to be stopped. */
  onLost: (sentence: string) => void;
  /** Filled as things are opened; to be undone from the last to the first, also when the start fails. */
  undo: (() => Promise<void> | void)[];
}

/** Longest wait for requests under way when the hub stops. */
const drainMs = 10_000;

/** Starts everything in order and tells the address once the hub answers. */
export async function start(options: StartOptions): Promise<string> {
  const { config, log, signal, undo } = options;
  if (!config.databaseUrl) undo.push(lockData(config.dataFolder));
  await checkAddress(config);
  // Two things that wait for each other only at the end: the database, and the files a browser gets.
  const [prepared] = await allSettledOrThrow([prepareDatabase(options), buildClient(options)]);
  signal.throwIfAborted();
  const app = await makeApp({ sql: prepared, config, log });
  undo.push(async () => {
    await Promise.race([app.close(), sleep(drainMs, undefined, { ref: false })]);
    app.server.closeAllConnections();
  });
  return listen(app, config);
}

async function prepareDatabase(options: StartOptions): Promise<Sql> {
  const { config, log, say, signal, undo } = options;
  const url = config.databaseUrl ?? (await startOwnDatabase(options));
  signal.throwIfAborted();
  const sql = await connect(url, config.databasePool);
  undo.push(() => sql.end({ timeout: 5 }));
  await withSetupLock(url, async (setup) => {
    signal.throwIfAborted();
    await migrateDatabase(setup);
    const { loaded, rows } = await loadDataset(sql);
    if (loaded) say(`Loaded ${rows} rows of the data set into the empty database.`);
  });
  roomLog(log, "postgres").info({ embedded: !config.databaseUrl }, "database ready");
  return sql;
}

async function startOwnDatabase({ config, say, undo, onLost }: StartOptions): Promise<string> {
  say("Starting the database …");
  const database = await startEmbedded({ dataFolder: config.dataFolder, say });
  undo.push(database.stop);
  void database.died.then(() => onLost("The database process ended unexpectedly; start the hub again, nothing that was saved is lost."));
  return database.url;
}

/** Waits for all even when one fails, so that nothing is still being opened while the rest is undone. */
async function allSettledOrThrow<T extends readonly unknown[]>(work: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  const settled = await Promise.allSettled(work);
  for (const result of settled) if (result.status === "rejected") throw result.reason;
  return settled.map((result) => (result as PromiseFulfilledResult<unknown>).value) as unknown as T;
}

// The loader is being written; until it stands, the hub starts empty.
async function loadDataset(sql: Sql): Promise<{ loaded: boolean; rows: number }> {
  const path = "#server/ingest/dataset/load.ts";
  const module = await import(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  });
  return module ? module.loadDataset(sql) : { loaded: false, rows: 0 };
}
