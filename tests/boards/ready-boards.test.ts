import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lookShape } from "#server/boards/check-saved.ts";
import { readyBoards } from "#server/boards/ready/ready-boards.ts";
import { readStored } from "#server/boards/stored-question.ts";
import { makeSchema } from "#server/schema.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let graph: Graph;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
  graph = makeGraph(db.hub);
});
afterAll(() => db.drop());

interface Card {
  title: string;
  answer: { periods: { code: string }[]; rows: { members: { label: string }[]; cells: { value: string | null }[] }[] } | null;
  problem: { message: string } | null;
}

describe.each([...readyBoards])("the ready-made board %s", (key, board) => {
  test("asks what can be asked, in both languages, on a grid without overlaps", () => {
    const taken = new Set<string>();
    for (const card of board.cards) {
      expect([card.title, card.titleEn, board.description, board.descriptionEn]).not.toContain(null);
      if (card.kind === "VIEW") {
        expect(readStored(card.question!, makeSchema()), String(card.title)).not.toBeInstanceOf(Error);
        expect(lookShape.safeParse(card.look).success).toBe(true);
      } else expect(card.options).not.toBeNull();
      const { x, y, w, h } = card.place;
      expect(x + w).toBeLessThanOrEqual(12);
      for (let i = 0; i < w * h; i++) {
        const cell = `${x + (i % w)},${y + Math.floor(i / w)}`;
        expect(taken.has(cell), `${card.title} at ${cell}`).toBe(false);
        taken.add(cell);
      }
    }
  });

  test("says something of the data set, and says of which periods", async () => {
    const opened: { cards: Card[] } = (
      await graph.data(
        `query ($key: String!) { board(key: $key) { cards { title answer { periods { code } rows { members { label } cells { value } } } problem { message } } } }`,
        { key },
      )
    )["board"];
    expect(opened.cards.filter(({ problem }) => problem !== null)).toEqual([]);
    const answers = opened.cards.flatMap(({ answer }) => (answer ? [answer] : []));
    for (const { periods, rows } of answers) if (rows.length > 0) expect(periods.length).toBeGreaterThan(0);
    const silent = answers.filter(({ rows }) => !rows.some(({ cells }) => cells.some(({ value }) => value !== null)));
    expect(silent.length).toBeLessThanOrEqual(answers.length / 4);
  });
});

test("the leader's page tells the figures of the province's own documents", async () => {
  const { board } = (await graph.data(
    `{ board(key: "lanh-dao") { cards { title answer { periods { code } rows { members { label } cells { value } } } problem { message } } } }`,
  )) as { board: { cards: Card[] } };
  const told = board.cards.map(({ answer }) => [answer!.periods[0]!.code, ...answer!.rows[0]!.cells.map(({ value }) => value)]);
  expect(told[0]).toEqual(["2023-h1", "119101", "95.35", null]);
  expect(told[3]).toEqual(["2024-q1", "0", "99.69"]);
  expect(told.at(-1)).toEqual(["2022", "84.86", "34", "6"]);
});

test("cards across domains are answered in the same request, about the unit chosen; a refusal stands beside its card", async () => {
  const crossed = `cards { scorecard { unit { key } domains { lines { measure { key } } } } relation { n } outliers { period { code } } problem { code } }`;
  const opened = (await graph.data(`{
    card: board(key: "the-diem", unit: "ubnd-truc-ninh") { ${crossed} }
    pair: board(key: "tuong-quan") { ${crossed} }
    odd: board(key: "khac-thuong") { ${crossed} }
    refused: board(key: "khac-thuong", time: { kind: MULTI_YEAR, window: CALENDAR, periods: ["2021-2025"] }) { ${crossed} }
  }`)) as Record<string, { cards: Crossed[] }>;
  const [about, pair, odd, refused] = ["card", "pair", "odd", "refused"].map((name) => opened[name]!.cards[0]!);
  expect(about!.scorecard!.unit.key).toBe("ubnd-truc-ninh");
  expect(about!.scorecard!.domains.flatMap(({ lines }) => lines).length).toBeGreaterThan(3);
  expect([pair!.relation!.n, pair!.scorecard, pair!.problem]).toEqual([expect.any(Number), null, null]);
  expect(odd!.outliers!.period.code).toMatch(/q/);
  expect([refused!.outliers, refused!.problem!.code]).toEqual([null, "BAD_USER_INPUT"]);
});

interface Crossed {
  scorecard: { unit: { key: string }; domains: { lines: unknown[] }[] } | null;
  relation: { n: number } | null;
  outliers: { period: { code: string } } | null;
  problem: { code: string } | null;
}
