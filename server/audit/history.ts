import type { GraphQLSchema } from "graphql";
import type { RecordVersion } from "#schema/audit/audit.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { readAs } from "#server/core/postgres/reading.ts";
import { isId } from "./check-asked.ts";
import { idsIn } from "./describe.ts";
import { selectNames, selectRecordEntries } from "./entries.sql.ts";
import { canSeeHistory } from "./history.policy.ts";
import { readRecord } from "./record.sql.ts";
import { tellVersions } from "./versions.ts";

/** How a record came to be what it is, newest first; nothing of one that is not there or not to be seen. */
export async function historyOf({ sql, viewer }: Context, schema: GraphQLSchema, table: string, id: string): Promise<RecordVersion[]> {
  if (!isId(id) || !(await canSeeHistory(sql, viewer, table, id))) return [];
  const [now, entries] = await Promise.all([readAs(sql, viewer, (on) => readRecord(on, table, id)), selectRecordEntries(sql, table, id)]);
  const pointed = [...now.values()].flatMap((row) => idsIn([{ before: row as Record<string, unknown>, after: null }]));
  const names = await selectNames(sql, [...new Set([...pointed, ...idsIn(entries)])]);
  return tellVersions(now, entries, { schema, viewer, table, id, names });
}
