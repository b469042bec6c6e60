import type { GraphQLSchema } from "graphql";
import { AuditKind } from "#schema/audit/audit.enum.ts";
import type { AuditActor, AuditChange, AuditEntry } from "#schema/audit/audit.type.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import { columnWords, inOrder } from "./column-words.ts";
import type { EntryRow } from "./entries.sql.ts";
import { knowsPeople, knowsVisitors } from "./history.policy.ts";

const isUuid = (value: unknown): value is string =>
  typeof value === "string" && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);

/** The ids in entries that point to other records. */
export function idsIn(rows: readonly Pick<EntryRow, "before" | "after">[]): string[] {
  const of = (columns: object | null) =>
    Object.entries(columns ?? {}).flatMap(([column, value]) => (column.endsWith("_id") && isUuid(value) ? [value] : []));
  return [...new Set(rows.flatMap(({ before, after }) => [...of(before), ...of(after)]))];
}

/** A value as words that need no knowledge of columns: a name for an id, text as it is, JSON for what is made of parts. */
export function textOf(value: unknown, names: ReadonlyMap<string, string>): string | null {
  if (value === null || value === undefined) return null;
  if (isUuid(value)) return names.get(value) ?? value;
  return typeof value === "object" ? JSON.stringify(value) : String(value as string | number | boolean);
}

/** The kind of record that a table's rows are. */
export const kindOf = (table: string): string | null => (table.toUpperCase() in AuditKind ? table.toUpperCase() : null);

/** Who did it, as far as the asker may know: names are for those who have one too, visitors' marks for administrators. */
export function describeActor({ personId, personName, tokenName, visitor }: EntryRow, viewer: Viewer): AuditActor {
  const isMe = personId ? personId === viewer.personId : visitor !== null && (viewer.visitorHash?.startsWith(visitor) ?? false);
  const isTold = knowsPeople(viewer);
  return {
    personId: isTold ? personId : null,
    name: isTold ? personName : null,
    tokenName: isTold ? tokenName : null,
    visitor: knowsVisitors(viewer) || isMe ? visitor : null,
    isMe,
  };
}

/** An entry as the contract shows it. */
export function describeEntry(
  row: EntryRow,
  names: ReadonlyMap<string, string>,
  { viewer, schema }: { viewer: Viewer; schema: GraphQLSchema },
): AuditEntry {
  const { id, recordedAt, transactionId, way, action, recordId, recordName, subjectId, before, after, previousHash, hash } = row;
  return {
    ...{ id, recordedAt, way, action, recordId, recordName, subjectId, before, after, previousHash, hash },
    transaction: transactionId,
    actor: describeActor(row, viewer),
    kind: kindOf(row.tableName),
    subjectKind: kindOf(row.subjectTable),
    changes: changesOf(row, names, schema),
  };
}

/** Columns that say nothing to a reader. */
const silent = new Set(["id", "search_text"]);

function changesOf({ tableName, before, after }: EntryRow, names: ReadonlyMap<string, string>, schema: GraphQLSchema): AuditChange[] {
  const columns = inOrder(Object.keys({ ...before, ...after })).filter((column) => !silent.has(column));
  return columns
    .map((column) => ({
      column,
      ...columnWords(schema, tableName, column),
      before: textOf(before?.[column], names),
      after: textOf(after?.[column], names),
    }))
    .filter((change) => change.before !== null || change.after !== null);
}
