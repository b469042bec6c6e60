import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Graph } from "#tests/helpers/graph.ts";
import type { TestDb } from "#tests/helpers/make-db.ts";
import { along, day, merged, plant, reorganise, said, treeOn, undo } from "#tests/reorganisation/small-tree.ts";

let db: TestDb;
let root: Graph;
const before = "2024-06-30";
function each(): void {
  beforeEach(async () => ({ db, root } = await plant()));
  afterEach(() => db.drop());
}

describe("what each kind does", () => {
  each();
  test("merge: units end, one begins in their place with their children and groups, and says of whom", async () => {
    const answer = await reorganise(root, { merge: { ...merged, ...along } });
    expect(answer.problems).toEqual([]);
    expect(said(answer)).toEqual([
      "ENDS ubnd-xa-an was huyen-bac",
      "ENDS ubnd-xa-binh was huyen-bac",
      "BEGINS ubnd-xa-an-binh to huyen-bac",
      "JOINS_GROUP ubnd-xa-an-binh Các xã",
      "MOVES mot-cua-an was ubnd-xa-an to ubnd-xa-an-binh",
      "TAKES_OVER ubnd-xa-an-binh was ubnd-xa-an",
      "TAKES_OVER ubnd-xa-an-binh was ubnd-xa-binh",
    ]);
    expect(answer.reorganisation).toMatchObject({
      kind: "MERGE",
      effectiveOn: day,
      legalBasis: { number: "1/NQ-HĐND" },
      from: [{ code: "ubnd-xa-an" }, { code: "ubnd-xa-binh" }],
      to: [{ code: "ubnd-xa-an-binh", parent: { code: "huyen-bac" } }],
    });
    expect(await treeOn(db.sql, before)).toContain("mot-cua-an < ubnd-xa-an");
    expect(await treeOn(db.sql, day)).toEqual([
      "huyen-bac < tinh",
      "huyen-nam < tinh",
      "mot-cua-an < ubnd-xa-an-binh",
      "tinh",
      "ubnd-xa-an-binh < huyen-bac",
      "ubnd-xa-chau < huyen-nam",
    ]);
    const seen = await root
      .data(`{
      unit(code: "ubnd-xa-an-binh") { level type validFrom groups { code } ancestors { code } descendants { nodes { code } } origins { kind share predecessor { code } legalBasis { code } provenance { kind document { code } } } } }`)
      .catch((error: unknown) => {
        throw error;
      });
    expect(seen).toMatchObject({
      unit: {
        level: "COMMUNE",
        type: "PEOPLES_COMMITTEE",
        validFrom: day,
        groups: [{ code: "cac-xa" }],
        descendants: { nodes: [{ code: "mot-cua-an" }] },
        origins: [
          { kind: "MERGE", predecessor: {}, legalBasis: { code: "nq-1" }, provenance: { kind: "FORM", document: { code: "nq-1" } } },
          { kind: "MERGE" },
        ],
      },
    });
  });

  test("merge into one that goes on, which may be among those chosen", async () => {
    const answer = await reorganise(root, { merge: { units: ["ubnd-xa-an", "ubnd-xa-binh"], into: { existing: "ubnd-xa-an" } } });
    expect(said(answer)).toEqual(["ENDS ubnd-xa-binh was huyen-bac", "TAKES_OVER ubnd-xa-an was ubnd-xa-binh"]);
    expect(await treeOn(db.sql, day)).toContain("ubnd-xa-an < huyen-bac");
  });

  test("split: shares are kept, children follow the larger part", async () => {
    const parts = [
      { existing: "ubnd-xa-binh", share: "0.4" },
      { new: { name: "Ủy ban nhân dân xã An Mới", parent: "huyen-nam" }, share: "0.6" },
    ];
    const answer = await reorganise(root, { split: { unit: "ubnd-xa-an", into: parts, ...along } });
    expect(said(answer)).toEqual([
      "ENDS ubnd-xa-an was huyen-bac",
      "BEGINS ubnd-xa-an-moi to huyen-nam",
      "JOINS_GROUP ubnd-xa-an-moi Các xã",
      "MOVES mot-cua-an was ubnd-xa-an to ubnd-xa-an-moi",
      "TAKES_OVER ubnd-xa-binh was ubnd-xa-an 0.4",
      "TAKES_OVER ubnd-xa-an-moi was ubnd-xa-an 0.6",
    ]);
    const rows = await db.sql`select kind, share::float8 from unit_successions order by share`;
    expect([...rows]).toEqual([
      { kind: "SPLIT", share: 0.4 },
      { kind: "SPLIT", share: 0.6 },
    ]);
  });

  test("rename: the same body under both names, each on its days; found by the old one too", async () => {
    const answer = await reorganise(root, {
      rename: { unit: "ubnd-xa-an", name: "Ủy ban nhân dân phường An", shortName: "UBND phường An" },
    });
    expect(said(answer)).toEqual(["RENAMES ubnd-xa-an Ủy ban nhân dân phường An"]);
    expect(answer.reorganisation).toMatchObject({ oldName: "Ủy ban nhân dân xã An", newName: "Ủy ban nhân dân phường An" });
    expect(await root.data(`{ unit(code: "ubnd-xa-an") { name shortName aliases validTo names { name validFrom validTo } } }`)).toEqual({
      unit: {
        ...{ name: "Ủy ban nhân dân phường An", shortName: "UBND phường An", aliases: ["Ủy ban nhân dân xã An"], validTo: null },
        names: [
          { name: "Ủy ban nhân dân xã An", validFrom: "2000-01-01", validTo: day },
          { name: "Ủy ban nhân dân phường An", validFrom: day, validTo: null },
        ],
      },
    });
  });

  test("rename as a successor: another unit with its own code, children along", async () => {
    const answer = await reorganise(root, { rename: { unit: "ubnd-xa-an", name: "Ủy ban nhân dân phường An", asSuccessor: true } });
    expect(said(answer)).toEqual([
      "ENDS ubnd-xa-an was huyen-bac",
      "BEGINS ubnd-phuong-an to huyen-bac",
      "JOINS_GROUP ubnd-phuong-an Các xã",
      "MOVES mot-cua-an was ubnd-xa-an to ubnd-phuong-an",
      "TAKES_OVER ubnd-phuong-an was ubnd-xa-an",
    ]);
    expect([...(await db.sql`select kind from unit_successions`)]).toEqual([{ kind: "RENAME" }]);
  });

  test("move: with everything below", async () => {
    const answer = await reorganise(root, { move: { units: ["ubnd-xa-an"], parent: "huyen-nam" } });
    expect(said(answer)).toEqual(["MOVES ubnd-xa-an was huyen-bac to huyen-nam"]);
    expect(await treeOn(db.sql, before)).toContain("ubnd-xa-an < huyen-bac");
    expect(await root.data(`{ unit(code: "mot-cua-an") { ancestors { code } } }`)).toEqual({
      unit: { ancestors: expect.arrayContaining([{ code: "huyen-nam" }]) as unknown },
    });
  });

  test("dissolve: children to the parent, or ending too, or to who takes over", async () => {
    const up = await reorganise(root, { dissolve: { units: ["ubnd-xa-an"], children: "TO_PARENT" } });
    expect(said(up)).toEqual(["ENDS ubnd-xa-an was huyen-bac", "MOVES mot-cua-an was ubnd-xa-an to huyen-bac"]);
    const all = await reorganise(root, { dissolve: { units: ["huyen-bac"], children: "END" } });
    expect(said(all)).toEqual(["ENDS huyen-bac was tinh", "ENDS mot-cua-an was huyen-bac", "ENDS ubnd-xa-binh was huyen-bac"]);
    expect(await treeOn(db.sql, day)).toEqual(["huyen-nam < tinh", "tinh", "ubnd-xa-chau < huyen-nam"]);
    expect((await undo(root, all.reorganisation!.id)).problems).toEqual([]);
    expect(await treeOn(db.sql, day)).toContain("mot-cua-an < huyen-bac");
    const taken = await reorganise(root, { dissolve: { units: ["huyen-nam"], takenOverBy: "tinh", ...along } });
    expect(said(taken)).toEqual(["ENDS huyen-nam was tinh", "MOVES ubnd-xa-chau was huyen-nam to tinh", "TAKES_OVER tinh was huyen-nam"]);
  });

  test("establish, with a legal basis that is noted then and used again by the next", async () => {
    const fresh = { legalBasis: { new: { number: " 12/QĐ-UBND ", type: "QUYET_DINH", issuedOn: "2024-05-02", issuer: "tinh" } } };
    const one = await reorganise(root, {
      ...fresh,
      add: { name: "Phòng Một", level: "DISTRICT", type: "SPECIALISED_AGENCY", parent: "huyen-bac" },
    });
    expect(said(one)).toEqual(["DOCUMENT_MADE 12/QĐ-UBND", "BEGINS phong-mot to huyen-bac"]);
    expect(one.reorganisation).toMatchObject({ legalBasis: { number: "12/QĐ-UBND", issuer: { code: "tinh" } } });
    const two = await reorganise(root, {
      ...fresh,
      add: { name: "Phòng Hai", level: "DISTRICT", type: "SPECIALISED_AGENCY", parent: "huyen-bac" },
    });
    expect(said(two)).toEqual(["BEGINS phong-hai to huyen-bac"]);
    expect((await db.sql`select from documents where number = '12/QĐ-UBND'`).length).toBe(1);
  });

  test("sixty on one day: a commune merged, then its district dissolved the same day, then the merger cannot be taken back first", async () => {
    const first = await reorganise(root, { merge: { ...merged, ...along } });
    const second = await reorganise(root, { dissolve: { units: ["huyen-bac"], children: "TO_PARENT" } });
    expect(said(second)).toEqual(["ENDS huyen-bac was tinh", "MOVES ubnd-xa-an-binh was huyen-bac to tinh"]);
    expect(await treeOn(db.sql, day)).toContain("ubnd-xa-an-binh < tinh");
    expect(await undo(root, first.reorganisation!.id)).toMatchObject({ isDone: false, problems: [{ code: "BUILT_ON" }] });
    expect((await undo(root, second.reorganisation!.id)).problems).toEqual([]);
    expect((await undo(root, first.reorganisation!.id)).problems).toEqual([]);
  });
});

