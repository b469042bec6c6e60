import type { Sql, TransactionSql } from "postgres";
import { actingAs } from "#server/core/postgres/acting.ts";
import { anybody } from "#server/core/graph/context.ts";
import { hashOf, makeKey } from "./cookies.ts";
import { takeOver } from "./owners.command.ts";
import type { HttpContext } from "./visit.ts";

interface Opening {
  personId: string;
  byPassword: boolean;
}

/** What of a request a session is made from. */
export type SessionPlace = Pick<HttpContext, "sql" | "config" | "session" | "formerVisitor" | "address" | "userAgent" | "keepSession">;

/**
 * Opens a session with a key that nobody had before, whatever the browser came with; a session it had is ended, and what
 * it saved without an account becomes the person's.
 */
export async function openSession(place: SessionPlace, { personId, byPassword }: Opening): Promise<string> {
  const { sql, config, session, formerVisitor, address, userAgent } = place;
  const key = makeKey();
  const id = await actingAs(sql, { ...anybody, personId }, "SCREEN", async (tx) => {
    if (session) await tx`update sessions set ended_at = now() where id = ${session.id}`;
    if (formerVisitor) await takeOver(tx, formerVisitor, personId);
    const [row] = await tx<{ id: string }[]>`
      insert into sessions (key_hash, person_id, by_password, expires_at, user_agent, address)
      values (${hashOf(key)}, ${personId}, ${byPassword}, now() + ${config.sessionHours} * interval '1 hour', ${userAgent}, ${address}) returning id`;
    return row!.id;
  });
  place.keepSession(key);
  return id;
}

interface Ended {
  personId: string;
  /** A session that goes on. */
  except?: string | null;
  only?: string | null;
}

/** Ends sessions of a person; what comes with their keys from now on is nobody. */
export async function endSessions(sql: Sql | TransactionSql, { personId, except = null, only = null }: Ended): Promise<number> {
  const { count } = await (sql as Sql)`
    update sessions set ended_at = now()
    where person_id = ${personId} and ended_at is null and id is distinct from ${except}::uuid and (${only}::uuid is null or id = ${only}::uuid)`;
  return count;
}
