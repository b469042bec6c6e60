import type { ISql, Sql } from "postgres";
import type { RoleGrant } from "#server/core/graph/model.ts";
import { today } from "./today.ts";

/** A key is changed when it is so old; who finds an old one in a log or a backup has nothing. */
const KEY_AGE = "1 hour";
/** How long requests under way may still carry the key before. */
const OVERLAP = "1 minute";

/** A session in force, with what its person may do today. */
export interface SessionRow {
  id: string;
  personId: string;
  /** Signed in with a password that somebody else gave and that was not changed yet. */
  mustChange: boolean;
  /** The key that was offered has taken the place of the one that was shown. */
  isRotated: boolean;
  roles: RoleGrant[];
}

interface ShownKey {
  hash: string;
  /** Hash of the key that takes its place if it is due. */
  nextHash: string;
  idleHours: number;
}

const grants = (sql: Sql, of: ReturnType<Sql>) => sql`
  coalesce((select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'withSubtree', g.with_subtree) order by g.id)
    from role_grants g where ${of} and daterange(g.valid_from, g.valid_to) @> ${today(sql)}), '[]')`;

const isActive = (sql: Sql) => sql`daterange(p.active_from, p.active_to) @> ${today(sql)}`;

/**
 * The session that a key opens; null when it is unknown, ended, too long unused or too old. Writes at most once a minute:
 * that it was used, the next key, and the end of a session whose key came back after it was changed.
 */
export async function findSession(sql: Sql, { hash, nextHash, idleHours }: ShownKey): Promise<SessionRow | null> {
  const [row] = await sql<SessionRow[]>`
    with shown as (
      select s.*, s.key_hash = ${hash} as is_current, c.must_change and s.by_password as must_change,
        s.key_hash <> ${hash} and s.previous_until <= now() as is_replayed,
        s.rotated_at < now() - case when s.key_hash = ${hash} then ${KEY_AGE}::interval else ${OVERLAP}::interval end
          and (s.key_hash = ${hash} or s.previous_until is null) as is_due
      from sessions s join people p on p.id = s.person_id left join credentials c on c.person_id = p.id
      where (s.key_hash = ${hash} or s.previous_hash = ${hash}) and s.ended_at is null and s.expires_at > now()
        and s.last_used_at > now() - ${idleHours} * interval '1 hour' and ${isActive(sql)}
    ), touched as (
      update sessions s set
        last_used_at = now(),
        ended_at = case when f.is_replayed then now() end,
        key_hash = case when f.is_due then ${nextHash} else s.key_hash end,
        previous_hash = case when f.is_due and f.is_current then s.key_hash else s.previous_hash end,
        previous_until = case when f.is_due then null
          when f.is_current and s.previous_hash is not null then coalesce(s.previous_until, now() + ${OVERLAP}::interval)
          else s.previous_until end,
        rotated_at = case when f.is_due then now() else s.rotated_at end
      from shown f
      where s.id = f.id and s.rotated_at = f.rotated_at and (f.is_due or f.is_replayed or s.last_used_at < now() - interval '1 minute'
        or f.is_current and s.previous_hash is not null and s.previous_until is null)
      returning f.is_due
    )
    select f.id, f.person_id as "personId", coalesce(f.must_change, false) as "mustChange",
      coalesce((select is_due from touched), false) as "isRotated", ${grants(sql, sql`g.person_id = f.person_id`)} as roles
    from shown f where not coalesce(f.is_replayed, false)`;
  return row ?? null;
}

/** A token in force, with what it may do today. */
export interface TokenRow {
  id: string;
  personId: string;
  /** `query`, `mutation`, or single root fields. */
  operations: string[];
  roles: RoleGrant[];
}

/** The token that a hash belongs to; its roles count while its person has them too, as themselves or as administrator. */
export async function findToken(sql: Sql, hash: string): Promise<TokenRow | null> {
  const [row] = await sql<TokenRow[]>`
    with shown as (
      select t.id, t.person_id, t.operations from access_tokens t join people p on p.id = t.person_id
      where t.hash = ${hash} and t.revoked_at is null and t.expires_at > now() and ${isActive(sql)}
    ), touched as (
      update access_tokens t set last_used_at = now() from shown f
      where t.id = f.id and coalesce(t.last_used_at < now() - interval '1 minute', true)
    )
    select f.id, f.person_id as "personId", f.operations, ${grants(
      sql,
      sql`g.token_id = f.id and exists (
        select from role_grants own where own.person_id = f.person_id and own.role in (g.role, 'ADMINISTRATOR')
          and daterange(own.valid_from, own.valid_to) @> ${today(sql)}
          and (own.unit_id is null or own.unit_id = g.unit_id and own.with_subtree >= g.with_subtree or own.with_subtree and own.unit_id = any (units_above(g.unit_id))))`,
    )} as roles
    from shown f`;
  return row ?? null;
}

/** What a person may do today, for work that the hub does on their behalf. */
export async function selectGrants(sql: ISql, personId: string): Promise<RoleGrant[]> {
  const [row] = await sql<{ roles: RoleGrant[] }[]>`select ${grants(sql as Sql, sql`g.person_id = ${personId}`)} as roles`;
  return row!.roles;
}