describe("the list", () => {
  each();

  test("the list tells what was, what comes and what came with a data set", async () => {
    await reorganise(root, { effectiveOn: "2034-01-01", rename: { unit: "huyen-bac", name: "Huyện Bắc Mới" } });
    await reorganise(root, { merge: { ...merged, ...along } });
    const [{ id: origin }] = (await db.sql`select id from provenances limit 1`) as unknown as [{ id: string }];
    await db.sql`insert into unit_successions (predecessor_id, successor_id, kind, effective_on, provenance_id)
    select a.id, b.id, 'MERGE', '2010-01-01', ${origin} from units a, units b where a.code = 'ubnd-xa-chau' and b.code = 'huyen-nam'`;
    const text = `query ($search: String!) { reorganisations(filter: { words: { contains: $search } }, order: [{ field: EFFECTIVE_ON, direction: DESC }]) {
      totalCount nodes { kind effectiveOn recordedAt oldName newName from { code } to { code parent { code } } legalBasis { code } } } }`;
    const page = (await root.data(text, { search: "" })) as { reorganisations: { nodes: { recordedAt: string | null }[] } };
    expect(page.reorganisations.nodes).toMatchObject([
      { kind: "RENAME", effectiveOn: "2034-01-01", oldName: "Huyện Bắc", newName: "Huyện Bắc Mới", from: [{ code: "huyen-bac" }] },
      { kind: "MERGE", effectiveOn: day, to: [{ code: "ubnd-xa-an-binh", parent: { code: "huyen-bac" } }], legalBasis: { code: "nq-1" } },
      {
        kind: "MERGE",
        effectiveOn: "2010-01-01",
        recordedAt: null,
        from: [{ code: "ubnd-xa-chau" }],
        to: [{ code: "huyen-nam" }],
        legalBasis: null,
      },
    ]);
    expect(page.reorganisations.nodes[1]!.recordedAt).not.toBeNull();
    expect(await root.data(text, { search: "xa binh" })).toMatchObject({ reorganisations: { totalCount: 1, nodes: [{ kind: "MERGE" }] } });
    expect(await root.data(`{ unit(code: "ubnd-xa-binh") { reorganisations { kind effectiveOn } } }`)).toEqual({
      unit: { reorganisations: [{ kind: "MERGE", effectiveOn: day }] },
    });
  });
});

