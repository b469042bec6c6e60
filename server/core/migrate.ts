import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { projectFolder } from "#server/core/paths.ts";
import { openPool } from "#server/core/postgres/connect.ts";

/** Any number does, as long as every hub takes the same. */
const lockKey = 1_128_809_283;

/**
 * Brings the database's tables to what `db/migrations` describes, in one transaction. Hubs that start together on one
 * database take turns; the lock belongs to the connection, so it falls when a hub dies.
 */
export async function migrateDatabase(url: string, folder = join(projectFolder, "db", "migrations")): Promise<void> {
  const sql = openPool(url, 1);
  try {
    await sql`select pg_advisory_lock(${lockKey})`;
    await migrate(drizzle(sql), { migrationsFolder: folder });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
