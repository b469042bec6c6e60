import type { Sql, TransactionSql } from "postgres";
import { anybody } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { unlockName } from "./attempts.command.ts";
import { hashPassword, makeOneTimePassword } from "./passwords.ts";
import { setPassword } from "./people.command.ts";
import { endSessions } from "./sessions.command.ts";
import { today } from "./today.ts";

/** What the person at the terminal is told, and nobody else. */
export interface GivenPassword {
  signInName: string;
  password: string;
}

const FIRST_NAME = "quantri";

/** Makes an administrator of everything when nobody has an account yet; null when somebody has. Its password must be changed at the first sign-in. */
export async function makeFirstAdministrator(sql: Sql): Promise<GivenPassword | null> {
  const [somebody] = await sql`select from people limit 1`;
  if (somebody) return null;
  const password = makeOneTimePassword();
  const hash = await hashPassword(password);
  await actingAs(sql, anybody, "COMMAND", (tx) => makeAdministrator(tx, FIRST_NAME, hash));
  return { signInName: FIRST_NAME, password };
}

async function makeAdministrator(tx: TransactionSql, signInName: string, hash: string): Promise<void> {
  const [person] = await tx<{ id: string }[]>`
    insert into people (name, sign_in_name) values ('Quản trị viên', ${signInName}) returning id`;
  await tx`
    insert into role_grants (person_id, role, valid_from) values (${person!.id}, 'ADMINISTRATOR', ${today(tx as never)})`;
  await setPassword(tx, person!.id, hash, null);
}

/**
 * Lets the person at the terminal in again: a new one-time password for an administrator of everything, the one named or
 * the first; the second factor, the lock and open sessions go. Null when no such administrator is there.
 */
export async function resetAdministrator(sql: Sql, signInName: string | null): Promise<GivenPassword | null> {
  const password = makeOneTimePassword();
  const hash = await hashPassword(password);
  return await actingAs(sql, anybody, "COMMAND", async (tx) => {
    const [person] = await tx<{ id: string; signInName: string }[]>`
      select p.id, p.sign_in_name as "signInName" from people p join role_grants g on g.person_id = p.id
      where g.role = 'ADMINISTRATOR' and g.unit_id is null and daterange(g.valid_from, g.valid_to) @> ${today(tx as never)}
        and daterange(p.active_from, p.active_to) @> ${today(tx as never)} and (${signInName}::text is null or p.sign_in_name = ${signInName})
      order by p.id limit 1`;
    if (!person) return null;
    await setPassword(tx, person.id, hash, null);
    await tx`delete from second_factors where person_id = ${person.id}`;
    await endSessions(tx, { personId: person.id });
    await unlockName(tx as never, person.signInName);
    return { signInName: person.signInName, password };
  });
}
