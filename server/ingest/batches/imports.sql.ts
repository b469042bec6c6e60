import type { ISql, PendingQuery, Row, Sql } from "postgres";
import type { ImportFilter } from "#schema/ingest/import.input.ts";
import type { Import } from "#schema/ingest/import.type.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import { readAs } from "#server/core/postgres/reading.ts";

/** An import without what is read only when it is asked for. */
export type ImportRow = Omit<Import, "counts" | "text" | "items"> & { unitId: string };

const columns = (sql: ISql) => sql`
  i.id, i.file_name as "fileName", i.sha256, i.size, i.format, i.kind, i.template, i.unit_id as "unitId", u.code as "unitCode", u.name as "unitName",
  i.stage, i.progress_done as "progressDone", i.progress_total as "progressTotal", i.message, i.version, i.created_at as "createdAt",
  (select name from people where id = i.created_by_id) as "createdBy", i.committed_state as "committedState",
  (select name from people where id = i.committed_by_id) as "committedBy", i.committed_at as "committedAt",
  (select name from people where id = i.undone_by_id) as "undoneBy", i.undone_at as "undoneAt",
  (select code from documents where id = i.document_id) as "documentCode", may('ENTER', i.unit_id) as "mayWork"`;

/** Imports within the viewer's sight, newest first, and how many there are in all. */
export async function selectImports(
  sql: Sql,
  viewer: Viewer,
  filter: ImportFilter,
  { first, offset }: { first: number; offset: number },
): Promise<{ rows: ImportRow[]; totalCount: number }> {
  return await readAs(sql, viewer, async (on) => {
    const condition = meets(on, filter);
    const rows = await on<ImportRow[]>`
      select ${columns(on)} from imports i join units u on u.id = i.unit_id where ${condition}
      order by i.created_at desc, i.id desc limit ${first} offset ${offset}`;
    const [total] = await on<{ count: number }[]>`
      select count(*)::int as count from imports i join units u on u.id = i.unit_id where ${condition}`;
    return { rows, totalCount: total!.count };
  });
}

function meets(sql: ISql, { stages, unit, text }: ImportFilter): PendingQuery<Row[]> {
  const name = text?.trim().replace(/[\\%_]/g, "\\$&");
  return sql`
    (${stages?.join() ?? null}::text is null or i.stage::text = any(string_to_array(${stages?.join() ?? null}, ',')))
    and (${unit ?? null}::text is null or u.code = ${unit ?? null})
    and (${name ?? null}::text is null or fold(i.file_name) like '%' || fold(${name ?? null}) || '%')`;
}

/** One import within the sight of the connection; null when there is none. */
export async function findImport(on: ISql, id: string): Promise<ImportRow | null> {
  const [row] = await on<ImportRow[]>`select ${columns(on)} from imports i join units u on u.id = i.unit_id where i.id = ${id}`;
  return row ?? null;
}

export interface CountRow {
  importId: string;
  kind: string;
  decision: string;
  effect: string;
  count: number;
}

/** How many items of each kind, decision and effect some imports have. */
export async function selectCounts(on: ISql, ids: readonly string[]): Promise<CountRow[]> {
  return await on<CountRow[]>`
    select import_id as "importId", kind, decision, effect, count(*)::int as count from import_items
    where import_id = any(string_to_array(${ids.join()}, ',')::uuid[]) group by import_id, kind, decision, effect order by kind, decision, effect`;
}

/** The text that was read from a file; null for sheets and before it was read. */
export async function findText(on: ISql, id: string): Promise<string | null> {
  const [row] = await on<{ text: string | null }[]>`select text from import_files where import_id = ${id}`;
  return row?.text ?? null;
}

export interface FileRow {
  fileName: string;
  format: string;
  kind: string;
  template: string | null;
  content: Uint8Array;
}

/** The file as it came. */
export async function findFile(on: ISql, id: string): Promise<FileRow | null> {
  const [row] = await on<FileRow[]>`
    select i.file_name as "fileName", i.format, i.kind, i.template, f.content from imports i join import_files f on f.import_id = i.id where i.id = ${id}`;
  return row ?? null;
}

/** Whether the connection's rights let figures of a unit be entered; null when no unit has the code. */
export async function mayEnter(on: ISql, unitCode: string): Promise<{ id: string; may: boolean } | null> {
  const [unit] = await on<{ id: string; may: boolean }[]>`select id, may('ENTER', id) as may from units where code = ${unitCode}`;
  return unit ?? null;
}
