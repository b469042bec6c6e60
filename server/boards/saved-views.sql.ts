import type { GraphQLSchema } from "graphql";
import type { Sql } from "postgres";
import type { SavedView } from "#schema/boards/saved-view.type.ts";
import { canSeeOwned, isOwner } from "#server/auth/owners.policy.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import { cardProblem } from "./problems.ts";
import { readStored } from "./stored-question.ts";

/** Views of others that are told at once; a search narrows them. */
const MOST_LISTED = 500;

export type SavedViewRow = Omit<SavedView, "problem">;

interface Chosen {
  id?: string;
  search?: string | null | undefined;
}

/** The views that a viewer may see, own ones first; each word of the search stands somewhere in name or description, marks or not. */
export async function selectViews(sql: Sql, viewer: Viewer, { id, search }: Chosen): Promise<SavedViewRow[]> {
  return await sql<SavedViewRow[]>`
    select v.id, v.name, v.description, v.question, v.look, v.is_shared as "isShared", ${isOwner(sql, viewer, "o")} as "isMine",
      v.version, v.updated_at as "updatedAt"
    from saved_views v join owners o on o.id = v.owner_id
    where ${canSeeOwned(sql, viewer, "v", "o")} ${id ? sql`and v.id = ${id}` : sql``}
      and not exists (select from regexp_split_to_table(${search ?? ""}, '\\s+') word where position(fold(word) in v.search_text) = 0)
    order by "isMine" desc, v.name collate "vi-x-icu", v.id limit ${MOST_LISTED}`;
}

/** A view as the contract shows it, with why it can no longer be asked. */
export function describeView(row: SavedViewRow, schema: GraphQLSchema): SavedView {
  const read = readStored(row.question, schema);
  return { ...row, problem: read instanceof Error ? cardProblem(read) : null };
}
