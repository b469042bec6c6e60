import { randomUUID } from "node:crypto";
import type { Ask, GraphAsk } from "./asked.ts";
import { question, type Cell } from "./cell.ts";

const board = (key: string, selection: string, shows = "board.id"): GraphAsk => ({
  text: `query ($key: String!) { board(key: $key) { id ${selection} } }`,
  variables: { key },
  shows,
});
const boards = (holding: string): GraphAsk => ({ text: "{ boards { id } }", shows: "boards", holding });
const savedView = (id: string, selection = "", shows = "savedView.id"): GraphAsk => ({
  text: `{ savedView(id: "${id}") { id ${selection} } }`,
  shows,
});
const savedViews = (holding: string): GraphAsk => ({ text: "{ savedViews { id } }", shows: "savedViews", holding });

const card = (more: object = { question, look: { view: "bang" } }) => ({ kind: "VIEW", place: { x: 0, y: 0, w: 12, h: 6 }, ...more });
const saveBoard = (id: string | null, cards = [card()]): GraphAsk => ({
  text: "mutation ($input: BoardInput!) { saveBoard(input: $input) { board { id } problems { code message } } }",
  variables: { input: { id, version: 1, name: randomUUID(), cards } },
  shows: "saveBoard.board.id",
});
const saveView = (id: string | null): GraphAsk => ({
  text: "mutation ($input: SavedViewInput!) { saveView(input: $input) { view { id } problems { code message } } }",
  variables: { input: { id, version: 1, name: randomUUID(), question, look: { view: "bang" } } },
  shows: "saveView.view.id",
});
const remove = (field: "removeBoard" | "removeView", id: string): GraphAsk => {
  const what = field === "removeBoard" ? "board" : "view";
  return {
    text: `mutation { ${field}(id: "${id}", version: 1) { ${what} { id } problems { code message } } }`,
    shows: `${field}.${what}.id`,
  };
};
const setDefault = (key: string): GraphAsk => ({
  text: `mutation { setDefaultBoard(key: "${key}") { board { isDefault } problems { code message } } }`,
  shows: "setDefaultBoard.board.isDefault",
});

type Kind = "mine" | "private" | "shared";
const boardOf = async (cell: Cell, kind: Kind) => cell.board(await cell.owner(kind === "mine" ? "mine" : "another's"), kind === "shared");
const viewOf = async (cell: Cell, kind: Kind) => cell.view(await cell.owner(kind === "mine" ? "mine" : "another's"), kind === "shared");

/** A shared board of somebody that shows a private view of somebody, the same or another. */
async function boardShowing(cell: Cell, isOwnersOwn: boolean): Promise<string> {
  const owner = await cell.owner("another's");
  const view = await cell.view(isOwnersOwn ? owner : await cell.owner("another's"), false);
  return await cell.board(owner, true, view);
}

