import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { migrateDatabase, withSetupLock } from "#server/core/migrate.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
beforeAll(async () => {
  db = await makeDb();
});
afterAll(() => db.drop());

// Later than every real migration, so that these are the ones left to do.
const year2100 = 4_102_444_800_000;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hub-migrations-"));
  mkdirSync(join(folder, "meta"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function writeMigrations(statements: string[]): void {
  const entries = statements.map((statement, index) => {
    writeFileSync(join(folder, `${index}.sql`), statement);
    return { idx: index, version: "7", when: year2100 + index, tag: String(index), breakpoints: true };
  });
  writeFileSync(join(folder, "meta", "_journal.json"), JSON.stringify({ version: "7", dialect: "postgresql", entries }));
}

test("a migration that fails leaves nothing of those before it", async () => {
  writeMigrations(["create table left_over (id int)", "create table broken ("]);
  await expect(migrateDatabase(db.sql, folder)).rejects.toThrow(
    "The database's tables could not be brought up to date, nothing was changed: syntax error at end of input.",
  );
  expect(await db.sql`select to_regclass('left_over') as found`).toEqual([{ found: null }]);
});

test("hubs that start together migrate in turn, each change once", async () => {
  writeMigrations(["create table once (id int)", "insert into once values (1)"]);
  await Promise.all([1, 2, 3].map(() => withSetupLock(db.url, (sql) => migrateDatabase(sql, folder))));
  expect(await db.sql`select id from once`).toEqual([{ id: 1 }]);
});
