import type { Sql, TransactionSql } from "postgres";
import type { Viewer } from "#server/core/graph/model.ts";

/**
 * The id of the viewer as an owner, made at the first save. It holds the owner's row to the end of the transaction, so
 * that whatever one owner saves at once happens one after the other, and limits hold.
 */
export async function claimOwner(sql: TransactionSql, { visitorHash, personId }: Viewer): Promise<string> {
  const [owner] = personId
    ? await sql<{ id: string }[]>`
        insert into owners (person_id) values (${personId})
        on conflict (person_id) do update set person_id = excluded.person_id returning id`
    : await sql<{ id: string }[]>`
        insert into owners (visitor_hash) values (${visitorHash})
        on conflict (visitor_hash) do update set visitor_hash = excluded.visitor_hash returning id`;
  return owner!.id;
}

/** Whether the viewer is the owner in the row `alias` of `owners`. */
export const isOwner = (sql: Sql, { visitorHash, personId }: Viewer, alias: string) =>
  sql`coalesce(${sql(alias)}.visitor_hash = ${visitorHash} or ${sql(alias)}.person_id = ${personId}::uuid, false)`;
