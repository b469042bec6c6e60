import { makeFirstAdministrator, resetAdministrator } from "#server/auth/administrator.command.ts";
import { CannotStart } from "#server/core/cannot-start.ts";
import { loadConfig } from "#server/core/config.ts";
import { lockData } from "#server/core/data-lock.ts";
import { migrateDatabase, withSetupLock } from "#server/core/migrate.ts";
import { checkDatabase, openPool, unbounded } from "#server/core/postgres/connect.ts";
import { startEmbedded } from "#server/core/postgres/embedded.ts";

/** `npm run administrator [sign-in name]`: the way back in for who has the terminal, with a hub on DATABASE_URL or one that is stopped. */
async function run(undo: (() => Promise<void> | void)[]): Promise<void> {
  const config = loadConfig();
  if (!config.databaseUrl) undo.push(lockData(config.dataFolder));
  const own = config.databaseUrl ? null : await startEmbedded({ dataFolder: config.dataFolder });
  if (own) undo.push(own.stop);
  const url = config.databaseUrl ?? own!.url;
  await checkDatabase(url);
  const sql = openPool(url, 1, unbounded);
  undo.push(() => sql.end({ timeout: 5 }));
  await withSetupLock(url, migrateDatabase);
  const given = (await makeFirstAdministrator(sql)) ?? (await resetAdministrator(sql, process.argv[2] ?? null));
  if (!given) throw new CannotStart("No administrator of the whole hub has this sign-in name.");
  process.stdout.write(`\n  Sign in as ${given.signInName} with the one-time password ${given.password}\n\n`);
}

const undo: (() => Promise<void> | void)[] = [];
try {
  await run(undo);
} catch (error) {
  process.stderr.write(`${error instanceof CannotStart ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
} finally {
  for (const step of undo.reverse()) await step();
}
