import type { TransactionSql } from "postgres";
import { enumLabels } from "#schema/core/enums.ts";
import type { ImportProblem } from "#schema/ingest/import.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { groupBy } from "./group-by.ts";
import { compareAndKeep } from "./prepare.command.ts";
import { problem, Refused } from "./problems.ts";
import { workOn } from "./working.ts";
import { updateRows } from "./writing.command.ts";

type Row = Record<string, unknown>;

interface Change {
  readonly table: string;
  readonly id: string;
  readonly before: Row | null;
  /** Null when the commit removed it. */
  readonly after: Row | null;
  readonly now: Row | null;
}

const MOST_TOLD = 20;

/**
 * Takes a commit back: every row becomes what it was, or none does. A row that somebody changed since, as by approving a
 * figure, stands in the way, and so does one on which something was built.
 */
export async function undoImport(id: string, context: Context): Promise<readonly ImportProblem[]> {
  try {
    return await workOn(context, { id, stages: ["COMMITTED"], way: "IMPORT" }, async (tx) => {
      // What was submitted is out of the reach of who entered it; that it is as they left it is judged here.
      await tx`select set_config('hub.rights', 'everything', true)`;
      const tables = await selectTables(tx, id);
      const changes = new Map<string, Change[]>();
      for (const table of tables) changes.set(table, await selectChanges(tx, id, table));
      mustBeUnchanged([...changes.values()].flat());
      await tx`
        update imports set stage = 'UNDONE', version = version + 1, document_id = null, undone_by_id = ${context.viewer.personId}, undone_at = now()
        where id = ${id}`;
      for (const table of tables.toReversed()) await takeBack(tx, table, changes.get(table)!);
      await tx`delete from import_changes where import_id = ${id}`;
      await tx`select set_config('hub.rights', ${context.viewer.rights ?? ""}, true)`;
      await compareAndKeep(tx, id);
    });
  } catch (error) {
    const { code, table_name: table = "" } = error as { code?: string; table_name?: string };
    if (code !== "23503") throw error;
    return [problem("CHANGED_SINCE", `Đã có ${kindOf(table)} khác dựa trên lần ghi này; hãy gỡ phần đó trước rồi thu lại.`)];
  }
}

const kindOf = (table: string) => enumLabels.get("AuditKind")?.[table.toUpperCase()]?.[0] ?? "dữ liệu";

async function selectTables(tx: TransactionSql, id: string): Promise<string[]> {
  const rows = await tx<{ table: string }[]>`
    select table_name as "table" from import_changes where import_id = ${id} group by table_name order by min(ordinal)`;
  return rows.map(({ table }) => table);
}

async function selectChanges(tx: TransactionSql, id: string, table: string): Promise<Change[]> {
  return await tx<Change[]>`
    select c.table_name as "table", c.row_id as id, c.before, c.after, (select to_jsonb(t) from ${tx(table)} t where t.id = c.row_id) as now
    from import_changes c where c.import_id = ${id} and c.table_name = ${table} order by c.ordinal`;
}

/** @throws {Refused} naming the rows that are not as the commit left them */
function mustBeUnchanged(changes: readonly Change[]): void {
  const differs = ({ now, after }: Change) =>
    now === null || after === null
      ? now !== after
      : Object.keys(after).some((name) => JSON.stringify(now[name]) !== JSON.stringify(after[name]));
  const changed = changes.filter(differs);
  if (changed.length === 0) return;
  const told = changed.slice(0, MOST_TOLD).map(({ table, now, after }) => {
    const row = after ?? now ?? {};
    const what = String(row["name"] ?? row["title"] ?? row["number"] ?? row["ordinal"] ?? row["value"] ?? "");
    const label = `${kindOf(table)}${what && ` “${what.slice(0, 80)}”`}`;
    return problem(
      "CHANGED_SINCE",
      now === null ? `${label} đã bị xóa sau khi ghi.` : `${label} đã được sửa hoặc duyệt sau khi ghi; hãy trả về như lúc ghi rồi thu lại.`,
    );
  });
  throw new Refused(...told);
}

async function takeBack(tx: TransactionSql, table: string, changes: readonly Change[]): Promise<void> {
  const made = changes.filter(({ before }) => before === null).map(({ id }) => id);
  if (made.length > 0) await tx`delete from ${tx(table)} where id = any(string_to_array(${made.join()}, ',')::uuid[])`;
  const removed = changes.filter(({ after }) => after === null).map(({ before }) => without(before!, generated));
  if (removed.length > 0) {
    const columns = tx(Object.keys(removed[0]!));
    await tx`insert into ${tx(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${tx(table)}, ${tx.json(removed as never)})`;
  }
  const changed = changes.flatMap(({ id, before, after }) => {
    const names = before && after ? Object.keys(before).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])) : [];
    const set = Object.fromEntries(names.filter((name) => name !== generated).map((name) => [name, before![name]]));
    return Object.keys(set).length > 0 ? [{ id, set }] : [];
  });
  for (const [names, group] of groupBy(changed, ({ set }) => Object.keys(set).toSorted().join()))
    await updateRows(
      tx,
      table,
      names.split(","),
      group.map(({ id, set }) => ({ id, ...set })),
    );
}

/** The column that PostgreSQL works out itself. */
const generated = "search_text";

const without = (row: Row, name: string): Row => Object.fromEntries(Object.entries(row).filter(([key]) => key !== name));
