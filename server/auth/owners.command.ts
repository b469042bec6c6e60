import type { TransactionSql } from "postgres";
import type { Viewer } from "#server/core/graph/model.ts";

/**
 * The id of the viewer as an owner, made at the first save. It holds the owner's row to the end of the transaction, so
 * that whatever one owner saves at once happens one after the other, and limits hold.
 */
export async function claimOwner(sql: TransactionSql, { visitorHash }: Viewer): Promise<string> {
  const [owner] = await sql<{ id: string }[]>`
    insert into owners (visitor_hash) values (${visitorHash})
    on conflict (visitor_hash) do update set visitor_hash = excluded.visitor_hash returning id`;
  return owner!.id;
}
