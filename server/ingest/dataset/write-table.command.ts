import postgres from "postgres";
import type { TransactionSql } from "postgres";
import { getTableName } from "drizzle-orm";
import { describeViolation } from "./violation.sql.ts";
import { DatasetError } from "./faults.ts";
import type { DatasetFault } from "./faults.ts";
import type { TableRow, WriteOptions } from "./table-rows.ts";

export interface WriteResult {
  /** The id of each row, in the order given. */
  ids: string[];
  /** Rows inserted or changed. */
  written: number;
  /** All rows that were in the table before. */
  before: readonly Stored[];
}

type Stored = Readonly<Record<string, unknown>> & { readonly id: string };

/** One text for equal values, whether they come from a file or from the database. */
function canonical(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value === "object") return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify(value);
}

const keyOf = (key: readonly string[], values: Readonly<Record<string, unknown>>) =>
  key.map((column) => canonical(values[column])).join("|");
const list = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(", ");

/** Brings the rows into the table: new ones are inserted, changed ones updated, equal ones left alone. */
export async function writeTable(tx: TransactionSql, options: WriteOptions): Promise<WriteResult> {
  const { key, columns, rows } = options;
  const name = getTableName(options.table);
  const before = (await tx.unsafe(`select to_jsonb(t) as row from "${name}" t`)).map((stored) => stored["row"] as Stored);
  const stored = new Map(before.map((row) => [keyOf(key, row), row]));
  const fresh = rows.filter((row) => !stored.has(keyOf(key, row.values)));
  const changed = rows.filter((row) => {
    const old = stored.get(keyOf(key, row.values));
    return old && columns.some((column) => canonical(old[column]) !== canonical(row.values[column]));
  });
  const used = [...new Set([...key, ...columns])];
  const insert = `insert into "${name}" as t (${list(used)}) select ${list(used)} from jsonb_populate_recordset(null::"${name}", $1::text::jsonb) returning to_jsonb(t) as row`;
  const update = `update "${name}" t set (${list(columns)}) = (select ${list(columns)} from jsonb_populate_recordset(null::"${name}", $1::text::jsonb)) where t.id = $2 returning to_jsonb(t) as row`;
  await write(tx, options, fresh, async (sql, some) => {
    const made = await sql.unsafe(insert, [JSON.stringify(some.map((row) => row.values))]);
    for (const { row } of made as unknown as { row: Stored }[]) stored.set(keyOf(key, row), row);
  });
  await write(tx, options, changed, async (sql, some) => {
    for (const row of some) await sql.unsafe(update, [JSON.stringify([row.values]), stored.get(keyOf(key, row.values))!.id]);
  });
  return { ids: rows.map((row) => stored.get(keyOf(key, row.values))!.id), written: fresh.length + changed.length, before };
}

type Step = (sql: TransactionSql, rows: readonly TableRow[]) => Promise<void>;

async function write(tx: TransactionSql, options: WriteOptions, rows: readonly TableRow[], step: Step): Promise<void> {
  const faults = rows.length > 0 ? await writeOrFind(tx, options, rows, step) : [];
  if (faults.length > 0) throw new DatasetError(faults);
}

/** Writes all rows at once; if the database refuses, halves them until every line it refuses is named. */
async function writeOrFind(tx: TransactionSql, options: WriteOptions, rows: readonly TableRow[], step: Step): Promise<DatasetFault[]> {
  const error = await refusal(tx, step, rows);
  if (!error) return [];
  if (rows.length === 1) return [await describeViolation(tx, options, rows[0]!, error)];
  const half = Math.ceil(rows.length / 2);
  const first = await writeOrFind(tx, options, rows.slice(0, half), step);
  return [...first, ...(await writeOrFind(tx, options, rows.slice(half), step))];
}

async function refusal(tx: TransactionSql, step: Step, rows: readonly TableRow[]): Promise<postgres.PostgresError | null> {
  try {
    await tx.savepoint((sql) => step(sql, rows));
    return null;
  } catch (error) {
    if (error instanceof postgres.PostgresError && /^2[23]/.test(error.code)) return error;
    throw error;
  }
}
