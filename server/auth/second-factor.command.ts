import type { Sql } from "postgres";
import { actingAs } from "#server/core/postgres/acting.ts";
import type { Context } from "#server/core/graph/context.ts";
import { hashOfRecovery, makeRecoveryCodes, makeSecret, stepOfCode } from "./totp.ts";

/** Uses up a code of a person's second factor, from the app or a recovery code; false when it is wrong or was used before. */
export async function useCode(sql: Sql, personId: string, code: string): Promise<boolean> {
  const [factor] = await sql<
    { secret: string }[]
  >`select secret from second_factors where person_id = ${personId} and confirmed_at is not null`;
  if (!factor) return false;
  const step = stepOfCode(factor.secret, code);
  // Each in one statement that changes a row or none: of two that come at once with one code, one is let in.
  const { count } =
    step === null
      ? await sql`
          update second_factors set recovery_hashes = array_remove(recovery_hashes, ${hashOfRecovery(code)})
          where person_id = ${personId} and ${hashOfRecovery(code)} = any(recovery_hashes)`
      : await sql`update second_factors set last_step = ${step} where person_id = ${personId} and last_step < ${step}`;
  return count === 1;
}

/** Makes a secret that counts once a code of it was shown; null when there is a second factor already. */
export async function enrolSecondFactor({ sql, viewer }: Context, signInName: string): Promise<{ secret: string; uri: string } | null> {
  const made = makeSecret(signInName);
  const { count } = await sql`
    insert into second_factors as f (person_id, secret) values (${viewer.personId}, ${made.secret})
    on conflict (person_id) do update set secret = excluded.secret, last_step = 0 where f.confirmed_at is null`;
  return count === 1 ? made : null;
}

/** Turns the second factor on with a first right code, and gives the recovery codes; null when the code is wrong. */
export async function confirmSecondFactor({ sql, viewer }: Context, code: string): Promise<string[] | null> {
  return await actingAs(sql, viewer, "SCREEN", async (tx) => {
    const [factor] = await tx<{ secret: string }[]>`
      select secret from second_factors where person_id = ${viewer.personId} and confirmed_at is null for update`;
    const step = factor ? stepOfCode(factor.secret, code) : null;
    if (step === null) return null;
    const codes = makeRecoveryCodes();
    await tx`
      update second_factors set confirmed_at = now(), last_step = ${step},
        recovery_hashes = string_to_array(${codes.map(hashOfRecovery).join(",")}, ',') where person_id = ${viewer.personId}`;
    return codes;
  });
}

/** Turns the second factor of a person off. */
export const removeSecondFactor = ({ sql, viewer }: Context, personId: string): Promise<void> =>
  actingAs(sql, viewer, "SCREEN", async (tx) => {
    await tx`delete from second_factors where person_id = ${personId}`;
  });
