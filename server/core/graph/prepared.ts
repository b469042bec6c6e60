import type { Sql } from "postgres";

/** Statement texts that are kept prepared; the driver never forgets one, so their number is bounded. */
const LARGEST_PREPARED = 1000;
/** Texts seen once and not yet worth a prepared statement. */
const LARGEST_SEEN = 5000;

interface Texts {
  readonly seen: Set<string>;
  readonly prepared: Set<string>;
}
const texts = new WeakMap<Sql, Texts>();

/**
 * Runs a statement of one text column and one row. From its second sight a text is prepared on the connection,
 * so that PostgreSQL parses and plans it once; a text seen once costs no memory that stays.
 */
export async function runStatement(sql: Sql, text: string, values: readonly (string | null)[]): Promise<string> {
  const rows = await sql.unsafe(text, values as never[], { prepare: isPrepared(sql, text) }).values();
  return rows[0]![0] as string;
}

function isPrepared(sql: Sql, text: string): boolean {
  let known = texts.get(sql);
  if (!known) texts.set(sql, (known = { seen: new Set(), prepared: new Set() }));
  if (known.prepared.has(text)) return true;
  if (known.prepared.size >= LARGEST_PREPARED) return false;
  if (known.seen.delete(text)) {
    known.prepared.add(text);
    return true;
  }
  if (known.seen.size >= LARGEST_SEEN) known.seen.clear();
  known.seen.add(text);
  return false;
}
