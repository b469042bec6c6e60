import type { Sql } from "postgres";
import { actingAs } from "#server/core/postgres/acting.ts";
import { hubItself } from "#server/ingest/batches/hub-itself.ts";
import type { Claimed } from "#server/ingest/batches/job.command.ts";
import type { KeptSheet } from "./read-table.ts";

/**
 * Keeps how a sheet was read, in place of an earlier reading; one that waits for a person lets its import go. False when the
 * import was cancelled meanwhile.
 */
export async function keepSheet(sql: Sql, { id, attempts }: Claimed, sheet: KeptSheet, isWaiting: boolean): Promise<boolean> {
  return await actingAs(sql, hubItself, "IMPORT", async (tx) => {
    const stage = isWaiting ? tx`stage = 'MAPPING', claimed_until = null, progress_done = 0, progress_total = null,` : tx``;
    const [held] = await tx`
      update imports set ${stage} template = ${sheet.layout.template || null}, version = version + 1
      where id = ${id} and attempts = ${attempts} and stage in ('RECEIVED', 'READ', 'RECOGNISED') returning id`;
    if (!held) return false;
    const json = (value: unknown) => tx.json(value as never);
    const mapping = tx`(select id from sheet_mappings where id = ${sheet.rememberedId}::uuid)`;
    await tx`
      insert into import_sheets (import_id, parts, layout, origin, mapping_id, row_count, problems, problem_count, notices)
      values (${id}, ${json(sheet.parts)}, ${json(sheet.layout)}, ${sheet.origin}, ${mapping}, ${sheet.rowCount}, ${json(sheet.problems)},
        ${sheet.problemCount}, ${[...sheet.notices]}::text[])
      on conflict (import_id) do update set parts = excluded.parts, layout = excluded.layout, origin = excluded.origin,
        mapping_id = coalesce(excluded.mapping_id, import_sheets.mapping_id), row_count = excluded.row_count, problems = excluded.problems,
        problem_count = excluded.problem_count, notices = excluded.notices`;
    if (sheet.rememberedId !== null)
      await tx`update sheet_mappings set used_at = now(), used_count = used_count + 1 where id = ${sheet.rememberedId}`;
    return true;
  });
}
