import { isIPv6 } from "node:net";
import type { Sql } from "postgres";
import { hashOf } from "./cookies.ts";

/** Failures in a row that cost nothing: a name is one person's, an address often a whole office's. */
const FREE = { name: 5, address: 20 } as const;
const FIRST_LOCK_SECONDS = 30;
const LONGEST_LOCK_SECONDS = 15 * 60;
/** Whoever waits so long begins anew. */
const FORGOTTEN_AFTER = "1 hour";

/** What an attempt is counted by; known and unknown names alike. */
export interface Attempt {
  readonly name: string;
  readonly address: string;
}

export const subjectOfName = (name: string): string => hashOf(`name:${name}`);

/** One household or office has the first half of an IPv6 address. */
const subjectOfAddress = (address: string): string =>
  hashOf(`address:${isIPv6(address) && !address.includes(".") ? address.split(":").slice(0, 4).join(":") : address}`);

/**
 * Counts an attempt before it is looked at, so that many at once count too. Gives null when it may go on, else from when
 * on. The lock that a failure brings doubles: 30 seconds, a minute, … a quarter of an hour.
 */
export async function beginAttempt(sql: Sql, { name, address }: Attempt): Promise<Date | null> {
  const byName = subjectOfName(name);
  const subjects = [byName, subjectOfAddress(address)].toSorted();
  const failures = sql`case when f.last_at < now() - ${FORGOTTEN_AFTER}::interval then 1 else f.failures + 1 end`;
  const beyond = sql`${failures} - case f.subject when ${byName} then ${FREE.name}::int else ${FREE.address}::int end`;
  const counted = await sql`
    insert into sign_in_failures as f (subject, failures) select subject, 1 from unnest(string_to_array(${subjects.join(",")}, ',')) subject
    on conflict (subject) do update set last_at = now(), failures = ${failures}, locked_until = case when ${beyond} >= 0 then
      now() + least(${FIRST_LOCK_SECONDS}::int * 2 ^ least(${beyond}, 10), ${LONGEST_LOCK_SECONDS}::int) * interval '1 second' end
    where f.locked_until is null or f.locked_until <= now()`;
  if (counted.count === 2) return null;
  const [row] = await sql<{ until: Date }[]>`
    select coalesce(max(locked_until), now()) as until from sign_in_failures where subject = any(string_to_array(${subjects.join(",")}, ',')) and locked_until > now()`;
  return row!.until;
}

/** Takes an attempt back that was no failure; `isIn` also forgets the failures of the name. */
export async function endAttempt(sql: Sql, { name, address }: Attempt, isIn: boolean): Promise<void> {
  const byName = subjectOfName(name);
  if (isIn) await sql`delete from sign_in_failures where subject = ${byName} or last_at < now() - interval '1 day'`;
  await sql`
    update sign_in_failures set failures = greatest(failures - 1, 0), locked_until = null
    where subject in (${byName}, ${subjectOfAddress(address)})`;
}

/** Lifts the lock of a name, as when an administrator gives a new password. */
export const unlockName = (sql: Sql, name: string) => sql`delete from sign_in_failures where subject = ${subjectOfName(name)}`;
