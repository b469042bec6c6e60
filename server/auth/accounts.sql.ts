import type { Sql, TransactionSql } from "postgres";
import { today } from "./today.ts";

/** What a sign-in is checked against. */
export interface Account {
  personId: string;
  name: string;
  signInName: string;
  email: string | null;
  /** Null when there is none, or when it was given for a time that is over. */
  passwordHash: string | null;
  mustChange: boolean;
  secret: string | null;
  lastStep: number;
  recoveryHashes: string[];
}

const columns = (sql: Sql) => sql`
  p.id as "personId", p.name, p.sign_in_name as "signInName", p.email,
  case when c.one_time_until is null or c.one_time_until > now() then c.password_hash end as "passwordHash",
  coalesce(c.must_change, false) as "mustChange", f.secret, coalesce(f.last_step, 0) as "lastStep",
  coalesce(f.recovery_hashes, '{}') as "recoveryHashes"
  from people p left join credentials c on c.person_id = p.id
    left join second_factors f on f.person_id = p.id and f.confirmed_at is not null`;

const isActive = (sql: Sql) => sql`daterange(p.active_from, p.active_to) @> ${today(sql)}`;

/** The account that a sign-in name opens today. */
export async function findAccount(sql: Sql, signInName: string): Promise<Account | null> {
  const [account] = await sql<Account[]>`select ${columns(sql)} where p.sign_in_name = ${signInName} and ${isActive(sql)}`;
  return account ?? null;
}

export async function findAccountOf(sql: Sql | TransactionSql, personId: string): Promise<Account | null> {
  const [account] = await (sql as Sql)<Account[]>`select ${columns(sql as Sql)} where p.id = ${personId}`;
  return account ?? null;
}

export interface ProviderClaims {
  issuer: string;
  subject: string;
  /** Null when the provider does not vouch for it. */
  email: string | null;
}

/** The person whom a provider vouches for: by its subject, or the first time by an e-mail that it verified. */
export async function findAccountByProvider(sql: Sql, { issuer, subject, email }: ProviderClaims): Promise<Account | null> {
  const [account] = await sql<Account[]>`
    select ${columns(sql)} where ${isActive(sql)} and (c.oidc_issuer = ${issuer} and c.oidc_subject = ${subject}
      or p.email = lower(${email}) and c.oidc_subject is null
        and not exists (select from credentials o where o.oidc_issuer = ${issuer} and o.oidc_subject = ${subject}))`;
  return account ?? null;
}
