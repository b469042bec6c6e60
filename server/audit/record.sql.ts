import type { ISql } from "postgres";
import { audited, type Audited } from "#db/audited.ts";

/** A row by the names of its columns, as the trail tells it. */
export type KeptRow = Readonly<Record<string, unknown>>;

export const rowKey = (table: string, id: unknown): string => `${table} ${String(id)}`;

/** Keys of tables without an id: what they are about. */
const keys: Readonly<Record<string, string>> = { credentials: "person_id", default_boards: "owner_id", second_factors: "person_id" };

/** The tables of a record: its own first, then those of its parts with the column that names the record. */
function tablesOf(table: string): [table: string, column: string, rule: Audited][] {
  const parts = Object.entries(audited).filter(([, { partOf }]) => partOf?.[0] === table);
  return [
    [table, keys[table] ?? "id", audited[table]!],
    ...parts.map(([part, rule]): [string, string, Audited] => [part, rule.partOf![1], rule]),
  ];
}

/** A record as it stands, with its parts, by table and id, without what the trail leaves out; empty when it is gone. */
export async function readRecord(sql: ISql, table: string, id: string): Promise<Map<string, KeptRow>> {
  const rows = new Map<string, KeptRow>();
  for (const [name, column, { secret = [], aside = [] }] of tablesOf(table)) {
    const found = await sql<{ row: KeptRow }[]>`
      select audit_masked(to_jsonb(r) - string_to_array(${[...aside, "search_text"].join()}, ','), string_to_array(${secret.join()}, ',')) as row
      from ${sql(name)} r where ${sql(column)} = ${id}`;
    for (const { row } of found) rows.set(rowKey(name, row["id"] ?? id), row);
  }
  return rows;
}
