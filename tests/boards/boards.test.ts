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

const visitor = (): Graph => makeGraph(db.sql, { ...anybody, visitorHash: randomUUID() });

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
