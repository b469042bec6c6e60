import type { Sql } from "postgres";

interface DossierOptions {
  receivedAt?: string;
  status?: string;
  dueAt?: string | null;
  endedAt?: string | null;
  /** Code of the unit that receives and resolves. */
  unit?: string;
  channel?: string;
}

let made = 0;

/** A dossier as if a system had sent it in a batch of its own; needs a unit and a procedure. */
export async function makeDossier(sql: Sql, options: DossierOptions = {}): Promise<string> {
  const { receivedAt = "2024-03-05T01:00:00Z", status = "PROCESSING", dueAt = "2024-03-15T01:00:00Z" } = options;
  const { endedAt = null, unit = null, channel = "ONLINE" } = options;
  const key = `ho-so-${++made}`;
  await sql`select make_dossier_months(array[(${receivedAt}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date])`;
  const [row] = await sql<{ id: string }[]>`
    with source as (insert into feed_sources (code) values (${key}) returning id),
      origin as (insert into provenances (kind, source, source_key) values ('TOKEN', ${key}, ${key}) returning id),
      sender as (insert into people (name, sign_in_name, active_from) values (${key}, ${key}, '2020-01-01') returning id),
      batch as (
        insert into feed_batches (kind, mode, source_id, sent_by_id, inserted, updated, unchanged, rejected, provenance_id)
        select 'DOSSIERS', 'PER_ROW', s.id, p.id, 1, 0, 0, 0, o.id from source s, origin o, sender p)
    insert into dossiers (unit_id, resolving_unit_id, procedure_id, receipt_code, channel, status, received_at, due_at, ended_at, changed_at,
      source_key, provenance_id, steps)
    select u.id, u.id, p.id, ${key}, ${channel}, ${status}, ${receivedAt}, ${dueAt}, ${endedAt}, coalesce(${endedAt}, ${receivedAt})::timestamptz,
      ${key}, o.id, ${sql.json([{ at: receivedAt, status: "RECEIVED" }])}
    from origin o, (select id from units where ${unit}::text is null or code = ${unit} order by id limit 1) u,
      (select id from procedures order by id limit 1) p
    returning id`;
  return row!.id;
}