export const boardAsks: Readonly<Record<string, Ask>> = {
  "Query.boards": () => boards("lanh-dao"),
  "Query.boards · có bảng riêng của mình": async (cell) => boards(await boardOf(cell, "mine")),
  "Query.boards · có bảng riêng của người khác": async (cell) => boards(await boardOf(cell, "private")),
  "Query.boards · có bảng dùng chung": async (cell) => boards(await boardOf(cell, "shared")),
  "Query.board · có sẵn": () => board("tthc", ""),
  "Query.board · của mình": async (cell) => board(await boardOf(cell, "mine"), ""),
  "Query.board · riêng của người khác": async (cell) => board(await boardOf(cell, "private"), ""),
  "Query.board · dùng chung của người khác": async (cell) => board(await boardOf(cell, "shared"), ""),
  "Query.board · isMine, của mình": async (cell) => board(await boardOf(cell, "mine"), "isMine", "board.isMine"),
  "Query.board · isMine, dùng chung của người khác": async (cell) => board(await boardOf(cell, "shared"), "isMine", "board.isMine"),
  async "Query.board · isDefault"(cell) {
    await cell.sql`insert into default_boards (owner_id, board_key) values (${await cell.owner("mine")}, 'tthc') on conflict do nothing`;
    return board("tthc", "isDefault", "board.isDefault");
  },
  "Query.board · cards.view, khung nhìn riêng của người lập bảng dùng chung": async (cell) =>
    board(await boardShowing(cell, true), "cards { view { id } }", "board.cards.0.view.id"),
  "Query.board · cards.view, khung nhìn riêng của người thứ ba": async (cell) =>
    board(await boardShowing(cell, false), "cards { view { id } }", "board.cards.0.view.id"),
  "Query.board · cards.answer": async (cell) =>
    board(await boardOf(cell, "shared"), "cards { answer { totalCount } }", "board.cards.0.answer.totalCount"),
  "Query.board · cards.answer.explain": async (cell) =>
    board(await boardOf(cell, "shared"), "cards { answer { explain { sql } } }", "board.cards.0.answer.explain.sql"),
  "Query.savedViews": async (cell) => savedViews(await viewOf(cell, "shared")),
  "Query.savedViews · có khung nhìn riêng của mình": async (cell) => savedViews(await viewOf(cell, "mine")),
  "Query.savedViews · có khung nhìn riêng của người khác": async (cell) => savedViews(await viewOf(cell, "private")),
  "Query.savedView · của mình": async (cell) => savedView(await viewOf(cell, "mine")),
  "Query.savedView · riêng của người khác": async (cell) => savedView(await viewOf(cell, "private")),
  "Query.savedView · dùng chung của người khác": async (cell) => savedView(await viewOf(cell, "shared")),
  "Query.savedView · isMine, của mình": async (cell) => savedView(await viewOf(cell, "mine"), "isMine", "savedView.isMine"),
  "Query.savedView · isMine, dùng chung của người khác": async (cell) =>
    savedView(await viewOf(cell, "shared"), "isMine", "savedView.isMine"),
  "Mutation.saveBoard · mới": () => saveBoard(null),
  "Mutation.saveBoard · của mình": async (cell) => saveBoard(await boardOf(cell, "mine")),
  "Mutation.saveBoard · riêng của người khác": async (cell) => saveBoard(await boardOf(cell, "private")),
  "Mutation.saveBoard · dùng chung của người khác": async (cell) => saveBoard(await boardOf(cell, "shared")),
  "Mutation.saveBoard · thẻ với khung nhìn riêng của người khác": async (cell) =>
    saveBoard(null, [card({ viewId: await viewOf(cell, "private") })]),
  "Mutation.removeBoard · của mình": async (cell) => remove("removeBoard", await boardOf(cell, "mine")),
  "Mutation.removeBoard · riêng của người khác": async (cell) => remove("removeBoard", await boardOf(cell, "private")),
  "Mutation.removeBoard · dùng chung của người khác": async (cell) => remove("removeBoard", await boardOf(cell, "shared")),
  "Mutation.setDefaultBoard · có sẵn": () => setDefault("tthc"),
  "Mutation.setDefaultBoard · riêng của người khác": async (cell) => setDefault(await boardOf(cell, "private")),
  "Mutation.saveView · mới": () => saveView(null),
  "Mutation.saveView · của mình": async (cell) => saveView(await viewOf(cell, "mine")),
  "Mutation.saveView · riêng của người khác": async (cell) => saveView(await viewOf(cell, "private")),
  "Mutation.saveView · dùng chung của người khác": async (cell) => saveView(await viewOf(cell, "shared")),
  "Mutation.removeView · của mình": async (cell) => remove("removeView", await viewOf(cell, "mine")),
  "Mutation.removeView · riêng của người khác": async (cell) => remove("removeView", await viewOf(cell, "private")),
  "Mutation.removeView · dùng chung của người khác": async (cell) => remove("removeView", await viewOf(cell, "shared")),
};
