import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { CannotStart } from "#server/core/cannot-start.ts";
import { projectFolder } from "#server/core/paths.ts";
import { attachAuditTriggers } from "#server/core/postgres/audit-triggers.ts";
import { openPool, unbounded, type Sql } from "#server/core/postgres/connect.ts";
import { grantServing } from "#server/core/postgres/serving.ts";

/** Any number does, as long as every hub takes the same. */
const setupLock = 1_128_809_283;

/**
 * Runs work that only one hub at a time may do on a database: hubs that start together take turns. The lock belongs to
 * the one connection that the work is given, so it falls when the hub dies.
 */
export async function withSetupLock<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  // A migration's rows leave no trail one by one: a table with changes still to be noted could not be altered.
  const sql = openPool(url, 1, { ...unbounded, "hub.bulk": "{}" });
  try {
    await sql`select pg_advisory_lock(${setupLock})`;
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * Brings the database's tables to what `db/migrations` describes: all of it in one transaction, or nothing.
 *
 * @throws {CannotStart} with what PostgreSQL said, as when the tables are another program's or the user may not make any
 */
export async function migrateDatabase(sql: Sql, folder = join(projectFolder, "db", "migrations")): Promise<void> {
  try {
    await migrate(drizzle(sql), { migrationsFolder: folder });
    await attachAuditTriggers(sql);
    await grantServing(sql);
  } catch (error) {
    const { cause } = error as Error;
    if (!(cause instanceof postgres.PostgresError)) throw error;
    throw new CannotStart(
      `The database's tables could not be brought up to date, nothing was changed: ${cause.message}. Give the hub a database of its own, owned by its user.`,
    );
  }
}
