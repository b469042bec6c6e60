import { readdirSync } from "node:fs";
import { join } from "node:path";
import { getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { audited } from "#db/audited.ts";
import { AuditKind } from "#schema/audit/audit.enum.ts";
import { columnWords } from "#server/audit/column-words.ts";
import { projectFolder } from "#server/core/paths.ts";
import { makeSchema } from "#server/schema.ts";

const folder = join(projectFolder, "db", "tables");
const modules = await Promise.all(readdirSync(folder).map((file) => import(join(folder, file)) as Promise<Record<string, unknown>>));
const tables = modules.flatMap((module) => Object.values(module)).filter((value): value is PgTable => is(value, PgTable));

test("every table of the trail is a kind of record with a name", () => {
  expect(Object.keys(audited).map((table) => table.toUpperCase())).toEqual(expect.arrayContaining(Object.keys(AuditKind)));
  expect(Object.keys(AuditKind)).toEqual(expect.arrayContaining(Object.keys(audited).map((table) => table.toUpperCase())));
});

test("every column that may stand in the trail has a Vietnamese name", () => {
  const schema = makeSchema();
  const nameless: string[] = [];
  for (const table of tables) {
    const name = getTableName(table);
    const rule = audited[name];
    if (!rule) continue;
    for (const column of getTableConfig(table).columns) {
      if (column.generated || rule.aside?.includes(column.name)) continue;
      const { label, labelEn } = columnWords(schema, name, column.name);
      if (label === labelEn || label.length > 60) nameless.push(`${name}.${column.name}: ${label}`);
    }
  }
  expect(nameless).toEqual([]);
});
