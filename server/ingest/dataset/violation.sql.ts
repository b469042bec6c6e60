import { getTableName } from "drizzle-orm";
import type postgres from "postgres";
import type { TransactionSql } from "postgres";
import type { DatasetFault } from "./faults.ts";
import type { TableRow, WriteOptions } from "./table-rows.ts";

const reasons: Readonly<Record<string, string>> = {
  "23502": "bỏ trống một ô phải có",
  "23503": "trỏ tới một bản ghi không có",
  "23505": "trùng với một dòng khác",
  "23514": "trái với một quy tắc của bảng",
  "23P01": "thời gian hiệu lực chồng lên một dòng khác",
};

interface Rule {
  columns: string[];
  definition: string;
}

async function findRule(tx: TransactionSql, table: string, name: string): Promise<Rule | undefined> {
  const [rule] = await tx.unsafe(
    `select pg_get_constraintdef(c.oid) as definition,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any(c.conkey) order by array_position(c.conkey, a.attnum)) as columns
     from pg_constraint c where c.conname = $1 and c.conrelid = $2::text::regclass`,
    [name, `"${table}"`],
  );
  return rule as Rule | undefined;
}

/** Says which line and column broke which rule of the database. */
export async function describeViolation(
  tx: TransactionSql,
  options: WriteOptions,
  row: TableRow,
  error: postgres.PostgresError,
): Promise<DatasetFault> {
  const name = error.constraint_name;
  const rule = name ? await findRule(tx, getTableName(options.table), name) : undefined;
  const columns = error.column_name ? [error.column_name] : (rule?.columns ?? []);
  const place = columns.map((column) => options.headers.get(column)).find((header) => header !== undefined);
  return {
    file: row.file,
    line: row.line,
    column: place?.column ?? null,
    header: place?.header ?? null,
    reason: `${reasons[error.code] ?? "cơ sở dữ liệu không nhận"}: ${error.detail ?? error.message}`,
    expected: rule ? `đúng ràng buộc ${name}: ${rule.definition}` : null,
  };
}
