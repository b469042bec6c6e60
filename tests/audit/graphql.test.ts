import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anybody } from "#server/core/graph/context.ts";
import type { RoleGrant, Viewer } from "#server/core/graph/model.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makePerson } from "#tests/helpers/sign-in.ts";

let db: TestDb;
let admin: Graph;
let owner: Graph;
let ownerId: string;
let boardId: string;
let visitorBoard: string;
const visitorHash = randomBytes(32).toString("hex");

const signedIn = (personId: string, roles: readonly RoleGrant[] = []): Viewer => ({ ...anybody, personId, roles });
const everywhere = (role: RoleGrant["role"]): RoleGrant => ({ role, unitId: null, withSubtree: true });

const card = (title: string) => ({
  kind: "NOTE",
  place: { x: 0, y: 0, w: 6, h: 2 },
  title,
  note: "ghi chú",
});
const save = async (graph: Graph, input: object): Promise<{ id: string; version: number }> => {
  const answer = await graph.data(
    `mutation ($input: BoardInput!) { saveBoard(input: $input) { board { id version } problems { code } } }`,
    { input },
  );
  return (answer as { saveBoard: { board: { id: string; version: number } } }).saveBoard.board;
};

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  ownerId = (await makePerson(db.sql, { signInName: "chu.bang" })).id;
  const { id } = await makePerson(db.sql, { signInName: "quan.tri", roles: [{ role: "ADMINISTRATOR" }] });
  admin = makeGraph(db.hub, signedIn(id, [everywhere("ADMINISTRATOR")]));
  owner = makeGraph(db.hub, signedIn(ownerId));
  const first = await save(owner, { name: "Bảng một", cards: [card("A"), card("B"), card("C")] });
  boardId = first.id;
  const second = await save(owner, { id: boardId, version: first.version, name: "Bảng hai", cards: [card("A"), card("B mới"), card("C")] });
  await save(owner, { id: boardId, version: second.version, name: "Bảng hai", cards: [card("A")] });
  visitorBoard = (await save(makeGraph(db.hub, { ...anybody, visitorHash }), { name: "Bảng khách", cards: [card("%_\\ lạ")] })).id;
});
afterAll(() => db.drop());

const fields = `id recordedAt transaction way action kind recordId recordName subjectKind subjectId actor { personId name visitor isMe }
  changes { column label labelEn enumName before after } before after previousHash hash`;
