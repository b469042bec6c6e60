import { getTableColumns } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/pg-core";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { DatasetFile, DatasetList } from "./files.sql.ts";

type CellKind = "text" | "integer" | "number" | "boolean" | "date" | "enum" | "list" | "enums" | "pairs" | "reference";

/** How one column of a table is written in its file. */
export interface Field {
  /** Name in TypeScript, in the database, and in the header of the file. */
  key: string;
  column: string;
  header: string;
  kind: CellKind;
  required: boolean;
  /** What an empty cell means. */
  whenEmpty: unknown;
  values: readonly string[];
  /** The largest whole number that the column holds. */
  limit: number;
  /** Digits after the point; null when the type does not limit them. */
  scale: number | null;
  target: PgTable | null;
}

export interface ListShape {
  list: DatasetList;
  owner: string;
  to: readonly { column: string; target: PgTable }[];
}

export interface Shape {
  file: DatasetFile;
  fields: readonly Field[];
  lists: readonly ListShape[];
  /** True when each row carries its origin in `document` and `lines`, or `source`. */
  hasOrigin: boolean;
}

const managed = new Set(["id", "recordedAt", "provenanceId"]);

const kinds: Readonly<Record<string, CellKind>> = {
  PgText: "text",
  PgInteger: "integer",
  PgBigInt64: "integer",
  PgNumeric: "number",
  PgBoolean: "boolean",
  PgDateString: "date",
  PgEnumColumn: "enum",
  PgJsonb: "pairs",
};

function kindOf(column: PgColumn): CellKind {
  if (column.columnType === "PgArray") return arrayItem(column).enumValues ? "enums" : "list";
  const kind = kinds[column.columnType];
  if (!kind) throw new Error(`The data set cannot hold a column of type ${column.columnType} (${column.name})`);
  return kind;
}

const arrayItem = (column: PgColumn) => (column as PgColumn & { baseColumn: PgColumn }).baseColumn;

function emptyOf(column: PgColumn, kind: CellKind): unknown {
  if (kind === "list" || kind === "enums") return [];
  if (kind === "pairs") return {};
  return column.hasDefault ? column.default : null;
}

/** Column → table it points to. */
function targetsOf(table: PgTable): Map<string, PgTable> {
  return new Map(
    getTableConfig(table).foreignKeys.map((key) => {
      const { columns, foreignTable } = key.reference();
      return [columns[0]!.name, foreignTable as PgTable];
    }),
  );
}

function fieldOf(file: DatasetFile, key: string, column: PgColumn, target: PgTable | undefined): Field {
  const kind = target ? "reference" : kindOf(column);
  return {
    key,
    column: column.name,
    header: file.headers?.[key] ?? (target ? key.replace(/Id$/, "") : key),
    kind,
    required: column.notNull && !column.hasDefault,
    whenEmpty: emptyOf(column, kind),
    values: (kind === "enums" ? arrayItem(column) : column).enumValues ?? [],
    limit: column.columnType === "PgInteger" ? 2_147_483_647 : Number.MAX_SAFE_INTEGER,
    scale: (column as PgColumn & { scale?: number }).scale ?? null,
    target: target ?? null,
  };
}

export const columnName = (table: PgTable, key: string): string => getTableColumns(table)[key]!.name;

function listShape(list: DatasetList): ListShape {
  const targets = targetsOf(list.table);
  const to = list.to.map((key) => columnName(list.table, key));
  return { list, owner: columnName(list.table, list.owner), to: to.map((column) => ({ column, target: targets.get(column)! })) };
}

/** Reads the shape of a file off the metadata of its table. */
export function shapeOf(file: DatasetFile): Shape {
  const targets = targetsOf(file.table);
  const columns = Object.entries(getTableColumns(file.table)) as [string, PgColumn][];
  return {
    file,
    fields: columns
      .filter(([key, column]) => !managed.has(key) && !column.generated)
      .map(([key, column]) => fieldOf(file, key, column, targets.get(column.name))),
    lists: (file.lists ?? []).map(listShape),
    hasOrigin: columns.some(([key]) => key === "provenanceId"),
  };
}
