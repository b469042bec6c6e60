import type { Sql } from "postgres";
import type { Session } from "#schema/auth/sign-in.type.ts";

interface Chosen {
  personId: string;
  /** The session that asks. */
  current: string | null;
  idleHours: number;
}

/** The open sessions of a person, the one that asks first. */
export async function selectSessions(sql: Sql, { personId, current, idleHours }: Chosen): Promise<Session[]> {
  return await sql<Session[]>`
    select id, made_at as "madeAt", last_used_at as "lastUsedAt", expires_at as "expiresAt", by_password as "byPassword",
      user_agent as "userAgent", address, coalesce(id = ${current}::uuid, false) as "isCurrent"
    from sessions where person_id = ${personId} and ended_at is null and expires_at > now()
      and last_used_at > now() - ${idleHours} * interval '1 hour'
    order by "isCurrent" desc, last_used_at desc, id limit 200`;
}
