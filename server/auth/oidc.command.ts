import { actingAs } from "#server/core/postgres/acting.ts";
import { anybody } from "#server/core/graph/context.ts";
import { findAccountByProvider, type ProviderClaims } from "./accounts.sql.ts";
import { openSession, type SessionPlace } from "./sessions.command.ts";

/** Lets in the person whom the provider vouches for, and remembers its subject; false when nobody here is that person. */
export async function enterByProvider(claims: ProviderClaims, place: SessionPlace): Promise<boolean> {
  const account = await findAccountByProvider(place.sql, claims);
  if (!account) return false;
  const { personId } = account;
  const isBound = await actingAs(place.sql, { ...anybody, personId }, "SCREEN", async (tx) => {
    const [bound] = await tx`
      insert into credentials as c (person_id, oidc_issuer, oidc_subject) values (${personId}, ${claims.issuer}, ${claims.subject})
      on conflict (person_id) do update set oidc_issuer = excluded.oidc_issuer, oidc_subject = excluded.oidc_subject
      where c.oidc_subject is null or (c.oidc_issuer = excluded.oidc_issuer and c.oidc_subject = excluded.oidc_subject)
      returning c.person_id`;
    return bound !== undefined;
  });
  if (isBound) await openSession(place, { personId, byPassword: false });
  return isBound;
}
