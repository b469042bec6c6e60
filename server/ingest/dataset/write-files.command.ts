import { getTableName } from "drizzle-orm";
import type { TransactionSql } from "postgres";
import type { PgTable } from "drizzle-orm/pg-core";
import type { CheckedFile, DatasetRow, Origin } from "./check-files.ts";
import { originKey, originTable } from "./files.sql.ts";
import { columnName } from "./shape.ts";
import type { ListShape } from "./shape.ts";
import type { TableRow } from "./table-rows.ts";
import { writeTable } from "./write-table.command.ts";

/** Ids of what is written so far: by table, then by the name that files use. */
type Ids = Map<PgTable, Map<string, string>>;

const idOf = (ids: Ids, table: PgTable, name: unknown) => (name === null ? null : (ids.get(table)?.get(name as string) ?? null));

/** Writes all files in their order inside the given transaction and counts the rows inserted or changed. */
export async function writeFiles(tx: TransactionSql, files: readonly CheckedFile[]): Promise<number> {
  const ids: Ids = new Map();
  let origins: Map<Origin, string> | undefined;
  let written = 0;
  for (const file of files) {
    if (file.shape.hasOrigin && !origins) {
      const result = await writeOrigins(tx, files, ids);
      origins = result.ids;
      written += result.written;
    }
    written += await writeFile(tx, file, ids, origins);
  }
  for (const file of files) if (file.shape.file.later) written += await writeLater(tx, file, ids);
  return written;
}

async function writeOrigins(
  tx: TransactionSql,
  files: readonly CheckedFile[],
  ids: Ids,
): Promise<{ ids: Map<Origin, string>; written: number }> {
  const documents = files.find((file) => file.shape.file.name === "documents")!.shape.file.table;
  const key = originKey.map((name) => columnName(originTable, name));
  const places = new Map<string, TableRow & { origins: Origin[] }>();
  for (const { shape, rows } of files) {
    for (const { origin, line } of rows) {
      if (!origin) continue;
      const { document, lineStart, lineEnd, source } = origin;
      const kind = document === null ? "EXTERNAL" : "DOCUMENT";
      const values = [kind, idOf(ids, documents, document), lineStart, lineEnd, source, null];
      const place = places.get(values.join("|")) ?? {
        file: `${shape.file.name}.csv`,
        line,
        origins: [],
        values: Object.fromEntries(key.map((column, at) => [column, values[at]])),
      };
      place.origins.push(origin);
      places.set(values.join("|"), place);
    }
  }
  const rows = [...places.values()];
  const result = await writeTable(tx, { table: originTable, key, columns: key, rows, headers: new Map() });
  return { ids: new Map(rows.flatMap((row, at) => row.origins.map((origin) => [origin, result.ids[at]!]))), written: result.written };
}

async function writeFile(tx: TransactionSql, file: CheckedFile, ids: Ids, origins: Map<Origin, string> | undefined): Promise<number> {
  const { shape, rows } = file;
  const later = shape.file.later ?? [];
  const fields = shape.fields.filter((field) => !later.includes(field.key));
  const valuesOf = (row: DatasetRow) => {
    const values = Object.fromEntries(
      fields.map((field) => [
        field.column,
        field.target ? idOf(ids, field.target, row.values.get(field.column)) : row.values.get(field.column),
      ]),
    );
    return row.origin ? { ...values, provenance_id: origins!.get(row.origin) } : values;
  };
  const result = await writeTable(tx, {
    table: shape.file.table,
    key: shape.file.key.map((name) => columnName(shape.file.table, name)),
    columns: [...fields.map((field) => field.column), ...(shape.hasOrigin ? ["provenance_id"] : [])],
    rows: rows.map((row) => ({ file: `${shape.file.name}.csv`, line: row.line, values: valuesOf(row) })),
    headers: headersOf(file),
  });
  ids.set(shape.file.table, new Map(rows.map((row, at) => [row.name, result.ids[at]!])));
  let written = result.written;
  for (const [at, list] of shape.lists.entries()) written += await writeList(tx, file, list, at, result.ids, ids);
  return written;
}

const headersOf = ({ shape, header }: CheckedFile) =>
  new Map(
    shape.fields
      .map((field) => [field.column, { header: field.header, column: header.indexOf(field.header) + 1 }] as const)
      .filter(([, place]) => place.column > 0),
  );

/** Writes the members of a list column; members that left the cell leave the table. */
async function writeList(
  tx: TransactionSql,
  file: CheckedFile,
  shape: ListShape,
  at: number,
  owners: readonly string[],
  ids: Ids,
): Promise<number> {
  const { list, owner, to } = shape;
  const column = (name: string) => columnName(list.table, name);
  const fixed = Object.fromEntries(Object.entries(list.fixed ?? {}).map(([name, value]) => [column(name), value]));
  const rows = file.rows.flatMap((row, index) =>
    row.lists[at]!.map((code, place): TableRow => {
      const target = to.find((one) => idOf(ids, one.target, code) !== null);
      const members = Object.fromEntries(to.map((one) => [one.column, one === target ? idOf(ids, one.target, code) : null]));
      const position = list.position ? { [column(list.position)]: place + 1 } : {};
      return { file: `${file.shape.file.name}.csv`, line: row.line, values: { [owner]: owners[index], ...fixed, ...members, ...position } };
    }),
  );
  const key = [owner, ...Object.keys(fixed), ...to.map((one) => one.column)];
  const header = { header: list.header, column: file.header.indexOf(list.header) + 1 };
  const columns = list.position ? [...key, column(list.position)] : key;
  const result = await writeTable(tx, { table: list.table, key, columns, rows, headers: new Map(to.map((one) => [one.column, header])) });
  const kept = new Set(result.ids);
  const mine = new Set(owners);
  const stale = result.before.filter(
    (row) => mine.has(row[owner] as string) && Object.entries(fixed).every(([name, value]) => row[name] === value) && !kept.has(row.id),
  );
  if (stale.length > 0) await tx`delete from ${tx(getTableName(list.table))} where id in ${tx(stale.map((row) => row.id))}`;
  return result.written + stale.length;
}

/** Sets the columns that point to files further down. */
async function writeLater(tx: TransactionSql, file: CheckedFile, ids: Ids): Promise<number> {
  const { shape, rows } = file;
  const key = shape.file.key.map((name) => columnName(shape.file.table, name));
  const fields = shape.fields.filter((field) => shape.file.later!.includes(field.key));
  const result = await writeTable(tx, {
    table: shape.file.table,
    key,
    columns: fields.map((field) => field.column),
    rows: rows.map((row) => ({
      file: `${shape.file.name}.csv`,
      line: row.line,
      values: Object.fromEntries([
        ...key.map((column) => [column, row.values.get(column)]),
        ...fields.map((field) => [field.column, idOf(ids, field.target!, row.values.get(field.column))]),
      ]),
    })),
    headers: headersOf(file),
  });
  return result.written;
}
