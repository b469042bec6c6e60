import type { Sql } from "postgres";
import type { Viewer } from "#server/core/graph/model.ts";

/** Whether the viewer is the owner in the row `alias` of `owners`. */
export const isOwner = (sql: Sql, { visitorHash, personId }: Viewer, alias: string) =>
  sql`coalesce(${sql(alias)}.visitor_hash = ${visitorHash} or ${sql(alias)}.person_id = ${personId}::uuid, false)`;

/** Whether the viewer may see what the row `row` keeps for the owner in the row `owner`: it is shared, or their own. */
export const canSeeOwned = (sql: Sql, viewer: Viewer, row: string, owner: string) =>
  sql`(${sql(row)}.is_shared or ${isOwner(sql, viewer, owner)})`;

/** Whether an owner may show a saved view on a board, and with it to all who see the board. */
export const canShowView = (sql: Sql, view: string, ownerId: ReturnType<Sql>) =>
  sql`(${sql(view)}.is_shared or ${sql(view)}.owner_id = ${ownerId})`;
