import { hash } from "@node-rs/argon2";
import { createHash, randomBytes } from "node:crypto";
import type { Sql } from "postgres";
import type { Role } from "#server/core/graph/model.ts";

export interface MadePerson {
  id: string;
  signInName: string;
  password: string;
}

interface PersonOptions {
  signInName?: string;
  roles?: readonly { role: Role; unit?: string | null; withSubtree?: boolean; from?: string; to?: string | null }[];
}

export const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex");
const makeKey = () => randomBytes(32).toString("base64url");
let made = 0;

/** A person with a password and roles over units (by code; null is every unit), written straight into the database. */
export async function makePerson(sql: Sql, { signInName = `nguoi${++made}`, roles = [] }: PersonOptions = {}): Promise<MadePerson> {
  const password = `mat khau ${makeKey().slice(0, 8)}`;
  // As cheap as it gets: the tests are about what comes after.
  const passwordHash = await hash(password, { memoryCost: 1024, timeCost: 1 });
  const [person] = await sql<{ id: string }[]>`
    insert into people (name, sign_in_name, active_from) values (${`Người ${signInName}`}, ${signInName}, '2020-01-01') returning id`;
  await sql`insert into credentials (person_id, password_hash) values (${person!.id}, ${passwordHash})`;
  for (const grant of roles) await giveRole(sql, { personId: person!.id }, grant);
  return { id: person!.id, signInName, password };
}

type Holder = { personId: string } | { tokenId: string };

/** Gives a role to a person or a token. */
export async function giveRole(sql: Sql, holder: Holder, grant: NonNullable<PersonOptions["roles"]>[number]): Promise<void> {
  const { role, unit = null, withSubtree = true, from = "2020-01-01", to = null } = grant;
  const { personId, tokenId } = { personId: null, tokenId: null, ...holder };
  await sql`
    insert into role_grants (person_id, token_id, role, unit_id, with_subtree, valid_from, valid_to)
    values (${personId}, ${tokenId}, ${role}, (select id from units where code = ${unit}), ${withSubtree}, ${from}, ${to})`;
}

/** The cookie of a session of a person, without the way through the sign-in. */
export async function openSession(sql: Sql, { id }: Pick<MadePerson, "id">): Promise<string> {
  const key = makeKey();
  await sql`
    insert into sessions (key_hash, person_id, by_password, expires_at) values (${hashOf(key)}, ${id}, true, now() + interval '1 day')`;
  return `hub_session=${key}`;
}

/** A token of a person, as a program shows it. */
export async function makeToken(
  sql: Sql,
  { id }: Pick<MadePerson, "id">,
  operations: readonly string[] = ["query", "mutation"],
  roles: NonNullable<PersonOptions["roles"]> = [],
): Promise<{ id: string; header: string }> {
  const value = `cchc_${makeKey()}`;
  const [token] = await sql<{ id: string }[]>`
    insert into access_tokens (name, hash, prefix, person_id, operations, expires_at)
    values ('Thử', ${hashOf(value)}, ${value.slice(0, 12)}, ${id}, ${operations as string[]}, now() + interval '1 day') returning id`;
  for (const grant of roles) await giveRole(sql, { tokenId: token!.id }, grant);
  return { id: token!.id, header: `Bearer ${value}` };
}
