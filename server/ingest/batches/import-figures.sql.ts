import type { ISql } from "postgres";
import type { ImportFigures } from "#schema/ingest/import.type.ts";
import { FigureTable } from "#schema/indicators/indicator.type.ts";
import type { Viewer } from "#server/core/graph/model.ts";

const lone = "lone_observations";
const figureTables = [...Object.keys(FigureTable).map((key) => key.toLowerCase()), lone];

interface Found {
  table: string;
  state: string;
  ids: string[];
  mayEnter: boolean;
  mayCheck: boolean;
  mayApprove: boolean;
  isOwn: boolean;
}

/** Where figures may go next, as `figure_step_fault` of the database judges it once more when they go. */
function stepsOf({ state, mayEnter, mayCheck, mayApprove, isOwn }: Found): string[] {
  if (state === "DRAFT") return mayEnter ? ["SUBMITTED"] : [];
  if (state === "SUBMITTED") return [...(mayCheck || mayApprove ? ["DRAFT"] : []), ...(mayApprove && !isOwn ? ["APPROVED"] : [])];
  return state === "APPROVED" && mayApprove ? ["PUBLISHED"] : [];
}

/** The figures that an import wrote, as they stand now within the sight of the connection. */
export async function selectImportFigures(on: ISql, importId: string, { personId }: Viewer): Promise<ImportFigures[]> {
  const written = await on<{ table: string }[]>`
    select distinct table_name as "table" from import_changes
    where import_id = ${importId} and after is not null and table_name = any(string_to_array(${figureTables.join()}, ',')) order by 1`;
  const found = await Promise.all(written.map(({ table }) => selectStates(on, importId, table, personId)));
  const together = new Map<string, ImportFigures>();
  for (const one of found.flat()) {
    const steps = stepsOf(one);
    const key = [one.table, one.state, ...steps].join();
    const figures = together.get(key);
    if (figures) figures.ids.push(...one.ids);
    else together.set(key, { table: one.table === lone ? null : one.table.toUpperCase(), state: one.state, ids: one.ids, steps });
  }
  return [...together.values()];
}

async function selectStates(on: ISql, importId: string, table: string, personId: string | null): Promise<Found[]> {
  return await on<Found[]>`
    select ${table} as "table", state, ids, may('ENTER', unit_id) as "mayEnter", may('CHECK', unit_id) as "mayCheck",
      may('APPROVE', unit_id) as "mayApprove", coalesce(entered_by_id = ${personId}::text::uuid, false) as "isOwn"
    from (
      select t.state, t.unit_id, t.entered_by_id, array_agg(t.id) as ids
      from import_changes c join ${on(table)} t on t.id = c.row_id
      where c.import_id = ${importId} and c.table_name = ${table} and c.after is not null
      group by t.state, t.unit_id, t.entered_by_id) f
    order by state`;
}
