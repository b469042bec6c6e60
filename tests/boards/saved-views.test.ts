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

/** A visitor's browser: each has a key of its own. */
const visitor = (): Graph => makeGraph(db.hub, { ...anybody, visitorHash: randomUUID() });

const question = { measures: ["DOSSIERS_RECEIVED"], dimensions: [{ dimension: "UNIT" }], time: { kind: "HALF_YEAR", last: 1 } };
const look = { view: "bang" };
const fields = "id name description question look isShared isMine version updatedAt problem { code message path }";

interface View {
  id: string;
  name: string;
  question: { measures: string[] };
  look: object;
  isShared: boolean;
  isMine: boolean;
  version: number;
  problem: { code: string; path: string } | null;
}
interface Payload {
  view: View | null;
  problems: { code: string; message: string; path: string | null }[];
}

const save = async (graph: Graph, input: object): Promise<Payload> => {
  const data = await graph.data(
    `mutation ($input: SavedViewInput!) { saveView(input: $input) { view { ${fields} } problems { code message path } } }`,
    {
      input: { name: "Hồ sơ Trực Ninh", question, look, ...input },
    },
  );
  return data["saveView"];
};
const remove = async (graph: Graph, { id, version }: { id: string; version: number }): Promise<Payload> => {
  const data = await graph.data(
    `mutation ($id: ID!, $version: Int!) { removeView(id: $id, version: $version) { view { ${fields} } problems { code message path } } }`,
    { id, version },
  );
  return data["removeView"];
};
const list = async (graph: Graph, search?: string): Promise<View[]> => {
  const data = await graph.data(`query ($search: String) { savedViews(search: $search) { ${fields} } }`, { search });
  return data["savedViews"];
};
const names = async (graph: Graph, search?: string) => (await list(graph, search)).map(({ name }) => name);

