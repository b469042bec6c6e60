import type { Sql } from "postgres";
import { FigureTable } from "#schema/indicators/indicator.type.ts";
import { canReadAudit } from "#server/auth/audit.policy.ts";
import { isOwner } from "#server/auth/owners.policy.ts";
import { readAs } from "#server/core/postgres/reading.ts";
import type { Viewer } from "#server/core/graph/model.ts";

/** Records that everybody may see, as they are and as they were. */
const open = new Set(["units", "unit_groups", "periods", "documents", "plans", "tasks", "indicators", "procedures", "procedure_fields"]);

/** Records that somebody owns: an earlier version may tell what its owner has not shared, so its history is the owner's. */
const owned = new Set(["boards", "saved_views"]);

/** Figures went from draft to what they are: how is for those who see their unit's drafts. */
const figures = new Set(["lone_observations", ...Object.keys(FigureTable).map((name) => name.toLowerCase())]);

/** Whether the viewer may see how a record came to be; accounts are for administrators. */
export async function canSeeHistory(sql: Sql, viewer: Viewer, table: string, id: string): Promise<boolean> {
  if (open.has(table) || canReadAudit(viewer)) return true;
  if (figures.has(table)) {
    const found = await readAs(sql, viewer, (on) => on`select from ${on(table)} f where f.id = ${id} and may('SEE_DRAFT', f.unit_id)`);
    return found.length > 0;
  }
  if (!owned.has(table)) return false;
  const [row] =
    await sql`select from ${sql(table)} r join owners o on o.id = r.owner_id where r.id = ${id} and ${isOwner(sql, viewer, "o")}`;
  return row !== undefined;
}

/** Whether the viewer may know who did something by name: somebody with a name here too. */
export const knowsPeople = (viewer: Viewer): boolean => viewer.personId !== null;

/** Whether the viewer may know a visitor without an account by the mark that the trail keeps. */
export const knowsVisitors = (viewer: Viewer): boolean => canReadAudit(viewer);
