import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anybody } from "#server/core/graph/context.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
});
afterAll(() => db.drop());

const visitor = (): Graph => makeGraph(db.hub, { ...anybody, visitorHash: randomUUID() });

const place = { x: 0, y: 0, w: 6, h: 4 };
const look = { view: "bang" };
const question = { measures: ["DOSSIERS_RECEIVED"], dimensions: [{ dimension: "UNIT" }], time: { kind: "HALF_YEAR", last: 1 } };
const viewCard = { kind: "VIEW", place, question, look };

interface Card {
  id: string;
  title: string | null;
  note: string | null;
  kind: string;
  view: { id: string; name: string } | null;
  question: object | null;
  asked: { filters: object[]; time: object } | null;
  answer: { rows: { members: { key: string }[]; cells: { value: string }[] }[]; periods: { code: string }[] } | null;
  problem: { code: string; message: string; path: string | null } | null;
}
interface Board {
  id: string;
  key: string;
  name: string;
  isMine: boolean;
  isShared: boolean;
  isReady: boolean;
  isDefault: boolean;
  version: number;
  cards: Card[];
}
interface Payload {
  board: Board | null;
  problems: { code: string; path: string | null }[];
}

const cardFields = "id kind place { x y w h } title note view { id name } question asked look options followsUnit followsPeriod";
const boardFields = "id key name isMine isShared isReady isDefault version";
const answered = `${cardFields} answer { rows { members { key } cells { value } } periods { code } } problem { code message path }`;
const payload = `board { ${boardFields} cards { ${cardFields} answer { totalCount } problem { code } } } problems { code path }`;

const save = async (graph: Graph, input: object): Promise<Payload> =>
  (
    await graph.data(`mutation ($input: BoardInput!) { saveBoard(input: $input) { ${payload} } }`, {
      input: { name: "Bảng", cards: [viewCard], ...input },
    })
  )["saveBoard"];
const open = async (graph: Graph, key: string, choice: object = {}): Promise<Board | null> =>
  (
    await graph.data(
      `query ($key: String!, $unit: String, $time: AnalyzeTimeInput) { board(key: $key, unit: $unit, time: $time) { ${boardFields} cards { ${answered} } } }`,
      { key, ...choice },
    )
  )["board"];
const list = async (graph: Graph): Promise<Board[]> => (await graph.data(`{ boards { ${boardFields} cards { ${answered} } } }`))["boards"];

describe("a board", () => {
  test("is saved with its cards and answers them in one request", async () => {
    const me = visitor();
    const { board, problems } = await save(me, {
      cards: [viewCard, { kind: "NOTE", place: { ...place, x: 6 }, note: "Nhớ hỏi Sở Nội vụ." }],
    });
    expect(problems).toEqual([]);
    expect(board).toMatchObject({ name: "Bảng", isMine: true, isReady: false, version: 1, cards: [{ answer: null }, { answer: null }] });
    const opened = await open(me, board!.key);
    expect(opened!.cards).toMatchObject([
      { kind: "VIEW", answer: { rows: [{ cells: [{ value: "119101" }] }], periods: [{ code: "2023-h1" }] }, problem: null },
      { kind: "NOTE", note: "Nhớ hỏi Sở Nội vụ.", answer: null, problem: null },
    ]);
  });

  test("puts the chosen unit and periods into the cards that follow them", async () => {
    const me = visitor();
    const trend = { ...question, dimensions: [{ dimension: "PERIOD" }], time: { kind: "QUARTER", last: 4 } };
    const { board } = await save(me, {
      cards: [viewCard, { ...viewCard, followsUnit: false, followsPeriod: false }, { ...viewCard, question: trend }],
    });
    const quarter = { kind: "QUARTER", periods: ["2024-q1"] };
    const { cards } = (await open(me, board!.key, { unit: "ubnd-truc-ninh", time: quarter }))!;
    // A People's Committee stands for its territory.
    const filters = [{ dimension: "UNIT_ANCESTOR", in: ["huyen-truc-ninh"] }];
    expect(cards[0]).toMatchObject({
      asked: { filters, time: quarter },
      answer: { rows: [{ members: [{ key: "ubnd-truc-ninh" }], cells: [{ value: "10610" }] }] },
    });
    expect(cards[0]!.question).toMatchObject({ filters: [], time: { kind: "HALF_YEAR", last: 1 } });
    expect(cards[1]!.answer!.rows).toMatchObject([{ cells: [{ value: "119101" }] }]);
    expect(cards[2]).toMatchObject({
      asked: { time: { kind: "QUARTER", last: 4, to: "2024-03-14" } },
      answer: { periods: [{ code: "2024-q1" }] },
    });
  });

  test("that is asked for a unit or a period that is none is refused whole, with what would be right", async () => {
    const me = visitor();
    const query = `query ($unit: String, $time: AnalyzeTimeInput) { board(key: "lanh-dao", unit: $unit, time: $time) { id } }`;
    const fault = async (choice: object) => (await me.errors(query, choice as Record<string, unknown>))[0]!.extensions;
    expect(await fault({ unit: "khong-co" })).toMatchObject({ code: "BAD_USER_INPUT", argument: "board.unit" });
    expect(await fault({ time: { kind: "QUARTER", periods: ["2023-h1"] } })).toMatchObject({ argument: "board.time.periods" });
    expect(await open(me, "khong-co-bang")).toBeNull();
    expect(await open(me, randomUUID())).toBeNull();
  });

  test("has a card whose question is gone, and the others still answer", async () => {
    const me = visitor();
    const { board } = await save(me, { cards: [viewCard, viewCard, viewCard] });
    await db.sql`update board_cards set question = jsonb_set(question, '{measures,0}', '"GONE_SINCE"') where board_id = ${board!.id} and ordinal = 0`;
    await db.sql`update board_cards set question = jsonb_set(question, '{filters}', '[{"dimension":"UNIT","in":["no-unit"]}]') where board_id = ${board!.id} and ordinal = 1`;
    const { cards } = (await open(me, board!.key))!;
    expect(cards.map(({ answer, problem }) => [answer !== null, problem?.code, problem?.path])).toEqual([
      [false, "BAD_USER_INPUT", "measures.0"],
      [false, "BAD_USER_INPUT", "filters.0.in.0"],
      [true, undefined, undefined],
    ]);
  });
});