describe("a saved view", () => {
  test("is given back as it was asked and shown, and is found without accents", async () => {
    const me = visitor();
    const { view, problems } = await save(me, { description: "Cho giao ban tuần" });
    expect(problems).toEqual([]);
    expect(view).toMatchObject({ name: "Hồ sơ Trực Ninh", look, isShared: false, isMine: true, version: 1, problem: null });
    expect(view!.question).toMatchObject(question);
    expect(await names(me, "truc ninh")).toEqual(["Hồ sơ Trực Ninh"]);
    expect(await names(me, "giao BAN ho")).toEqual(["Hồ sơ Trực Ninh"]);
    expect(await names(me, "hai hau")).toEqual([]);
    expect(await names(me, "100% _")).toEqual([]);
    // What is saved can be asked again just as it stands.
    const { analyze } = await me.data(`query ($input: AnalyzeInput!) { analyze(input: $input) { totalCount periods { code } } }`, {
      input: view!.question,
    });
    expect(analyze).toMatchObject({ totalCount: 1, periods: [{ code: "2023-h1" }] });
  });

  test("is its owner's alone until it is shared; then others read it and cannot change it", async () => {
    const [me, other] = [visitor(), visitor()];
    const { view } = await save(me, { name: "Của tôi" });
    const read = async (graph: Graph): Promise<View | null> =>
      (await graph.data(`query ($id: ID!) { savedView(id: $id) { ${fields} } }`, { id: view!.id }))["savedView"];
    expect(await read(other)).toBeNull();
    expect(await names(other)).not.toContain("Của tôi");
    expect((await save(other, { id: view!.id, version: 1 })).problems).toMatchObject([{ code: "NOT_FOUND", path: "id" }]);
    expect((await remove(other, view!)).problems).toMatchObject([{ code: "NOT_FOUND" }]);

    const shared = await save(me, { id: view!.id, version: 1, name: "Dùng chung", isShared: true });
    expect(shared.view).toMatchObject({ version: 2, isShared: true });
    expect(await read(other)).toMatchObject({ name: "Dùng chung", isMine: false });
    expect((await save(other, { id: view!.id, version: 2, name: "Chiếm" })).problems).toMatchObject([{ code: "NOT_YOURS" }]);
    expect((await remove(other, shared.view!)).problems).toMatchObject([{ code: "NOT_YOURS" }]);
    expect(await read(makeGraph(db.hub))).toMatchObject({ name: "Dùng chung", isMine: false });
    expect((await remove(me, shared.view!)).view).toMatchObject({ name: "Dùng chung" });
    expect(await read(other)).toBeNull();
  });

  test("is never overwritten unseen: of two windows that saved at once, one is told what stands there", async () => {
    const me = visitor();
    const { view } = await save(me, { name: "Hai cửa sổ" });
    const over = (name: string) => save(me, { id: view!.id, version: 1, name });
    const saved = await Promise.all([over("Cửa sổ một"), over("Cửa sổ hai")]);
    const won = saved.filter(({ problems }) => problems.length === 0);
    const lost = saved.filter(({ problems }) => problems.length > 0);
    expect(won).toHaveLength(1);
    expect(lost).toMatchObject([{ problems: [{ code: "CONFLICT", path: "version" }], view: { name: won[0]!.view!.name, version: 2 } }]);
    expect((await remove(me, view!)).problems).toMatchObject([{ code: "CONFLICT" }]);
    expect((await save(me, { id: view!.id, name: "Không phiên bản" })).problems).toMatchObject([{ code: "CONFLICT" }]);
  });

  test.each([
    ["a measure that is none", { question: { ...question, measures: ["DOSSIERS_RECIEVED"] } }, "question.measures.0"],
    ["a question refused for its periods", { question: { ...question, time: { kind: "QUARTER", last: 0 } } }, "question.time.last"],
    ["a way of showing that is none", { look: { view: "banh" } }, "look"],
    ["more than a way of showing", { look: { view: "bang", script: "x" } }, "look"],
    ["no name", { name: "   " }, "name"],
    ["a name too long", { name: "x".repeat(121) }, "name"],
    ["a character that no text keeps", { name: "a\0b" }, "name"],
    ["half a character", { description: "\ud800" }, "description"],
    ["a description too long", { description: "x".repeat(1001) }, "description"],
    [
      "a question too long",
      { question: { ...question, filters: [{ dimension: "UNIT", in: Array.from({ length: 1000 }, (_, i) => `u${"x".repeat(30)}${i}`) }] } },
      "question",
    ],
  ])("is not saved with %s", async (_what, input, path) => {
    const me = visitor();
    expect(await save(me, input)).toMatchObject({ view: null, problems: [{ code: "INVALID", path }] });
    expect(await list(me).then((views) => views.filter(({ isMine }) => isMine))).toEqual([]);
  });

  test("has a name of its own among its owner's", async () => {
    const me = visitor();
    await save(me, { name: "Một" });
    const two = await save(me, { name: "Hai" });
    expect((await save(me, { name: " Một " })).problems).toMatchObject([{ code: "NAME_TAKEN", path: "name" }]);
    expect((await save(me, { name: "Một", id: two.view!.id, version: 1 })).problems).toMatchObject([{ code: "NAME_TAKEN" }]);
    expect((await save(visitor(), { name: "Một" })).problems).toEqual([]);
  });

  test("is one of 200 at most, also when many are saved at once", async () => {
    const me = visitor();
    await db.sql`
      with owner as (insert into owners (visitor_hash) values (${me.context.viewer.visitorHash}) returning id)
      insert into saved_views (owner_id, name, question, look) select id, 'Số ' || n, '{}', '{}' from owner, generate_series(1, 198) n`;
    const saved = await Promise.all(["a", "b", "c", "d"].map((name) => save(me, { name })));
    expect(saved.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(["TOO_MANY", "TOO_MANY"]);
  });

  test("whose measure is gone says so and spoils no list", async () => {
    const me = visitor();
    const { view } = await save(me, { name: "Sẽ cũ" });
    await db.sql`update saved_views set question = jsonb_set(question, '{measures,0}', '"GONE_SINCE"') where id = ${view!.id}`;
    await save(me, { name: "Vẫn tốt" });
    expect(await list(me).then((views) => views.filter(({ isMine }) => isMine))).toMatchObject([
      { name: "Sẽ cũ", problem: { code: "BAD_USER_INPUT", path: "measures.0" } },
      { name: "Vẫn tốt", problem: null },
    ]);
    await db.sql`update saved_views set question = '{"time": 7}' where id = ${view!.id}`;
    expect((await list(me, "se cu"))[0]!.problem).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});
