import type { Sql } from "postgres";
import { canSeeOwned, canShowView, isOwner } from "#server/auth/owners.policy.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import type { BoardRecord } from "./board-record.ts";

/** Boards that are listed at once. */
const MOST_LISTED = 200;

/** The saved boards that a viewer may see, own ones first, with their cards. A card's view counts while the board's owner may see it. */
export async function selectBoards(sql: Sql, viewer: Viewer, id?: string): Promise<BoardRecord[]> {
  return await sql<BoardRecord[]>`
    select b.id, b.name, b.name as "nameEn", b.description, b.description as "descriptionEn", false as "isReady", b.is_shared as "isShared",
      ${isOwner(sql, viewer, "o")} as "isMine", b.version, b.updated_at as "updatedAt", coalesce(c.cards, '[]') as cards
    from boards b join owners o on o.id = b.owner_id
      left join lateral (
        select json_agg(json_build_object(
          'id', c.id, 'kind', c.kind, 'place', json_build_object('x', c.x, 'y', c.y, 'w', c.w, 'h', c.h),
          'title', c.title, 'titleEn', c.title, 'note', c.note, 'noteEn', c.note, 'isViewLost', c.view_id is not null and v.id is null,
          'view', case when v.id is not null then json_build_object('id', v.id, 'name', v.name, 'description', v.description,
            'question', v.question, 'look', v.look, 'isShared', v.is_shared, 'isMine', ${isOwner(sql, viewer, "vo")},
            'version', v.version, 'updatedAt', to_char(v.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end,
          'question', coalesce(v.question, c.question), 'look', coalesce(v.look, c.look), 'options', c.options,
          'followsUnit', c.follows_unit, 'followsPeriod', c.follows_period) order by c.ordinal) as cards
        from board_cards c
          left join saved_views v on v.id = c.view_id and ${canShowView(sql, "v", sql`b.owner_id`)}
          left join owners vo on vo.id = v.owner_id
        where c.board_id = b.id
      ) c on true
    where ${canSeeOwned(sql, viewer, "b", "o")} ${id ? sql`and b.id = ${id}` : sql``}
    order by "isMine" desc, b.name collate "vi-x-icu", b.id limit ${MOST_LISTED}`;
}

/** The key of the board that a viewer wants to see first; null when none was chosen. */
export async function findDefaultKey(sql: Sql, viewer: Viewer): Promise<string | null> {
  if (viewer.visitorHash === null && viewer.personId === null) return null;
  const [row] = await sql<{ key: string }[]>`
    select d.board_key as key from default_boards d join owners o on o.id = d.owner_id where ${isOwner(sql, viewer, "o")}`;
  return row?.key ?? null;
}
