import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sql } from "#server/core/postgres/connect.ts";
import { copyDataset, swap } from "#tests/helpers/dataset-copy.ts";
import { makeDb } from "#tests/helpers/make-db.ts";
import type { TestDb } from "#tests/helpers/make-db.ts";
import { loadDataset, syncDataset } from "./load.ts";

let db: TestDb;

beforeAll(async () => {
  db = await makeDb();
});

afterAll(() => db.drop());

/** Tables that PostgreSQL keeps by itself from others. */
const derived = new Set(["dossier_reports", "unit_closure"]);

/** Every row of every table but the trail, ids and times included. */
async function dump(sql: Sql): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'audit_entries' order by 1`;
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await sql<{ row: string }[]>`select t::text as row from ${sql(name)} t order by 1`;
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

test("the first load fills an empty database, the second changes nothing, ids and times included", async () => {
  // The rules of periods come with the tables.
  const migrated = await dump(db.sql);
  const first = await loadDataset(db.sql);
  expect(first.loaded).toBe(true);
  const before = await dump(db.sql);
  const loaded = Object.entries(before).reduce((sum, [name, rows]) => sum + (derived.has(name) ? 0 : rows.length), 0);
  // Issuers are set in a second step, so their documents are counted twice.
  const issued = (await db.sql`select from documents where issuer_id is not null`).length;
  expect(first.rows).toBe(loaded + issued - Object.values(migrated).flat().length);
  // Only a made-up province says that it is one, and only people have accounts, keep views and boards, and administer.
  const accounts = ["access_tokens", "credentials", "people", "role_grants", "second_factors", "sessions", "sign_in_failures"];
  const kept = ["board_cards", "boards", "default_boards", "owners", "saved_views"];
  const empty = Object.keys(before).filter((name) => before[name]!.length === 0);
  const stated = [
    "check_runs",
    "dossiers",
    "feed_batches",
    "feed_records",
    "feed_sources",
    "finding_decisions",
    "findings",
    "import_changes",
    "import_files",
    "import_items",
    "import_sheets",
    "imports",
    "measure_statements",
    "period_deadlines",
    "period_rule_dues",
    "reorganisations",
    "settings",
    "sheet_mappings",
    "unit_names",
  ];
  expect(empty).toEqual([...accounts, ...kept, ...stated, "simulations"].toSorted());

  const trail = () => db.sql`select action, way, table_name from audit_entries order by id`;
  const told = await trail();
  expect(new Set(told.map(({ action, way }) => `${way} ${action}`))).toEqual(new Set(["IMPORT IMPORT"]));
  expect(told.map(({ table_name }) => table_name).toSorted()).toEqual(
    Object.keys(before).filter((name) => before[name]!.length > migrated[name]!.length && !derived.has(name)),
  );

  expect(await syncDataset(db.sql)).toEqual({ rows: 0 });
  expect(await trail()).toEqual(told);
  expect(await loadDataset(db.sql)).toEqual({ loaded: false, rows: 0 });
  expect(await dump(db.sql)).toEqual(before);
});

test("two hubs that start at once load it once", async () => {
  const own = await makeDb();
  const results = await Promise.all([loadDataset(own.sql), loadDataset(own.sql)]);
  expect(results.map((result) => result.loaded).toSorted()).toEqual([false, true]);
  await own.drop();
});

test("a changed line changes its row and nothing else; a member that left a list leaves the table", async () => {
  const { folder, edit, remove } = await copyDataset();
  await edit("procedure-fields.csv", swap("noi-vu,Nội vụ", "noi-vu,Công tác nội vụ"));
  await edit("documents.csv", swap("20/2008/NĐ-CP,NGHI_DINH,2008-02-14,DAY,chinh-phu", "20/2008/NĐ-CP,NGHI_DINH,2008-02-14,DAY,ttg"));
  await edit("budget-figures.csv", swap("so-tnmt;so-nnptnt;bql-kcn", "so-tnmt;so-nnptnt"));
  const before = await dump(db.sql);
  expect(await syncDataset(db.sql, folder)).toEqual({ rows: 3 });
  const after = await dump(db.sql);
  const differing = Object.keys(before).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  expect(differing).toEqual(["budget_figure_units", "documents", "procedure_fields"]);
  const told =
    await db.sql`select way || ' ' || action || ' ' || table_name as told from audit_entries where action <> 'IMPORT' order by id`;
  expect(told.map(({ told: sentence }) => sentence as string).toSorted()).toEqual([
    "IMPORT DELETE budget_figure_units",
    "IMPORT UPDATE documents",
    "IMPORT UPDATE procedure_fields",
  ]);
  expect(await syncDataset(db.sql)).toEqual({ rows: 3 });
  await remove();
});
