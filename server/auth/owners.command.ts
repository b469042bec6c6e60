import type { TransactionSql } from "postgres";
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

/** Tables whose rows belong to an owner and bear a name that the owner has once. */
const named = ["saved_views", "boards"] as const;

/** Makes what a browser's visitor saved the person's, who just signed in there. A name that the person has already gets a number. */
export async function takeOver(sql: TransactionSql, visitorHash: string, personId: string): Promise<void> {
  const [visitor] = await sql<{ id: string }[]>`select id from owners where visitor_hash = ${visitorHash} for update`;
  if (!visitor) return;
  const personal = await claimOwner(sql, { personId, tokenId: null, visitorHash: null, roles: [] });
  for (const table of named)
    await sql`
      with taken as (
        select v.id, left(v.name, 110) as name,
          exists (select from ${sql(table)} o where o.owner_id = ${personal} and o.name = v.name) as is_taken
        from ${sql(table)} v where v.owner_id = ${visitor.id}
      )
      update ${sql(table)} t set owner_id = ${personal}, name = case when not x.is_taken then t.name else x.name || ' (' || (
          select min(k) from generate_series(2, 1000) k where not exists (
            select from ${sql(table)} o where o.owner_id in (${personal}, ${visitor.id}) and o.name = x.name || ' (' || k || ')')) || ')' end
      from taken x where t.id = x.id`;
  await sql`
    insert into default_boards (owner_id, board_key) select ${personal}, board_key from default_boards where owner_id = ${visitor.id}
    on conflict (owner_id) do nothing`;
  await sql`delete from default_boards where owner_id = ${visitor.id}`;
  await sql`delete from owners where id = ${visitor.id}`;
}
