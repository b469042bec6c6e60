import type { Sql, TransactionSql } from "postgres";
import type { Viewer } from "#server/core/graph/model.ts";

/** How a change comes in. What is written outside `actingAs` is the hub's own work, `SYSTEM`. */
export type Way = "SCREEN" | "TOKEN" | "IMPORT" | "COMMAND";

/** Digits of the visitor's hash that stand in the audit trail: enough to tell visitors apart, too few to be the hash. */
const visitorDigits = 12;

/**
 * Writes in one transaction that knows who acts, which way, and with which rights to figures: the audit triggers read it from
 * `hub.actor`, the policies of rows from `hub.rights`, and both are forgotten with the transaction. Naming the actor travels with the first statement of the work, not before it.
 */
export async function actingAs<T>(sql: Sql, viewer: Viewer, way: Way, work: (tx: TransactionSql) => Promise<T>): Promise<T> {
  const result = await sql.begin(async (tx) => {
    // Without rights of one's own those of the connection stay: none where callers are answered, all where data sets are loaded.
    const named = tx`
      select set_config('hub.actor', ${actorOf(viewer, way)}, true)
        ${viewer.rights ? tx`, set_config('hub.rights', ${viewer.rights}, true)` : tx``}`.execute();
    const [, done] = await Promise.all([named, work(tx)]);
    return done;
  });
  return result as T;
}

/** The text of `hub.actor`: whoever comes with a token acts through it, whatever the command takes for usual. */
function actorOf({ personId, visitorHash, tokenId }: Viewer, way: Way): string {
  const visitor = visitorHash?.slice(0, visitorDigits) ?? null;
  return JSON.stringify({ personId, tokenId, visitor, way: tokenId && way === "SCREEN" ? "TOKEN" : way });
}