interface Entry {
  id: string;
  transaction: string;
  way: string;
  action: string;
  kind: string;
  recordName: string | null;
  actor: { name: string | null; visitor: string | null; isMe: boolean };
  changes: { column: string; label: string; enumName: string | null; before: string | null; after: string | null }[];
  hash: string;
  previousHash: string;
}
interface Page {
  nodes: Entry[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
  totalCount: number;
}
async function find(filter: object, more = ""): Promise<Page> {
  const answer = await admin.data(
    `query ($filter: AuditFilter) { auditEntries(filter: $filter${more}) { totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} } } }`,
    { filter },
  );
  return answer["auditEntries"];
}

describe("the trail", () => {
  test.each([
    ["nobody", () => anybody, "UNAUTHENTICATED"],
    ["a visitor", () => ({ ...anybody, visitorHash }), "UNAUTHENTICATED"],
    ["a person without a role", () => signedIn(ownerId), "FORBIDDEN"],
    ["an approver of everything", () => signedIn(ownerId, [everywhere("APPROVER")]), "FORBIDDEN"],
    ["an administrator of one unit", () => signedIn(ownerId, [{ role: "ADMINISTRATOR", unitId: ownerId, withSubtree: true }]), "FORBIDDEN"],
  ] as const)("is closed to %s", async (_who, viewer, code) => {
    const [error] = await makeGraph(db.hub, viewer()).errors(`{ auditEntries { nodes { id } } }`);
    expect(error!.extensions["code"]).toBe(code);
  });

  test("tells who, which way, and from what to what in words", async () => {
    const { nodes } = await find({ recordId: boardId, actions: ["UPDATE"], kinds: ["BOARDS"] });
    const renamed = nodes.find(({ kind, changes }) => kind === "BOARDS" && changes.some(({ column }) => column === "name"))!;
    expect(renamed).toMatchObject({
      way: "SCREEN",
      action: "UPDATE",
      recordName: "Bảng hai",
      actor: { name: "Người chu.bang", isMe: false },
    });
    expect(renamed.changes).toEqual([
      { column: "name", label: "Tên", labelEn: "name", enumName: null, before: "Bảng một", after: "Bảng hai" },
      { column: "version", label: "Phiên bản", labelEn: "version", enumName: null, before: "1", after: "2" },
    ]);
    expect(
      nodes.filter(({ kind }) => kind === "BOARD_CARDS"),
      "the card that changed, and no other",
    ).toHaveLength(1);
  });

  test("tells administrators who stands in it", async () => {
    const query = `{ auditPeople { personId name } }`;
    expect((await admin.data(query))["auditPeople"]).toEqual([{ personId: ownerId, name: "Người chu.bang" }]);
    expect((await owner.errors(query))[0]!.extensions["code"]).toBe("FORBIDDEN");
  });

  test("names what an id points to", async () => {
    const [made] = (await find({ kinds: ["BOARD_CARDS"], actions: ["INSERT"], text: "%_\\" })).nodes;
    expect(made!.changes.find(({ column }) => column === "board_id")).toMatchObject({ label: "Bảng điều hành", after: "Bảng khách" });
    expect(made!.changes.find(({ column }) => column === "kind")).toMatchObject({ enumName: "CardKind", after: "NOTE" });
    const [board] = (await find({ recordId: boardId, actions: ["INSERT"], text: "bang mot" })).nodes;
    expect(board!.changes.find(({ column }) => column === "owner_id")).toMatchObject({ label: "Chủ", after: "Người chu.bang" });
    expect(made!.actor).toMatchObject({ name: null, visitor: visitorHash.slice(0, 12) });
  });

  test.each([
    ["person", () => ({ personId: ownerId }), 10],
    ["visitor", () => ({ visitor: visitorHash.slice(0, 12) }), 3],
    ["kind with its parts", () => ({ kinds: ["BOARDS"], recordId: boardId }), 9],
    ["kind alone", () => ({ kinds: ["BOARD_CARDS"] }), 7],
    ["record", () => ({ recordId: visitorBoard }), 2],
    ["way", () => ({ ways: ["SCREEN"] }), 13],
    ["action", () => ({ actions: ["DELETE"] }), 2],
    ["words without marks, wherever", () => ({ text: "bang hai" }), 2],
    ["signs that mean something in a pattern", () => ({ text: "%_\\" }), 1],
    ["today", () => ({ from: today(), to: today(), ways: ["SCREEN"] }), 13],
    ["days before", () => ({ to: "2020-01-01" }), 0],
    ["all at once", () => ({ personId: ownerId, kinds: ["BOARDS"], ways: ["SCREEN"], actions: ["UPDATE"], text: "bảng" }), 2],
  ] as const)("is filtered by %s", async (_what, filter, count) => {
    const { nodes, totalCount } = await find(filter());
    expect(
      nodes.map(({ id }) => id).toSorted((a, b) => Number(b) - Number(a)),
      "newest first",
    ).toEqual(nodes.map(({ id }) => id));
    expect({ shown: nodes.length, totalCount }).toEqual({ shown: count, totalCount: count });
  });

  test("is paged without gaps or repeats, and hangs together", async () => {
    const all = (await find({})).nodes;
    const paged: Entry[] = [];
    for (let after = ""; ;) {
      const page = await find({}, `, first: 7${after}`);
      paged.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(paged.slice(0, all.length).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    paged.slice(1).forEach((entry, index) => expect(paged[index]!.previousHash).toBe(entry.hash));
    expect(paged.at(-1)!.previousHash).toBe("0".repeat(64));
  });

  test.each([
    ["first: 0", "auditEntries.first"],
    ["first: 501", "auditEntries.first"],
    ['after: "x"', "auditEntries.after"],
    ['filter: { personId: "x" }', "auditEntries.filter.personId"],
    [`filter: { text: "${"a".repeat(201)}" }`, "auditEntries.filter.text"],
  ])("refuses %s by name", async (given, argument) => {
    const [error] = await admin.errors(`{ auditEntries(${given}) { nodes { id } } }`);
    expect(error!.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });
});

const today = () => new Date().toLocaleDateString("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });

interface Version {
  id: string;
  changedCount: number;
  isRemoved: boolean;
  actor: { name: string | null; isMe: boolean } | null;
  fields: { path: string; kind: string; part: string | null; label: string; value: string | null }[];
}
async function history(graph: Graph, kind: string, id: string): Promise<Version[]> {
  const query = `query ($kind: AuditKind!, $id: ID!) { history(kind: $kind, id: $id) { id recordedAt way changedCount isRemoved actor { name isMe } fields { path kind part label value } } }`;
  return (await graph.data(query, { kind, id }))["history"];
}
const titles = ({ fields }: Version) =>
  fields.filter(({ label, kind }) => kind === "BOARD_CARDS" && label === "Tên thẻ").map(({ value }) => value);

describe("the history of a record", () => {
  test("has a version for each save, with its parts as they were", async () => {
    const versions = await history(owner, "BOARDS", boardId);
    expect(versions.map(titles)).toEqual([["A"], ["A", "B mới", "C"], ["A", "B", "C"]]);
    expect(versions.map(({ fields }) => fields.find(({ kind, label }) => kind === "BOARDS" && label === "Tên")!.value)).toEqual([
      "Bảng hai",
      "Bảng hai",
      "Bảng một",
    ]);
    expect(
      versions.map(({ changedCount }) => changedCount),
      "two cards went; name and one title; it was made",
    ).toEqual([2, 2, 0]);
    for (const { actor } of versions) expect(actor).toEqual({ name: "Người chu.bang", isMe: true });
  });

  test("of what somebody owns is the owner's and the administrators'", async () => {
    expect(await history(admin, "BOARDS", boardId)).toHaveLength(3);
    for (const viewer of [anybody, { ...anybody, visitorHash }, signedIn("00000000-0000-7000-8000-000000000001", [everywhere("APPROVER")])])
      expect(await history(makeGraph(db.hub, viewer), "BOARDS", boardId)).toEqual([]);
    expect(await history(makeGraph(db.hub, { ...anybody, visitorHash }), "BOARDS", visitorBoard)).toMatchObject([
      { actor: { name: null, isMe: true } },
    ]);
  });

  test("of accounts is the administrators', and never holds a secret", async () => {
    expect(await history(owner, "PEOPLE", ownerId)).toEqual([]);
    const versions = await history(admin, "PEOPLE", ownerId);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions[0]!.fields.find(({ label }) => label === "Mật khẩu")!.value).toBe("•••");
    expect(JSON.stringify(versions)).not.toContain("argon2");
  });

  test("of a record that came with an import begins with what was imported; without a name for whom did it to strangers", async () => {
    const [unit] = await db.sql<{ id: string }[]>`update units set note = 'đã rà soát' where code = 'ubnd-truc-ninh' returning id`;
    const versions = await history(makeGraph(db.hub), "UNITS", unit!.id);
    expect(versions.map(({ id }) => id.endsWith(":0"))).toEqual([false, true]);
    const note = (version: Version) => version.fields.find(({ label, kind }) => kind === "UNITS" && label === "Ghi chú")!.value;
    expect(versions.map(note)).toEqual(["đã rà soát", null]);
    expect(versions[0]).toMatchObject({ changedCount: 1, actor: { name: null, isMe: false } });
  });

  test("outlives the record", async () => {
    const { id, version } = await save(owner, { name: "Sẽ xóa", cards: [card("A")] });
    await owner.data(`mutation ($id: ID!, $version: Int!) { removeBoard(id: $id, version: $version) { problems { code } } }`, {
      id,
      version,
    });
    const versions = await history(admin, "BOARDS", id);
    expect(versions.map(({ isRemoved }) => isRemoved)).toEqual([true, false]);
    expect(versions.map(titles)).toEqual([[], ["A"]]);
  });

  test("of what is not there is empty", async () => {
    for (const id of ["x", "00000000-0000-7000-8000-000000000001"]) expect(await history(admin, "TASKS", id)).toEqual([]);
    expect(await history(admin, "CREDENTIALS", "00000000-0000-7000-8000-000000000001")).toEqual([]);
  });
});
