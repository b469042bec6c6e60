import type { ReservedSql, Sql } from "postgres";
import type { Values } from "#server/measures/query/values.ts";
import { settingsFor } from "#server/measures/run.sql.ts";

/** As `analyze` runs, but longer: nobody waits for a file with a page before him. */
export const LONGEST_SECONDS = 120;
const settings = `begin isolation level repeatable read read only; ${settingsFor(LONGEST_SECONDS)}`;

/** One connection that sees the database as it was at one moment, for the statements of one file. */
export interface Snapshot {
  readonly sql: ReservedSql;
  /** Runs a statement, which is cancelled when the reader leaves. */
  readonly select: <Row extends object>(text: string, values: Values) => Promise<Row[]>;
  /** What must end before the connection can be used again. */
  readonly onClose: (end: () => void) => void;
  /** Gives the connection back; more than once does nothing. */
  readonly close: () => Promise<void>;
}

export async function openSnapshot(pool: Sql, leaving: AbortSignal): Promise<Snapshot> {
  const sql = await pool.reserve();
  const ends: (() => void)[] = [];
  let isOpen = true;
  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    for (const end of ends) end();
    // A cancellation that comes late may hit the first of them.
    await sql.unsafe("rollback").catch(() => sql.unsafe("rollback").catch(() => {}));
    sql.release();
  };
  const select = async <Row extends object>(text: string, values: Values): Promise<Row[]> => {
    leaving.throwIfAborted();
    const query = sql.unsafe<Row[]>(text, values.all as never[], { prepare: false });
    const stop = () => query.cancel();
    leaving.addEventListener("abort", stop);
    return await query.finally(() => leaving.removeEventListener("abort", stop));
  };
  await sql.unsafe(settings).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { sql, select, onClose: (end) => ends.push(end), close };
}
