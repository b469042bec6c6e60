import { join } from "node:path";
import { CannotStart } from "#server/core/cannot-start.ts";
import type { Config } from "#server/core/config.ts";
import { checkDatabase, openPool, unbounded } from "#server/core/postgres/connect.ts";

const suffix = "_demo";

/**
 * The hub's settings with a database of the demo's own: a cluster in a folder below the hub's, or, on a server that
 * `DATABASE_URL` names, the database `<name>_demo` beside the named one, made when there is none.
 *
 * @throws {CannotStart} when it can be neither found nor made
 */
export async function withOwnDatabase(config: Config): Promise<Config> {
  if (!config.databaseUrl) return { ...config, dataFolder: join(config.dataFolder, "demo") };
  const url = new URL(config.databaseUrl);
  const name = decodeURIComponent(url.pathname.slice(1));
  if (!name) throw new CannotStart("DATABASE_URL names no database; the demo makes one beside it, called <name>_demo.");
  if (!name.endsWith(suffix)) {
    await makeDatabase(config.databaseUrl, `${name}${suffix}`);
    url.pathname = `/${encodeURIComponent(`${name}${suffix}`)}`;
  }
  return { ...config, databaseUrl: url.href };
}

async function makeDatabase(beside: string, name: string): Promise<void> {
  await checkDatabase(beside);
  const sql = openPool(beside, 1, unbounded);
  try {
    const [found] = await sql`select from pg_database where datname = ${name}`;
    if (!found) await sql`create database ${sql(name)}`;
  } catch (error) {
    throw new CannotStart(
      `The demo's own database ${name} could not be made (${(error as Error).message}); have an administrator run: createdb ${name}`,
    );
  } finally {
    await sql.end({ timeout: 5 });
  }
}
