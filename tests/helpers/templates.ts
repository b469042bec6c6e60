import { openPool, unbounded, type Sql } from "#server/core/postgres/connect.ts";

/** Databases that tests copy: PostgreSQL copies a whole database in tens of milliseconds. */
export const migratedTemplate = "template_migrated";
export const datasetTemplate = "template_dataset";

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/**
 * Makes a database to copy from, once for all workers: whoever comes first fills it, the others wait. It gets its name
 * when it is whole.
 */
export async function makeTemplate(
  admin: Sql,
  url: string,
  name: string,
  from: string,
  fill: (sql: Sql) => Promise<unknown>,
): Promise<void> {
  await admin`select pg_advisory_lock(hashtext(${name}))`;
  try {
    const [found] = await admin`select from pg_database where datname = ${name}`;
    if (found) return;
    const unfinished = `${name}_unfinished`;
    await admin`drop database if exists ${admin(unfinished)} with (force)`;
    await admin`create database ${admin(unfinished)} template ${admin(from)}`;
    const sql = openPool(withDatabase(url, unfinished), 1, unbounded);
    try {
      await fill(sql);
    } finally {
      await sql.end();
    }
    await admin`alter database ${admin(unfinished)} rename to ${admin(name)}`;
  } finally {
    await admin`select pg_advisory_unlock(hashtext(${name}))`;
  }
}
