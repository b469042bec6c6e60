import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { keepAnchors } from "#server/audit/keep-anchors.ts";
import { CannotStart } from "#server/core/cannot-start.ts";
import type { Config } from "#server/core/config.ts";
import { lockData } from "#server/core/data-lock.ts";
import { roomLog, type Log } from "#server/core/log.ts";
import { migrateDatabase, withSetupLock } from "#server/core/migrate.ts";
import { checkDatabase, heavySettings, lightSettings, openPool, unbounded, type Sql } from "#server/core/postgres/connect.ts";
import { assertGuarded, servingSettings } from "#server/core/postgres/serving.ts";
import { startEmbedded } from "#server/core/postgres/embedded.ts";
import { knowledgeFolder } from "#server/ingest/knowledge/own-folder.ts";
import { keepChecking } from "#server/ingest/checks/keep-checking.ts";
import { keepNames } from "#server/reorganisation/keep-names.ts";
import { buildClient } from "#server/http/client-build.ts";
import { checkAddress, listen } from "#server/http/listen.ts";

/** Brings a migrated database to what the hub is to show; leaves one that shows it already alone. */
export type Fill = (sql: Sql, options: Pick<StartOptions, "say" | "signal">) => Promise<void>;

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
  /** The committed data set, unless said. */
  fill?: Fill;
}

/** Longest wait for requests under way when the hub stops. */
const drainMs = 10_000;

/** Starts everything in order and tells the address once the hub answers. */
export async function start(options: StartOptions): Promise<string> {
  const { config, log, signal, undo } = options;
  if (!config.databaseUrl) undo.push(lockData(config.dataFolder));
  await checkAddress(config);
  // Three things that need each other only at the end: the database, the files a browser gets, and our own modules.
  const [{ sql, heavySql }, , { makeApp }] = await allSettledOrThrow([
    prepareDatabase(options),
    buildIfWanted(options),
    import("#server/app.ts"),
  ]);
  signal.throwIfAborted();
  undo.push(await keepAnchors(sql, config.dataFolder, roomLog(log, "audit")));
  undo.push(await keepNames(sql, roomLog(log, "reorganisation")));
  const app = await makeApp({ sql, heavySql, config, log });
  undo.push(await keepChecking(heavySql, roomLog(log, "ingest"), knowledgeFolder(config.dataFolder)));
  undo.push(() => close(app));
  return listen(app, config);
}

async function buildIfWanted(options: StartOptions): Promise<void> {
  if (options.config.clientBuild === "when-stale") await buildClient(options);
}

/** Takes no more requests and finishes those under way, within a limit. */
async function close(app: FastifyInstance): Promise<void> {
  // A connection is only idle after its last answer, and a browser would hold it open for long.
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  await Promise.race([app.close(), sleep(drainMs, undefined, { ref: false })]);
  clearInterval(idle);
  app.server.closeAllConnections();
}

interface Pools {
  sql: Sql;
  /** Kept for heavy work, so that light work always finds a connection. */
  heavySql: Sql;
}

async function prepareDatabase(options: StartOptions): Promise<Pools> {
  const { config, log, signal, undo, fill = fillWhenEmpty } = options;
  const url = config.databaseUrl ?? (await startOwnDatabase(options));
  signal.throwIfAborted();
  await checkDatabase(url);
  const serving = await withSetupLock(url, async (setup) => {
    signal.throwIfAborted();
    await migrateDatabase(setup);
    const filling = openPool(url, 2, unbounded);
    await fill(filling, options).finally(() => filling.end({ timeout: 5 }));
    await welcomeAdministrator(setup, options);
    return await servingSettings(setup);
  });
  const heavy = Math.floor(config.databasePool / 2);
  const sql = openPool(url, config.databasePool - heavy, { ...lightSettings, ...serving });
  undo.push(() => sql.end({ timeout: 5 }));
  const heavySql = openPool(url, heavy, { ...heavySettings, ...serving });
  undo.push(() => heavySql.end({ timeout: 5 }));
  await assertGuarded(sql);
  roomLog(log, "postgres").info({ embedded: !config.databaseUrl }, "database ready");
  return { sql, heavySql };
}

/** Who starts a hub that nobody has an account at gets the first one: told here, kept nowhere. */
async function welcomeAdministrator(sql: Sql, { say }: StartOptions): Promise<void> {
  const { makeFirstAdministrator } = await import("#server/auth/administrator.command.ts");
  const given = await makeFirstAdministrator(sql);
  if (given)
    say(
      `\n  Nobody has an account yet. The first administrator signs in at /dang-nhap, and must change the password there:\n\n    Name      ${given.signInName}\n    Password  ${given.password}\n\n  It is shown this once. Lost: stop the hub and run npm run administrator.\n`,
    );
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

async function fillWhenEmpty(sql: Sql, { say }: Pick<StartOptions, "say">): Promise<void> {
  const [{ loadDataset }, { DatasetError }] = await Promise.all([
    import("#server/ingest/dataset/load.ts"),
    import("#server/ingest/dataset/faults.ts"),
  ]);
  try {
    const { loaded, rows } = await loadDataset(sql);
    if (loaded) say(`Loaded ${rows} rows of the data set into the empty database.`);
  } catch (error) {
    throw error instanceof DatasetError ? new CannotStart(error.message) : error;
  }
}
