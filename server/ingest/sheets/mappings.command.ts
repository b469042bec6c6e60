import type { TransactionSql } from "postgres";
import type { ImportProblem } from "#schema/ingest/import.type.ts";
import type { LayImportSheetInput } from "#schema/ingest/sheet.input.ts";
import type { Context } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { notAllowed, notFound, problem, Refused } from "#server/ingest/batches/problems.ts";
import { isId, mustBeSomebody, workOn } from "#server/ingest/batches/working.ts";
import { layoutOfInput } from "./layout-input.ts";
import { findSheet, selectMappings } from "./sheets.sql.ts";
import type { LayoutMemory, SheetLayout } from "./sheet-layout.ts";
import type { SheetTemplate } from "./templates.ts";

/** What a layout says of every file with its head: periods and days are of one file. */
function memoryOf({ columns, fixed, scales, headRow, firstRow }: SheetLayout, template: SheetTemplate): LayoutMemory {
  const ofOne = new Set(template.columns.filter(({ type }) => type === "PERIOD" || type === "DAY").map(({ key }) => key));
  return {
    ...{ columns, scales, gap: Math.max(1, firstRow - headRow) },
    fixed: Object.fromEntries(Object.entries(fixed).filter(([key]) => !ofOne.has(key))),
  };
}

/** Has a sheet read anew by a person's layout, and remembers it for the next file with the same head. */
export async function laySheet(
  { import: id, layout: input, remember, name }: LayImportSheetInput,
  templates: ReadonlyMap<string, SheetTemplate>,
  context: Context,
): Promise<readonly ImportProblem[]> {
  const stages = ["MAPPING", "CHECKED", "REVIEWED"];
  return await workOn(context, { id, stages }, async (tx, batch) => {
    const sheet = await findSheet(tx, id);
    if (!sheet) throw new Refused(notFound());
    const template = templates.get(input.template ?? "");
    if (!template) throw new Refused(problem("INVALID", "Hãy chọn bảng này là mẫu nào.", null, "layout.template"));
    const layout = layoutOfInput(input, template, sheet);
    const called = (name?.normalize("NFC").trim() || `${template.title} – ${batch.fileName}`).slice(0, 200);
    const memory = memoryOf(layout, template);
    const { personId } = context.viewer;
    const [kept] = remember
      ? await tx<{ id: string }[]>`
          insert into sheet_mappings (unit_id, template, fingerprint, name, layout, created_by_id)
          values (${batch.unitId}, ${template.key}, ${layout.fingerprint}, ${called}, ${tx.json(memory as never)}, ${personId})
          on conflict (unit_id, template, fingerprint) do update set name = excluded.name, layout = excluded.layout, used_at = now() returning id`
      : [];
    await tx`
      update import_sheets set layout = ${tx.json(layout as never)}, origin = 'CHOSEN', mapping_id = ${kept?.id ?? null} where import_id = ${id}`;
    await tx`delete from import_items where import_id = ${id}`;
    await tx`
      update imports set stage = 'RECEIVED', attempts = 0, claimed_until = null, message = null, version = version + 1 where id = ${id}`;
    // Whichever hub hears it begins to read.
    await tx`select pg_notify('hub_data', 'imports')`;
  });
}

/** Gives a remembered layout another name. */
export async function renameMapping(id: string, name: string, context: Context): Promise<readonly ImportProblem[]> {
  const called = name.normalize("NFC").trim();
  if (called === "" || called.length > 200) return [problem("INVALID", "Tên bố cục dài 1 đến 200 ký tự.", null, "name")];
  return await workOnMapping(id, context, (tx) => tx`update sheet_mappings set name = ${called} where id = ${id}`);
}

/** Forgets a layout; imports that were read by it stay as they are. */
export const removeMapping = (id: string, context: Context): Promise<readonly ImportProblem[]> =>
  workOnMapping(id, context, (tx) => tx`delete from sheet_mappings where id = ${id}`);

async function workOnMapping(
  id: string,
  { sql, viewer }: Context,
  work: (tx: TransactionSql) => Promise<unknown>,
): Promise<readonly ImportProblem[]> {
  mustBeSomebody(viewer);
  const gone = problem("NOT_FOUND", "Không có bố cục này, hoặc bố cục ngoài phạm vi của bạn.");
  if (!isId(id)) return [gone];
  return await actingAs(sql, viewer, "SCREEN", async (tx) => {
    const [seen] = await selectMappings(tx, id);
    if (!seen) return [gone];
    if (!seen.mayWork) return [notAllowed()];
    await work(tx);
    return [];
  });
}
