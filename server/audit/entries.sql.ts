import type { PendingQuery, Row, Sql } from "postgres";
import type { AuditFilter } from "#schema/audit/audit.input.ts";

/** An entry as it is kept, with the names of today. */
export interface EntryRow {
  id: string;
  recordedAt: Date;
  transactionId: string;
  personId: string | null;
  personName: string | null;
  tokenName: string | null;
  visitor: string | null;
  way: string;
  action: string;
  tableName: string;
  recordId: string | null;
  recordName: string | null;
  subjectTable: string;
  subjectId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  previousHash: string;
  hash: string;
}

/** More are not counted: a trail grows without end. */
export const MOST_COUNTED = 10_000;

const columns = (sql: Sql) => sql`
  e.id::text as id, e.recorded_at as "recordedAt", e.transaction_id::text as "transactionId", e.person_id as "personId", p.name as "personName",
  t.name as "tokenName", e.visitor, e.way, e.action, e.table_name as "tableName", e.record_id as "recordId", e.record_name as "recordName",
  e.subject_table as "subjectTable", e.subject_id as "subjectId", e.before, e.after, e.previous_hash as "previousHash", e.hash`;

const joins = (sql: Sql) => sql`left join people p on p.id = e.person_id left join access_tokens t on t.id = e.token_id`;

/** The entries that a filter asks for, newest first, from after the entry `after` on. */
export async function selectEntries(
  sql: Sql,
  filter: AuditFilter,
  { first, after }: { first: number; after: string | null },
): Promise<EntryRow[]> {
  return await sql<EntryRow[]>`
    select ${columns(sql)} from audit_entries e ${joins(sql)}
    where ${meets(sql, filter)} ${after ? sql`and e.id < ${after}::bigint` : sql``} order by e.id desc limit ${first}`;
}

/** How many entries a filter asks for; null when more than are counted. */
export async function countEntries(sql: Sql, filter: AuditFilter): Promise<number | null> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from (select from audit_entries e where ${meets(sql, filter)} limit ${MOST_COUNTED + 1}) e`;
  return row!.count > MOST_COUNTED ? null : row!.count;
}

/** All entries of one record and of its parts, newest first. */
export async function selectRecordEntries(sql: Sql, table: string, id: string): Promise<EntryRow[]> {
  return await sql<EntryRow[]>`
    select ${columns(sql)} from audit_entries e ${joins(sql)}
    where e.subject_table = ${table} and e.subject_id = ${id} and e.action <> 'READ' order by e.id desc`;
}

type Condition = PendingQuery<Row[]>;

function meets(sql: Sql, { personId, visitor, kinds, recordId, ways, actions, from, to, text }: AuditFilter): Condition {
  const oneOf = (values: readonly string[]) => sql`any(string_to_array(${values.join().toLowerCase()}, ','))`;
  const day = (date: string, plus = 0) => sql`((${date}::date + ${plus}::int)::timestamp at time zone 'Asia/Ho_Chi_Minh')`;
  const words = text?.trim().split(/\s+/).filter(Boolean) ?? [];
  const conditions = [
    personId ? sql`e.person_id = ${personId}` : null,
    visitor ? sql`e.visitor = ${visitor}` : null,
    kinds ? sql`(e.subject_table = ${oneOf(kinds)} or e.table_name = ${oneOf(kinds)})` : null,
    recordId ? sql`(e.subject_id = ${recordId} or e.record_id = ${recordId})` : null,
    ways ? sql`lower(e.way::text) = ${oneOf(ways)}` : null,
    actions ? sql`lower(e.action::text) = ${oneOf(actions)}` : null,
    from ? sql`e.recorded_at >= ${day(from)}` : null,
    to ? sql`e.recorded_at < ${day(to, 1)}` : null,
    ...words.map((word) => sql`e.search_text like '%' || fold(${word.replace(/[\\%_]/g, "\\$&")}) || '%'`),
  ];
  return conditions.reduce<Condition>((all, one) => (one ? sql`${all} and ${one}` : all), sql`true`);
}

/** The people who did something that the trail tells, by name. */
export async function selectPeopleOfTrail(sql: Sql): Promise<{ personId: string; name: string }[]> {
  return await sql<{ personId: string; name: string }[]>`
    select p.id as "personId", p.name from people p where exists (select from audit_entries e where e.person_id = p.id)
    order by p.name collate "vi-x-icu", p.id`;
}

/** What the ids in entries stand for today: names of units, people, plans and the like, by id. */
export async function selectNames(sql: Sql, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<{ id: string; name: string }[]>`
    with asked as (select unnest(string_to_array(${ids.join()}, ',')::uuid[]) as id)
    select n.id, n.name from asked cross join lateral (
      select id, title as name from search_entries s where s.id = asked.id
      union all select id, name from people p where p.id = asked.id
      union all select id, name from periods p where p.id = asked.id
      union all select id, name from saved_views v where v.id = asked.id
      union all select id, name from boards b where b.id = asked.id
      union all select id, name from procedure_fields f where f.id = asked.id
      union all select id, name from access_tokens t where t.id = asked.id
      union all select a.id, a.title from plan_areas a where a.id = asked.id
      union all select o.id, coalesce(p.name, left(o.visitor_hash, 12)) from owners o left join people p on p.id = o.person_id
        where o.id = asked.id) n`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
