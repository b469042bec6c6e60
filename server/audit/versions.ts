import type { GraphQLSchema } from "graphql";
import type { RecordVersion, VersionField } from "#schema/audit/audit.type.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import { columnWords, inOrder } from "./column-words.ts";
import { describeActor, kindOf, textOf } from "./describe.ts";
import type { EntryRow } from "./entries.sql.ts";
import { rowKey, type KeptRow } from "./record.sql.ts";

export interface Telling {
  readonly schema: GraphQLSchema;
  readonly viewer: Viewer;
  /** The record's own table. */
  readonly table: string;
  readonly id: string;
  readonly names: ReadonlyMap<string, string>;
}

type Rows = Map<string, KeptRow>;

/**
 * The versions of a record, newest first. They are told backwards from the record as it stands, taking back one change
 * after another: so a record that came with an import, which the trail does not tell row by row, has its first version too.
 */
export function tellVersions(now: Rows, entries: readonly EntryRow[], telling: Telling): RecordVersion[] {
  const versions: RecordVersion[] = [];
  const rows = new Map(now);
  let at = 0;
  while (at < entries.length) {
    const last = entries[at]!;
    const fields = fieldsOf(rows, telling);
    const isRemoved = !rows.has(rowKey(telling.table, telling.id));
    while (entries[at]?.transactionId === last.transactionId) takeBack(rows, entries[at++]!);
    const { id, recordedAt, way } = last;
    const changedCount = countChanges(fieldsOf(rows, telling), fields);
    versions.push({
      id,
      recordedAt,
      way,
      actor: describeActor(last, telling.viewer),
      changedCount,
      isRemoved,
      fields: isRemoved ? [] : fields,
    });
  }
  const first = fieldsOf(rows, telling);
  if (first.length > 0)
    versions.push({ id: `${telling.id}:0`, recordedAt: null, way: null, actor: null, changedCount: 0, isRemoved: false, fields: first });
  return versions;
}

function takeBack(rows: Rows, { action, tableName, recordId, before }: EntryRow): void {
  const key = rowKey(tableName, recordId);
  if (action === "INSERT") rows.delete(key);
  else if (action === "DELETE") rows.set(key, before ?? {});
  else if (action === "UPDATE") rows.set(key, { ...rows.get(key), ...before });
}

/** Columns that say nothing to a reader, or the same in every version. */
const silent = new Set(["id", "search_text", "recorded_at", "created_at", "version"]);

function fieldsOf(rows: Rows, { schema, table, id, names }: Telling): VersionField[] {
  const parts = [...rows].map(([key, row]) => ({ name: key.split(" ")[0]!, key, row })).sort((a, b) => place(a, table) - place(b, table));
  const numbers = new Map<string, number>();
  return parts.flatMap(({ name, key, row }) => {
    const isOwn = name === table;
    const number = (numbers.get(name) ?? 0) + 1;
    numbers.set(name, number);
    return inOrder(Object.keys(row))
      .filter((column) => !silent.has(column) && (isOwn || row[column] !== id))
      .map((column) => ({
        path: `${key} ${column}`,
        kind: kindOf(name)!,
        part: isOwn ? null : String(number),
        ...columnWords(schema, name, column),
        value: textOf(row[column], names),
      }));
  });
}

/** The record itself first, then its parts in their own order. */
function place({ name, row }: { name: string; row: KeptRow }, table: string): number {
  return name === table ? -1 : Number(row["ordinal"] ?? row["position"] ?? 0);
}

/** Places that differ; a part that came or went is one, and so is nothing of a record that was just made. */
function countChanges(before: readonly VersionField[], after: readonly VersionField[]): number {
  if (before.length === 0) return 0;
  const [was, is] = [byPath(before), byPath(after)];
  const [hadParts, hasParts] = [partsOf(before), partsOf(after)];
  const moved = [...hadParts, ...hasParts].filter((part) => hadParts.has(part) !== hasParts.has(part));
  const kept = [...new Set([...was.keys(), ...is.keys()])].filter((path) => hadParts.has(partOf(path)) && hasParts.has(partOf(path)));
  return moved.length + kept.filter((path) => (was.get(path) ?? null) !== (is.get(path) ?? null)).length;
}

const byPath = (fields: readonly VersionField[]) => new Map(fields.map(({ path, value }) => [path, value]));
/** A path is table, id and column. */
const partOf = (path: string) => path.slice(0, path.lastIndexOf(" "));
const partsOf = (fields: readonly VersionField[]) => new Set(fields.map(({ path }) => partOf(path)));
