import { connect, type Socket } from "node:net";
import postgres from "postgres";
import { CannotStart } from "#server/core/cannot-start.ts";

export type Sql = postgres.Sql;

const oldestVersion = 15;
const neededExtensions = ["unaccent", "pg_trgm", "btree_gist", "ltree"];

/**
 * Bounds of every statement of the hub; whoever legitimately needs longer raises them for his transaction (`set local`), as
 * questions of `analyze` and files do. Migrations and data sets are loaded over connections without them.
 */
export const lightSettings = {
  statement_timeout: "15s",
  lock_timeout: "5s",
  idle_in_transaction_session_timeout: "60s",
};

/** For work of one caller that reads much: one statement, one core. */
export const heavySettings = { ...lightSettings, statement_timeout: "30s", max_parallel_workers_per_gather: 0 };

/** For the hub's own long work before it answers anybody, on figures of every state: migrations, data sets, commands at the terminal. */
export const unbounded = { "hub.rights": "everything" };

interface Address {
  host: string[];
  port: number[];
  path?: string | false;
}

/**
 * A way to the database that sends what is small at once: else the end of a COPY, and the statement after it, each wait 40 ms for
 * the other side to say that it heard what came before. What is written before it is connected waits in it.
 */
function open({ host, port, path }: Address): Socket {
  const socket = path ? connect(path) : connect(port[0]!, host[0]!);
  return Object.assign(socket.setNoDelay(true), { host: host[0] });
}

/** A pool that connects when first used; statements in UTC, notices unheard. Who answers callers adds `servingSettings`. */
export function openPool(url: string, max: number, bounds: Readonly<Record<string, string | number>> = lightSettings): Sql {
  return postgres(url, {
    max,
    connect_timeout: 10,
    onnotice: () => {},
    // Of several hosts the driver itself finds the one that answers.
    ...(!new URL(url).host.includes(",") && ({ socket: open } as object)),
    connection: { application_name: "cchc-hub", TimeZone: "UTC", ...bounds },
  });
}

/**
 * Looks whether a database will do: version 15 or newer, and the extensions are there or can be made.
 *
 * @throws {CannotStart} with one sentence that never holds the password
 */
export async function checkDatabase(url: string): Promise<void> {
  const sql = openPool(url, 1);
  try {
    await checkVersion(sql);
    await makeExtensions(sql);
  } catch (error) {
    throw error instanceof CannotStart ? error : new CannotStart(explain(error as ConnectionFault, new URL(url)));
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function checkVersion(sql: Sql): Promise<void> {
  const [row] = await sql<{ version: number }[]>`select current_setting('server_version_num')::int / 10000 as version`;
  const version = row?.version ?? 0;
  if (version < oldestVersion) throw new CannotStart(`The database is PostgreSQL ${version}; the hub needs ${oldestVersion} or newer.`);
}

async function makeExtensions(sql: Sql): Promise<void> {
  const missing = await sql<{ name: string; isAvailable: boolean }[]>`
    select needed.name, available.name is not null as "isAvailable"
    from unnest(${neededExtensions}::text[]) needed(name)
    left join pg_available_extensions available using (name)
    where available.installed_version is null`;
  const unavailable = missing.filter((extension) => !extension.isAvailable).map(({ name }) => name);
  if (unavailable.length > 0) {
    throw new CannotStart(`The database server lacks the extension ${unavailable.join(", ")}; install PostgreSQL's contrib package there.`);
  }
  for (const { name } of missing) {
    try {
      await sql`create extension if not exists ${sql(name)} schema public`;
    } catch (error) {
      const reason = (error as Error).message;
      throw new CannotStart(
        `The database user may not make the extension ${name} (${reason}); have an administrator run: create extension ${name};`,
      );
    }
  }
}

interface ConnectionFault extends Error {
  code?: string;
}

const explanations: Record<string, (url: URL) => string> = {
  ECONNREFUSED: ({ host }) => `No PostgreSQL answers at ${host}; is it running, and are host and port in DATABASE_URL right?`,
  CONNECT_TIMEOUT: ({ host }) => `No PostgreSQL answered at ${host} within 10 seconds; are host and port in DATABASE_URL right?`,
  ENOTFOUND: ({ hostname }) => `The host ${hostname} of DATABASE_URL is not known.`,
  EAI_AGAIN: ({ hostname }) => `The host ${hostname} of DATABASE_URL could not be looked up.`,
  "28P01": ({ host, username }) => `PostgreSQL at ${host} refused the user ${username || "(none)"} and the password in DATABASE_URL.`,
  "28000": ({ host, username }) => `PostgreSQL at ${host} does not let the user ${username || "(none)"} of DATABASE_URL in.`,
  "3D000": ({ host, pathname }) =>
    `PostgreSQL at ${host} has no database ${pathname.slice(1)}; make it with: createdb ${pathname.slice(1)}`,
};

function explain(fault: ConnectionFault, url: URL): string {
  const known = explanations[fault.code ?? ""]?.(url);
  const said = fault.message.replaceAll(decodeURIComponent(url.password) || "\0", "***");
  return known ?? `PostgreSQL at ${url.host} cannot be used: ${said}`;
}
