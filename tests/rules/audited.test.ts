import { readdirSync } from "node:fs";
import { join } from "node:path";
import { getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { audited, notAudited } from "#db/audited.ts";
import { projectFolder } from "#server/core/paths.ts";
import { attachAuditTriggers } from "#server/core/postgres/audit-triggers.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

const folder = join(projectFolder, "db", "tables");
const modules = await Promise.all(readdirSync(folder).map((file) => import(join(folder, file)) as Promise<Record<string, unknown>>));
const tables = modules.flatMap((module) => Object.values(module)).filter((value): value is PgTable => is(value, PgTable));
const columnsOf = new Map(tables.map((table) => [getTableName(table), getTableConfig(table).columns.map(({ name }) => name)]));

/** Columns that sound like a secret and are none. */
const harmless = [
  "provenances.source_key",
  "dossiers.source_key",
  "default_boards.board_key",
  "role_grants.token_id",
  "sessions.by_password",
];

let db: TestDb;
beforeAll(async () => {
  db = await makeDb();
});
afterAll(() => db.drop());

test("every table is in the audit trail, or on the list of those that are not with the reason", () => {
  expect([...Object.keys(audited), ...Object.keys(notAudited)].toSorted()).toEqual([...columnsOf.keys()].toSorted());
  for (const reason of Object.values(notAudited)) expect(reason).toMatch(/^[A-Z].{10,}\.$/);
});

test("what the list names is there", () => {
  for (const [table, { secret = [], aside = [], partOf }] of Object.entries(audited)) {
    expect(columnsOf.get(table), table).toEqual(expect.arrayContaining([...secret, ...aside, ...(partOf ? [partOf[1]] : [])]));
    if (partOf) expect(audited[partOf[0]], table).toBeDefined();
  }
});

test("every column that sounds like a secret is a secret of the trail, or left out of it", () => {
  const sounding = [...columnsOf].flatMap(([table, columns]) =>
    columns.filter((column) => /hash|secret|password|token|totp|otp|cookie|_key$/.test(column)).map((column) => `${table}.${column}`),
  );
  const kept = Object.entries(audited).flatMap(([table, { secret = [], aside = [] }]) =>
    [...secret, ...aside].map((column) => `${table}.${column}`),
  );
  const isTold = (column: string) => !kept.includes(column) && !harmless.includes(column) && !(column.split(".")[0]! in notAudited);
  expect(sounding.filter(isTold)).toEqual([]);
});

describe("no secret enters the trail", () => {
  const withSecrets = Object.entries(audited).flatMap(([table, { secret = [], aside = [] }]) =>
    [...secret, ...aside].map((column) => [table, column]),
  );

  // A table of texts with the same columns and the trigger of the real one: the trail sees rows as JSON only.
  test.each(withSecrets)("%s.%s", async (table, column) => {
    const seen = "BÍ MẬT";
    const columns = columnsOf.get(table)!;
    const [trigger] = await db.sql<{ definition: string }[]>`
      select pg_get_triggerdef(oid) as definition from pg_trigger where tgname = 'audit_change' and tgrelid = ${table}::regclass`;
    const probe = `probe_${table}_${column}`;
    await db.sql.unsafe(`create table "${probe}" (${columns.map((name) => `"${name}" text`).join()});
      ${trigger!.definition.replace(/ ON \S+ /, ` ON "${probe}" `)}`);
    await db.sql`insert into ${db.sql(probe)} ${db.sql(Object.fromEntries(columns.map((name) => [name, name === column ? seen : "a"])))}`;
    await db.sql`update ${db.sql(probe)} set ${db.sql(column)} = ${`${seen} 2`}`;
    await db.sql`delete from ${db.sql(probe)}`;
    const told = await db.sql<{ entry: string }[]>`select e::text as entry from audit_entries e where table_name = ${probe} order by id`;
    await db.sql`drop table ${db.sql(probe)}`;
    expect(told.length).toBe(audited[table]!.secret?.includes(column) ? 3 : 2);
    for (const { entry } of told) expect(entry).not.toContain(seen);
  });
});

test("a trigger that was dropped, disabled or is as an older list says comes back at the next start", async () => {
  await db.sql.unsafe(`drop trigger audit_change on units; alter table plans disable trigger audit_change;
    drop trigger audit_change on tasks;
    create constraint trigger audit_change after update on tasks deferrable initially deferred for each row execute function audit_change('id', '', '', '', '')`);
  await attachAuditTriggers(db.sql);
  const rows = await db.sql<{ table: string; definition: string }[]>`
    select tgrelid::regclass::text as table, pg_get_triggerdef(oid) as definition from pg_trigger where tgname = 'audit_change' and tgenabled = 'O'`;
  expect(rows.map(({ table }) => table).toSorted()).toEqual(Object.keys(audited).toSorted());
  expect(rows.find(({ table }) => table === "tasks")!.definition).toMatch(/INSERT OR DELETE OR UPDATE .*'id', '', 'search_text'/);
});