describe("the list of boards", () => {
  test("holds the ready-made ones and those one may see, and runs no question", async () => {
    const [me, other] = [visitor(), visitor()];
    await save(me, { name: "Riêng" });
    await save(me, { name: "Chung", isShared: true });
    const mine = (await list(me)).filter(({ isMine }) => isMine);
    expect(mine.map(({ name }) => name)).toEqual(["Chung", "Riêng"]);
    expect(mine[0]!.cards).toMatchObject([{ answer: null, problem: null }]);
    const seen = await list(other);
    expect(seen.filter(({ isReady }) => isReady).map(({ key }) => key)).toContain("lanh-dao");
    expect(seen.map(({ name }) => name)).toContain("Chung");
    expect(seen.map(({ name }) => name)).not.toContain("Riêng");
  });
});

describe("saving a board", () => {
  const remove = async (graph: Graph, { id, version }: { id: string; version: number }): Promise<Payload> =>
    (await graph.data(`mutation ($id: ID!, $version: Int!) { removeBoard(id: $id, version: $version) { ${payload} } }`, { id, version }))[
      "removeBoard"
    ];
  const saveView = async (graph: Graph, more: object = {}): Promise<{ id: string; version: number }> => {
    const input = { name: "Khung nhìn", question, look, ...more };
    const data = await graph.data(`mutation ($input: SavedViewInput!) { saveView(input: $input) { view { id version } } }`, { input });
    return data["saveView"]["view"];
  };

  test("of two windows at once keeps one, and tells the other what stands there", async () => {
    const me = visitor();
    const { board } = await save(me, {});
    const over = (name: string) => save(me, { id: board!.id, version: 1, name });
    const saved = await Promise.all([over("Một"), over("Hai")]);
    const lost = saved.find(({ problems }) => problems.length > 0)!;
    const won = saved.find(({ problems }) => problems.length === 0)!;
    expect(lost).toMatchObject({
      problems: [{ code: "CONFLICT" }],
      board: { name: won.board!.name, version: 2, cards: [{ kind: "VIEW" }] },
    });
    expect((await remove(me, board!)).problems).toMatchObject([{ code: "CONFLICT" }]);
    expect((await remove(me, won.board!)).board).toMatchObject({ name: won.board!.name });
    expect(await open(me, board!.key)).toBeNull();
    expect((await save(me, { id: board!.id, version: 2 })).problems).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  test("of another is refused; what is private to another is not there", async () => {
    const [me, other] = [visitor(), visitor()];
    const { board } = await save(me, {});
    expect(await open(other, board!.key)).toBeNull();
    expect((await save(other, { id: board!.id, version: 1 })).problems).toMatchObject([{ code: "NOT_FOUND" }]);
    await save(me, { id: board!.id, version: 1, isShared: true });
    expect(await open(other, board!.key)).toMatchObject({ isMine: false, cards: [{ problem: null }] });
    expect((await save(other, { id: board!.id, version: 2 })).problems).toMatchObject([{ code: "NOT_YOURS" }]);
    expect((await remove(other, { id: board!.id, version: 2 })).problems).toMatchObject([{ code: "NOT_YOURS" }]);
    expect((await remove(other, { id: "lanh-dao", version: 0 })).problems).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  test.each([
    ["a card off the grid", { cards: [{ ...viewCard, place: { ...place, x: 7 } }] }, "cards.0.place"],
    ["a note without words", { cards: [viewCard, { kind: "NOTE", place, note: " " }] }, "cards.1.note"],
    [
      "a question that makes no sense",
      { cards: [{ ...viewCard, question: { ...question, compare: ["PREVIOUS_PERIOD"] } }] },
      "cards.0.question.compare",
    ],
    ["no question at all", { cards: [{ kind: "VIEW", place }] }, "cards.0"],
    ["a view that nobody shared", { cards: [{ kind: "VIEW", place, viewId: randomUUID() }] }, "cards.0.viewId"],
    ["a way of showing that is none", { cards: [{ ...viewCard, look: { view: "bang", x: 1 } }] }, "cards.0.look"],
    ["options without end", { cards: [{ kind: "OUTLIERS", place, options: { text: "x".repeat(5000) } }] }, "cards.0.options"],
    ["41 cards", { cards: Array.from({ length: 41 }, () => viewCard) }, "cards"],
    ["a note too long", { cards: [{ kind: "NOTE", place, note: "x".repeat(4001) }] }, "cards.0.note"],
    ["no name", { name: "" }, "name"],
  ])("is refused with %s, and where", async (_what, input, path) => {
    const me = visitor();
    expect(await save(me, input)).toMatchObject({ board: null, problems: [{ code: "INVALID", path }] });
    expect((await list(me)).filter(({ isMine }) => isMine)).toEqual([]);
  });

  test("stops at 50 boards, and never takes a name twice", async () => {
    const me = visitor();
    await db.sql`
      with owner as (insert into owners (visitor_hash) values (${me.context.viewer.visitorHash}) returning id)
      insert into boards (owner_id, name) select id, 'Số ' || n from owner, generate_series(1, 49) n`;
    expect((await save(me, { name: "Số 7" })).problems).toMatchObject([{ code: "NAME_TAKEN", path: "name" }]);
    const saved = await Promise.all(["a", "b"].map((name) => save(me, { name })));
    expect(saved.flatMap(({ problems }) => problems)).toMatchObject([{ code: "TOO_MANY" }]);
  });

  test("keeps a card of a removed view with its question, and not the secret of a view that was shared no longer", async () => {
    const [me, other] = [visitor(), visitor()];
    const view = await saveView(me, { isShared: true });
    const card = { kind: "VIEW", place, viewId: view.id };
    const mine = (await save(me, { cards: [card] })).board!;
    const theirs = (await save(other, { cards: [card] })).board!;
    expect((await open(other, theirs.key))!.cards).toMatchObject([{ view: { name: "Khung nhìn" }, answer: { rows: [{}] } }]);
    await saveView(me, { id: view.id, version: 1, isShared: false });
    expect((await open(me, mine.key))!.cards).toMatchObject([{ view: { id: view.id }, problem: null }]);
    expect((await open(other, theirs.key))!.cards).toMatchObject([
      { view: null, question: null, answer: null, problem: { code: "NOT_FOUND" } },
    ]);

    await me.data(`mutation ($id: ID!) { removeView(id: $id, version: 2) { problems { code } } }`, { id: view.id });
    expect((await open(me, mine.key))!.cards).toMatchObject([{ view: null, title: "Khung nhìn", answer: { rows: [{}] }, problem: null }]);
    expect((await open(other, theirs.key))!.cards).toMatchObject([{ kind: "NOTE", question: null, problem: null }]);
  });

  test("makes it the one to begin with, for its reader alone", async () => {
    const [me, other] = [visitor(), visitor()];
    const choose = async (graph: Graph, key: string | null): Promise<Payload> =>
      (await graph.data(`mutation ($key: String) { setDefaultBoard(key: $key) { ${payload} } }`, { key }))["setDefaultBoard"];
    const first = async (graph: Graph) => (await list(graph)).filter(({ isDefault }) => isDefault).map(({ name }) => name);
    expect(await first(me)).toEqual([]);
    expect((await choose(me, "ke-hoach")).board).toMatchObject({ isDefault: true });
    const { board } = await save(other, { name: "Của tôi" });
    await choose(other, board!.key);
    expect([await first(me), await first(other)]).toEqual([["Tiến độ kế hoạch"], ["Của tôi"]]);
    expect((await choose(me, board!.key)).problems).toMatchObject([{ code: "NOT_FOUND" }]);
    await remove(other, board!);
    await choose(me, null);
    expect([await first(me), await first(other)]).toEqual([[], []]);
  });
});