describe("names", () => {
  each();
  test("of a day to come are taken on that day, not before", async () => {
    await reorganise(root, { effectiveOn: "2034-01-01", rename: { unit: "ubnd-xa-an", name: "Xã An Mới" } });
    const { takeNames } = await import("#server/reorganisation/names.command.ts");
    const name = async () => {
      await takeNames(db.sql);
      return ((await root.data(`{ unit(code: "ubnd-xa-an") { name } }`)) as { unit: { name: string } }).unit.name;
    };
    expect(await name()).toBe("Ủy ban nhân dân xã An");
    await db.sql.begin(async (tx) => {
      await tx`update unit_names set valid_to = '2025-01-01' where valid_to is not null`;
      await tx`update unit_names set valid_from = '2025-01-01' where valid_to is null`;
    });
    expect(await name()).toBe("Xã An Mới");
  });

  const correct = `mutation ($words: UnitWordsInput!, $seen: UnitWordsInput!) { correctUnit(code: "ubnd-xa-an", words: $words, seen: $seen) {
    unit { name shortName aliases names { name } } problems { code path } } }`;
  const seen = { name: "Ủy ban nhân dân xã An", shortName: null, aliases: [] as string[] };
  const words = { name: "Ủy ban nhân dân xã Ân", shortName: "UBND xã Ân", aliases: ["Xã Ân", " Xã  Ân ", ""] };

  test("that were written wrong are corrected, also where they are kept over time; the second of two is told", async () => {
    await reorganise(root, { rename: { unit: "ubnd-xa-an", name: "Ủy ban nhân dân xã An Cũ" } });
    const now = { name: "Ủy ban nhân dân xã An Cũ", shortName: null, aliases: [seen.name] };
    const answer = (await root.data(correct, { words, seen: now })) as { correctUnit: unknown };
    expect(answer.correctUnit).toEqual({
      unit: { name: words.name, shortName: words.shortName, aliases: ["Xã Ân"], names: [{ name: seen.name }, { name: words.name }] },
      problems: [],
    });
    expect(await root.data(correct, { words, seen: now })).toMatchObject({
      correctUnit: { problems: [{ code: "CONFLICT", path: "seen" }] },
    });
    expect(await root.data(correct, { words: { ...words, name: "x" }, seen: now })).toMatchObject({
      correctUnit: { problems: [{ code: "INVALID", path: "words.name" }] },
    });
  });
});
