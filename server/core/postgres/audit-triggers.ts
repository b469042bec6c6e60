import type { Sql, TransactionSql } from "postgres";
import { audited, type Audited } from "#db/audited.ts";

interface Kept {
  table: string;
  /** The primary key, and the columns that the database computes. */
  key: string;
  computed: string[];
  /** The arguments of the trigger that is there, each ended by a zero byte; null when none is there and enabled. */
  found: string | null;
}

/**
 * Attaches the audit triggers to the tables of `db/audited.ts`, where they are not as the list says. A row's change is
 * written down when its transaction commits, so writers wait for each other only then; within an import (`hub.bulk`)
 * rows queue nothing at all.
 */
export async function attachAuditTriggers(sql: Sql): Promise<void> {
  const [known] = await sql`select to_regproc('audit_change') is not null as "isThere"`;
  if (!known!["isThere"]) return;
  await sql.begin(async (tx) => {
    for (const kept of await selectTables(tx)) await attach(tx, kept, audited[kept.table]!);
  });
}

async function selectTables(tx: TransactionSql): Promise<Kept[]> {
  return await tx<Kept[]>`
    select c.relname as "table", k.attname as key,
      array(select a.attname from pg_attribute a where a.attrelid = c.oid and a.attgenerated <> '' order by a.attnum) as computed,
      case when t.tgenabled in ('O', 'A') then encode(t.tgargs, 'escape') end as found
    from pg_class c
      join pg_index i on i.indrelid = c.oid and i.indisprimary
      join pg_attribute k on k.attrelid = c.oid and k.attnum = i.indkey[0]
      left join pg_trigger t on t.tgrelid = c.oid and t.tgname = 'audit_change'
    where c.relnamespace = current_schema()::regnamespace and c.relname = any(string_to_array(${Object.keys(audited).join()}, ','))
    order by c.relname`;
}

async function attach(tx: TransactionSql, { table, key, computed, found }: Kept, rule: Audited): Promise<void> {
  const { secret = [], aside = [], partOf = ["", ""] } = rule;
  const wanted = [key, secret.join(), [...aside, ...computed].join(), ...partOf];
  if (found === wanted.map((argument) => `${argument}\\000`).join("")) return;
  const isAlone = "coalesce(current_setting('hub.bulk', true), '') = ''";
  await tx.unsafe(`
    drop trigger if exists audit_change on "${table}";
    drop trigger if exists audit_truncate on "${table}";
    create constraint trigger audit_change after insert or update or delete on "${table}" deferrable initially deferred
      for each row when (${isAlone}) execute function audit_change(${wanted.map((argument) => `'${argument}'`).join()});
    create trigger audit_truncate after truncate on "${table}" for each statement when (${isAlone}) execute function audit_truncate();`);
}
