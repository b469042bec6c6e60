import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import type { TestDb } from "#tests/helpers/make-db.ts";
import { makeToken } from "#tests/helpers/sign-in.ts";
import { administratorOf, along, day, everything, merged, plant, problems, reorganise, undo } from "#tests/reorganisation/small-tree.ts";

let db: TestDb;
let root: Graph;
function each(): void {
  beforeEach(async () => ({ db, root } = await plant()));
  afterEach(() => db.drop());
}
function once(): void {
  beforeAll(async () => ({ db, root } = await plant()));
  afterAll(() => db.drop());
}

describe("refused, with the place and nothing written", () => {
  once();
  const add = { name: "Phòng Một", level: "DISTRICT", type: "SPECIALISED_AGENCY", parent: "huyen-bac" };
  const cases: [string, object, string][] = [
    ["before the unit began", { effectiveOn: "1999-01-01", merge: { ...merged, ...along } }, "NOT_IN_FORCE merge.units ubnd-xa-an"],
    [
      "on the day it began",
      { effectiveOn: "2000-01-01", dissolve: { units: ["ubnd-xa-binh"] } },
      "NOT_IN_FORCE dissolve.units ubnd-xa-binh",
    ],
    ["children left", { merge: merged }, "CHILDREN_LEFT merge.children mot-cua-an"],
    ["nobody to go along to", { dissolve: { units: ["ubnd-xa-an"], ...along } }, "CHILDREN_LEFT dissolve.children mot-cua-an"],
    ["under its own child", { move: { units: ["huyen-bac"], parent: "mot-cua-an" } }, "OWN_DESCENDANT move.units huyen-bac mot-cua-an"],
    ["under itself", { move: { units: ["huyen-bac"], parent: "huyen-bac" } }, "OWN_DESCENDANT move.units huyen-bac huyen-bac"],
    ["where it is", { move: { units: ["ubnd-xa-an"], parent: "huyen-bac" } }, "INVALID move.units ubnd-xa-an"],
    [
      "into one that ends",
      { merge: { ...merged, into: { new: { name: "Xã Mới", parent: "ubnd-xa-an" } } } },
      "NOT_IN_FORCE merge.into.new.parent ubnd-xa-an",
    ],
    ["one unit into a new one", { merge: { units: ["ubnd-xa-binh"], into: merged.into } }, "INVALID merge.units"],
    ["nobody but itself", { merge: { units: ["ubnd-xa-binh"], into: { existing: "ubnd-xa-binh" } } }, "INVALID merge.units"],
    ["twice", { merge: { units: ["ubnd-xa-binh", "ubnd-xa-binh"], into: merged.into } }, "INVALID merge.units"],
    ["no such unit", { merge: { units: ["ubnd-xa-binh", "khong-co"], into: merged.into } }, "NOT_FOUND merge.units"],
    ["different parents", { merge: { units: ["ubnd-xa-binh", "ubnd-xa-chau"], into: merged.into } }, "INVALID merge.into.new.parent"],
    ["a code that is taken", { add: { ...add, code: "tinh" } }, "CODE_TAKEN add.code"],
    ["a code of another shape", { add: { ...add, code: "Có Dấu" } }, "INVALID add.code"],
    ["a name that is there", { add: { ...add, name: "ủy ban nhân dân xã An" } }, "NAME_TAKEN add.name ubnd-xa-an"],
    ["no name", { add: { ...add, name: " " } }, "INVALID add.name"],
    ["no level", { add: { name: "Phòng Một", parent: "huyen-bac" } }, "INVALID add.level"],
    ["one part", { split: { unit: "ubnd-xa-binh", into: [{ existing: "ubnd-xa-an" }] } }, "INVALID split.into"],
    [
      "a part of itself",
      { split: { unit: "ubnd-xa-binh", into: [{ existing: "ubnd-xa-an" }, { existing: "ubnd-xa-binh" }] } },
      "INVALID split.into ubnd-xa-binh",
    ],
    ["the same name", { rename: { unit: "ubnd-xa-an", name: "Ủy ban nhân dân  xã An" } }, "INVALID rename.name"],
    ["no such document", { legalBasis: { code: "khong-co" }, add }, "NOT_FOUND legalBasis.code"],
    ["a document of tomorrow", { legalBasis: { new: { number: "2/NQ", issuedOn: "2999-01-01" } }, add }, "INVALID legalBasis.new.issuedOn"],
    [
      "no issuer",
      { legalBasis: { new: { number: "2/NQ", issuedOn: "2024-01-01", issuer: "khong-co" } }, add },
      "NOT_FOUND legalBasis.new.issuer",
    ],
    ["a slip of the year", { effectiveOn: "2204-07-01", add }, "INVALID effectiveOn"],
  ];
  test.each(cases)("%s", async (_what, input, expected) => {
    const stood = await everything(db);
    const answer = await reorganise(root, input);
    expect(problems(answer)).toEqual([expected]);
    expect(answer.problems[0]!.message).toMatch(/^[\p{Lu}“].*\.$/su);
    expect(await everything(db)).toBe(stood);
  });

  test("none or two kinds, none or two legal bases", async () => {
    const text = `mutation ($input: ReorganisationInput!) { reorganiseUnits(input: $input) { seen } }`;
    for (const input of [{}, { add, move: { units: ["ubnd-xa-an"], parent: "tinh" } }, { add, legalBasis: {} }]) {
      const [error] = await root.errors(text, { input: { effectiveOn: day, legalBasis: { code: "nq-1" }, ...input } });
      expect(error!.extensions["code"]).toBe("BAD_USER_INPUT");
    }
  });
});

