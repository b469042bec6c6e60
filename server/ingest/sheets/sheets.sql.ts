import type { ISql } from "postgres";
import { loadLists, type Lists } from "#server/ingest/batches/lists.sql.ts";
import type { KeptSheet } from "./read-table.ts";
import type { LayoutMemory, RememberedLayout, SheetLayout } from "./sheet-layout.ts";

/** What a sheet is read with, as it goes to the thread that reads. */
export interface SheetContext {
  /** What a person said of the file; null until somebody did. */
  readonly layout: SheetLayout | null;
  readonly remembered: readonly RememberedLayout[];
  readonly lists: Lists;
  readonly unit: string;
}

export async function selectSheetContext(on: ISql, importId: string): Promise<SheetContext> {
  const [[batch], lists] = await Promise.all([
    on<{ unit: string; unitId: string; layout: SheetLayout | null }[]>`
      select u.code as unit, u.id as "unitId", s.layout from imports i join units u on u.id = i.unit_id
      left join import_sheets s on s.import_id = i.id and s.origin = 'CHOSEN' where i.id = ${importId}`,
    loadLists(on),
  ]);
  const remembered = await on<RememberedLayout[]>`
    select id, name, template, fingerprint, layout from sheet_mappings where unit_id = ${batch!.unitId} order by used_at desc limit 200`;
  return { layout: batch!.layout, unit: batch!.unit, remembered, lists };
}

export type SheetRow = Omit<KeptSheet, "rememberedId"> & { mappingId: string | null; mappingName: string | null };

/** How a sheet is read; null for documents, and before it was read. */
export async function findSheet(on: ISql, importId: string): Promise<SheetRow | null> {
  const [row] = await on<SheetRow[]>`
    select s.parts, s.layout, s.origin, s.mapping_id as "mappingId", m.name as "mappingName", s.row_count as "rowCount", s.problems,
      s.problem_count as "problemCount", s.notices
    from import_sheets s left join sheet_mappings m on m.id = s.mapping_id where s.import_id = ${importId}`;
  return row ?? null;
}

export interface MappingRow {
  id: string;
  name: string;
  template: string;
  unitCode: string;
  unitName: string;
  createdBy: string | null;
  createdAt: Date;
  usedAt: Date;
  usedCount: number;
  mayWork: boolean;
  layout: LayoutMemory;
}

/** Remembered layouts within the sight of the connection, the last used first. */
export async function selectMappings(on: ISql, id: string | null = null): Promise<MappingRow[]> {
  return await on<MappingRow[]>`
    select m.id, m.name, m.template, u.code as "unitCode", u.name as "unitName", (select name from people where id = m.created_by_id) as "createdBy",
      m.created_at as "createdAt", m.used_at as "usedAt", m.used_count as "usedCount", may('ENTER', m.unit_id) as "mayWork", m.layout
    from sheet_mappings m join units u on u.id = m.unit_id where ${id}::uuid is null or m.id = ${id} order by m.used_at desc, m.id limit 500`;
}
