import type { Sql } from "postgres";
import { readAs } from "#server/core/postgres/reading.ts";
import type { Viewer } from "./model.ts";

/**
 * Tells which statement texts are worth preparing. From its second sight a text is prepared on the connection, so that
 * PostgreSQL parses and plans it once; a text seen once costs no memory that stays. The driver never forgets a prepared
 * statement, so their number is bounded.
 */
export class PreparedTexts {
  private readonly known = new WeakMap<Sql, { seen: Set<string>; prepared: Set<string> }>();

  /**
   * @param largest texts that are kept prepared
   * @param largestSeen texts seen once that are remembered
   */
  constructor(
    private readonly largest: number,
    private readonly largestSeen: number,
  ) {}

  has(sql: Sql, text: string): boolean {
    let texts = this.known.get(sql);
    if (!texts) this.known.set(sql, (texts = { seen: new Set(), prepared: new Set() }));
    if (texts.prepared.has(text)) return true;
    if (texts.prepared.size >= this.largest) return false;
    if (texts.seen.delete(text)) {
      texts.prepared.add(text);
      return true;
    }
    if (texts.seen.size >= this.largestSeen) texts.seen.clear();
    texts.seen.add(text);
    return false;
  }
}

const planned = new PreparedTexts(1000, 5000);

/** Runs a statement of one text column and one row, as a viewer sees the data. */
export async function runStatement(sql: Sql, text: string, values: readonly (string | null)[], viewer: Viewer): Promise<string> {
  const prepare = planned.has(sql, text);
  const rows = await readAs(sql, viewer, (on) => on.unsafe(text, values as never[], { prepare }).values());
  return rows[0]![0] as string;
}