describe("shares and days", () => {
  each();

  test.each([
    [["0.5", "0.4"], true],
    [["0.5", null], true],
    [["1.5", "-0.5"], true],
    [["0.33333333", "0.66666667"], false],
    [[null, null], false],
  ])("shares %j", async (shares, isWrong) => {
    const into = ["ubnd-xa-an", "ubnd-xa-chau"].map((existing, at) => ({ existing, share: shares[at] }));
    expect(problems(await reorganise(root, { split: { unit: "ubnd-xa-binh", into } }))).toEqual(isWrong ? ["SHARES split.into"] : []);
  });

  test("what ended, what changes later, and two parents at a time", async () => {
    await reorganise(root, { dissolve: { units: ["ubnd-xa-binh"] } });
    expect(problems(await reorganise(root, { dissolve: { units: ["ubnd-xa-binh"] } }))).toEqual([
      "NOT_IN_FORCE dissolve.units ubnd-xa-binh",
    ]);
    expect(problems(await reorganise(root, { move: { units: ["ubnd-xa-binh"], parent: "huyen-nam" } }))).toEqual([
      "NOT_IN_FORCE move.units ubnd-xa-binh",
    ]);
    expect(problems(await reorganise(root, { effectiveOn: "2020-01-01", dissolve: { units: ["ubnd-xa-binh"] } }))).toEqual([
      "LATER_CHANGE dissolve.units ubnd-xa-binh",
    ]);
    await reorganise(root, { move: { units: ["ubnd-xa-an"], parent: "huyen-nam" } });
    expect(problems(await reorganise(root, { effectiveOn: "2020-01-01", move: { units: ["ubnd-xa-an"], parent: "tinh" } }))).toEqual([
      "TWO_PARENTS move.units ubnd-xa-an",
    ]);
    await reorganise(root, { rename: { unit: "ubnd-xa-chau", name: "Xã Châu Mới" } });
    expect(problems(await reorganise(root, { effectiveOn: "2020-01-01", rename: { unit: "ubnd-xa-chau", name: "Xã Khác" } }))).toEqual([
      "LATER_CHANGE rename.unit ubnd-xa-chau",
    ]);
  });
});

describe("who may", () => {
  each();
  test("an administrator of every unit touched and of the parent above a new one", async () => {
    const north = await administratorOf(db, "huyen-bac");
    expect(
      problems(await reorganise(north, { merge: { units: ["ubnd-xa-binh", "ubnd-xa-chau"], into: { existing: "ubnd-xa-an" } } })),
    ).toEqual(["FORBIDDEN merge.units ubnd-xa-chau"]);
    expect(problems(await reorganise(north, { move: { units: ["ubnd-xa-an"], parent: "huyen-nam" } }))).toEqual([
      "FORBIDDEN move.parent huyen-nam",
    ]);
    expect(problems(await reorganise(north, { add: { name: "Phòng Một", level: "DISTRICT", type: "OFFICE" } }))).toEqual([
      "FORBIDDEN add.parent",
    ]);
    expect(problems(await reorganise(north, { dissolve: { units: ["huyen-bac"], takenOverBy: "tinh", ...along } }))).toEqual([
      "FORBIDDEN dissolve.takenOverBy tinh",
    ]);
    const done = await reorganise(north, { merge: { ...merged, ...along } });
    expect(done.problems).toEqual([]);
    const south = await administratorOf(db, "huyen-nam");
    expect(await undo(south, done.reorganisation!.id)).toMatchObject({ isDone: false, problems: [{ code: "FORBIDDEN" }] });
  });

  test("a program, by a token that has the role: the origin says so", async () => {
    const person = { id: root.context.viewer.personId! };
    const { id } = await makeToken(db.sql, person, ["reorganiseUnits"], [{ role: "ADMINISTRATOR" }]);
    const program = makeGraph(db.hub, { ...root.context.viewer, tokenId: id });
    expect(problems(await reorganise(program, { dissolve: { units: ["ubnd-xa-binh"] } }))).toEqual([]);
    const [origin] = await db.sql`select p.kind from unit_successions s join provenances p on p.id = s.provenance_id`;
    expect(origin).toEqual({ kind: "TOKEN" });
    const [entry] = await db.sql`select way::text, token_id from audit_entries where table_name = 'reorganisations'`;
    expect(entry).toEqual({ way: "TOKEN", token_id: id });
  });

  test("nobody else", async () => {
    const text = `mutation { reorganiseUnits(input: { effectiveOn: "2024-07-01", legalBasis: { code: "nq-1" }, add: { name: "Phòng Một" } }) { seen } }`;
    expect((await makeGraph(db.sql).errors(text))[0]!.extensions["code"]).toBe("UNAUTHENTICATED");
    const enterer = makeGraph(db.sql, { ...root.context.viewer, roles: [{ role: "ENTERER", unitId: null, withSubtree: true }] });
    expect((await enterer.errors(text))[0]!.extensions["code"]).toBe("FORBIDDEN");
  });
});
