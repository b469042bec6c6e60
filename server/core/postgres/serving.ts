import type { Sql } from "postgres";
import { CannotStart } from "#server/core/cannot-start.ts";

/**
 * The role as which a hub answers: it reads and writes rows within PostgreSQL's row-level policies, and can change neither
 * tables nor policies nor the audit trail. The user that the hub connects as owns the tables and may pass every policy.
 */
export const servingRole = "cchc_hub";

/**
 * Lets the serving role work on the tables that are there now, making the role on a server that has none. Where the user may
 * make no roles, the hub answers as that user, whom the policies bind too (`force row level security`).
 */
export async function grantServing(sql: Sql): Promise<void> {
  if (!(await makeRole(sql))) return;
  await sql.unsafe(`
    grant usage on schema public to ${servingRole};
    grant select, insert, update, delete on all tables in schema public to ${servingRole};
    revoke insert, update, delete on audit_entries, dossier_reports from ${servingRole};
    grant usage on all sequences in schema public to ${servingRole};
    grant execute on function audit_read, audit_import, move_figures, make_dossier_months to ${servingRole}`);
}

/** Whether the role is there and this user may act as it. */
async function makeRole(sql: Sql): Promise<boolean> {
  await sql.unsafe(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${servingRole}') then create role ${servingRole} nologin; end if;
      if not (select rolsuper from pg_roles where rolname = current_user) then grant ${servingRole} to current_user; end if;
    exception
      -- Not allowed to, or another hub on the same server was quicker.
      when insufficient_privilege or duplicate_object or unique_violation then null;
    end $$`);
  return await canServe(sql);
}

async function canServe(sql: Sql): Promise<boolean> {
  try {
    await sql.begin((tx) => tx.unsafe(`set local role ${servingRole}`));
    return true;
  } catch {
    return false;
  }
}

/** Connection settings of whoever answers callers. */
export async function servingSettings(sql: Sql): Promise<{ role?: string }> {
  return (await canServe(sql)) ? { role: servingRole } : {};
}

/**
 * Makes sure that the policies bind the connections that answer callers.
 *
 * @throws {CannotStart} when the user of `DATABASE_URL` passes them and may not act as anybody else
 */
export async function assertGuarded(sql: Sql): Promise<void> {
  const [row] = await sql<{ isGuarded: boolean }[]>`select row_security_active('dossier_stats') as "isGuarded"`;
  if (row?.isGuarded) return;
  throw new CannotStart(
    `The user of DATABASE_URL passes row-level security (BYPASSRLS) and may not act as ${servingRole}; have an administrator run: create role ${servingRole}; grant ${servingRole} to that user;`,
  );
}
