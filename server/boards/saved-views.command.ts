import type { Sql, TransactionSql } from "postgres";
import type { SaveProblem } from "#schema/boards/problem.type.ts";
import type { SavedViewInput } from "#schema/boards/saved-view.type.ts";
import { claimOwner } from "#server/auth/owners.command.ts";
import type { Context } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { checkView, isId } from "./check-saved.ts";
import { problem } from "./problems.ts";
import { selectViews, type SavedViewRow } from "./saved-views.sql.ts";
import { checkVersion, countOwned, hasName } from "./owned.sql.ts";

const MOST_VIEWS = 200;

export interface SavedViewOutcome {
  view: SavedViewRow | null;
  problems: SaveProblem[];
}

const refused = (...problems: SaveProblem[]): SavedViewOutcome => ({ view: null, problems });

/** Saves a view, new or over an own one of the version that was seen. */
export async function saveView(input: SavedViewInput, context: Context): Promise<SavedViewOutcome> {
  const problems = checkView(input);
  if (problems.length > 0) return refused(...problems);
  const viewer = context.beKnown();
  return await actingAs(context.sql, viewer, "SCREEN", async (sql): Promise<SavedViewOutcome> => {
    const ownerId = await claimOwner(sql, viewer);
    const fault = input.id
      ? await checkVersion(sql, "saved_views", { id: input.id, ownerId, version: input.version })
      : await countOwned(sql, "saved_views", ownerId, MOST_VIEWS);
    if (fault) return { view: fault.code === "CONFLICT" ? await findView(sql, context, input.id!) : null, problems: [fault] };
    if (await hasName(sql, "saved_views", { ownerId, name: input.name.trim(), id: input.id }))
      return refused(
        problem("NAME_TAKEN", `Đã có khung nhìn tên ${JSON.stringify(input.name.trim())}; hãy đặt tên khác hoặc lưu đè.`, "name"),
      );
    const id = await writeView(sql, ownerId, input);
    return { view: await findView(sql, context, id), problems: [] };
  });
}

async function writeView(sql: TransactionSql, ownerId: string, input: SavedViewInput): Promise<string> {
  const { id, name, description, question, look, isShared } = input;
  const values = {
    name: name.trim(),
    description: description?.trim() || null,
    question: sql.json(question as never),
    look: sql.json(look as never),
    is_shared: isShared,
  };
  const [row] = id
    ? await sql<
        { id: string }[]
      >`update saved_views set ${sql(values)}, version = version + 1, updated_at = now() where id = ${id} returning id`
    : await sql<{ id: string }[]>`insert into saved_views ${sql({ ...values, owner_id: ownerId })} returning id`;
  return row!.id;
}

/**
 * Removes an own view. Cards that show it keep its question as their own, so that no board loses a card; one on another's
 * board says that the view is gone when it was not shared with them.
 */
export async function removeView(id: string, version: number, context: Context): Promise<SavedViewOutcome> {
  const viewer = context.beKnown();
  return await actingAs(context.sql, viewer, "SCREEN", async (sql): Promise<SavedViewOutcome> => {
    const ownerId = await claimOwner(sql, viewer);
    const fault = await checkVersion(sql, "saved_views", { id, ownerId, version });
    const view = isId(id) ? await findView(sql, context, id) : null;
    if (fault) return { view: fault.code === "CONFLICT" ? view : null, problems: [fault] };
    await sql`
      update board_cards c set view_id = null, question = v.question, look = v.look, title = coalesce(c.title, v.name)
      from saved_views v, boards b where v.id = ${id} and c.view_id = v.id and b.id = c.board_id and (v.is_shared or b.owner_id = v.owner_id)`;
    await sql`update board_cards set view_id = null, kind = 'NOTE', note = 'Khung nhìn của thẻ này đã bị người lập xóa.' where view_id = ${id}`;
    await sql`delete from saved_views where id = ${id}`;
    return { view, problems: [] };
  });
}

async function findView(sql: TransactionSql, { viewer }: Context, id: string): Promise<SavedViewRow | null> {
  const [view] = await selectViews(sql as unknown as Sql, viewer, { id });
  return view ?? null;
}
