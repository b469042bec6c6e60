import type { PgTable } from "drizzle-orm/pg-core";

/** A row for the database and the line it came from; values are by column name, as JSON. */
export interface TableRow {
  file: string;
  line: number;
  values: Readonly<Record<string, unknown>>;
}

export interface WriteOptions {
  table: PgTable;
  /** Columns that make a row the same row, and the columns this write may set. */
  key: readonly string[];
  columns: readonly string[];
  rows: readonly TableRow[];
  /** Column → header and its number, to say where a violation is. */
  headers: ReadonlyMap<string, { header: string; column: number }>;
}
