import type { Sql, TransactionSql } from "postgres";
import type { BoardCardInput, BoardInput } from "#schema/boards/board.input.ts";
import type { SaveProblem } from "#schema/boards/problem.type.ts";
import { claimOwner } from "#server/auth/owners.command.ts";
import { canShowView } from "#server/auth/owners.policy.ts";
import type { Context } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import type { BoardRecord } from "./board-record.ts";
import { selectBoards } from "./boards.sql.ts";
import { checkBoard, isId } from "./check-saved.ts";
import { checkVersion, countOwned, hasName } from "./owned.sql.ts";
import { invalid, problem } from "./problems.ts";
import { readyBoards } from "./ready/ready-boards.ts";

const MOST_BOARDS = 50;

export interface BoardOutcome {
  board: BoardRecord | null;
  problems: SaveProblem[];
}

const refused = (...problems: SaveProblem[]): BoardOutcome => ({ board: null, problems });

/** Saves a board with all its cards, new or over an own one of the version that was seen. */
export async function saveBoard(input: BoardInput, context: Context): Promise<BoardOutcome> {
  const problems = checkBoard(input);
  if (problems.length > 0) return refused(...problems);
  const viewer = context.beKnown();
  return await actingAs(context.sql, viewer, "SCREEN", async (sql): Promise<BoardOutcome> => {
    const ownerId = await claimOwner(sql, viewer);
    const fault = input.id
      ? await checkVersion(sql, "boards", { id: input.id, ownerId, version: input.version })
      : await countOwned(sql, "boards", ownerId, MOST_BOARDS);
    if (fault) return { board: fault.code === "CONFLICT" ? await findBoard(sql, context, input.id!) : null, problems: [fault] };
    const name = input.name.trim();
    if (await hasName(sql, "boards", { ownerId, name, id: input.id }))
      return refused(problem("NAME_TAKEN", `Đã có bảng tên ${JSON.stringify(name)}; hãy đặt tên khác hoặc lưu đè.`, "name"));
    const strange = await findStrangeView(sql, ownerId, input.cards);
    if (strange) return refused(strange);
    const id = await writeBoard(sql, ownerId, input);
    return { board: await findBoard(sql, context, id), problems: [] };
  });
}

/** A card may show a view that the owner of the board may see. */
async function findStrangeView(sql: TransactionSql, ownerId: string, cards: readonly BoardCardInput[]): Promise<SaveProblem | null> {
  const ids = cards.flatMap(({ kind, viewId }) => (kind === "VIEW" && viewId ? [viewId] : []));
  if (ids.length === 0) return null;
  const seen = await sql<{ id: string }[]>`
    select v.id from saved_views v where v.id = any(string_to_array(${ids.join(",")}, ',')::uuid[])
      and ${canShowView(sql as unknown as Sql, "v", sql`${ownerId}::uuid`)} for share`;
  const known = new Set(seen.map(({ id }) => id));
  const index = cards.findIndex(({ kind, viewId }) => kind === "VIEW" && viewId && !known.has(viewId.toLowerCase()));
  return index < 0 ? null : invalid(`cards.${index}.viewId`, "Không có khung nhìn này, hoặc nó là của riêng người khác.");
}

async function writeBoard(sql: TransactionSql, ownerId: string, { id, name, description, isShared, cards }: BoardInput): Promise<string> {
  const values = { name: name.trim(), description: description?.trim() || null, is_shared: isShared };
  const [row] = id
    ? await sql<{ id: string }[]>`update boards set ${sql(values)}, version = version + 1, updated_at = now() where id = ${id} returning id`
    : await sql<{ id: string }[]>`insert into boards ${sql({ ...values, owner_id: ownerId })} returning id`;
  // Cards keep their rows by their order, so that the trail tells which of them changed.
  await sql`delete from board_cards where board_id = ${row!.id} and ordinal >= ${cards.length}`;
  await sql`
    insert into board_cards (board_id, ordinal, kind, x, y, w, h, title, note, view_id, question, look, options, follows_unit, follows_period)
    select ${row!.id}, c.ordinal, c.kind, c.x, c.y, c.w, c.h, c.title, c.note, c.view_id, c.question, c.look, c.options, c.follows_unit, c.follows_period
    from jsonb_populate_recordset(null::board_cards, ${sql.json(cards.map(cardRow) as never)}) c
    on conflict (board_id, ordinal) do update set (kind, x, y, w, h, title, note, view_id, question, look, options, follows_unit, follows_period) =
      (excluded.kind, excluded.x, excluded.y, excluded.w, excluded.h, excluded.title, excluded.note, excluded.view_id, excluded.question, excluded.look, excluded.options, excluded.follows_unit, excluded.follows_period)`;
  return row!.id;
}

function cardRow(
  { kind, place, title, note, viewId, question, look, options, followsUnit, followsPeriod }: BoardCardInput,
  ordinal: number,
) {
  const isView = kind === "VIEW";
  return {
    ordinal,
    kind,
    ...place,
    title: title?.trim() || null,
    note: note?.trim() || null,
    view_id: isView ? (viewId ?? null) : null,
    question: isView ? (question ?? null) : null,
    look: isView && question ? (look ?? null) : null,
    options: isView || kind === "NOTE" ? null : (options ?? {}),
    follows_unit: followsUnit,
    follows_period: followsPeriod,
  };
}

/** Removes an own board with its cards. */
export async function removeBoard(id: string, version: number, context: Context): Promise<BoardOutcome> {
  const viewer = context.beKnown();
  return await actingAs(context.sql, viewer, "SCREEN", async (sql): Promise<BoardOutcome> => {
    const ownerId = await claimOwner(sql, viewer);
    const fault = await checkVersion(sql, "boards", { id, ownerId, version });
    const board = isId(id) ? await findBoard(sql, context, id) : null;
    if (fault) return { board: fault.code === "CONFLICT" ? board : null, problems: [fault] };
    await sql`delete from boards where id = ${id}`;
    await sql`delete from default_boards where board_key = ${id}`;
    return { board, problems: [] };
  });
}

/** Makes a board the one its reader sees first; null goes back to none. */
export async function setDefaultBoard(key: string | null, context: Context): Promise<BoardOutcome> {
  const viewer = context.beKnown();
  return await actingAs(context.sql, viewer, "SCREEN", async (sql): Promise<BoardOutcome> => {
    const ownerId = await claimOwner(sql, viewer);
    if (key === null) {
      await sql`delete from default_boards where owner_id = ${ownerId}`;
      return { board: null, problems: [] };
    }
    const board = readyBoards.get(key) ?? (isId(key) ? await findBoard(sql, context, key) : null);
    if (!board) return refused(problem("NOT_FOUND", "Không có bảng này; hãy chọn bảng khác.", "key"));
    await sql`insert into default_boards (owner_id, board_key) values (${ownerId}, ${key}) on conflict (owner_id) do update set board_key = excluded.board_key`;
    return { board, problems: [] };
  });
}

async function findBoard(sql: TransactionSql, { viewer }: Context, id: string): Promise<BoardRecord | null> {
  const [board] = await selectBoards(sql as unknown as Sql, viewer, id);
  return board ?? null;
}
