import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Graph } from "#tests/helpers/graph.ts";
import type { TestDb } from "#tests/helpers/make-db.ts";
import {
  administratorOf,
  along,
  day,
  everything,
  merged,
  plant,
  problems,
  reorganise,
  said,
  treeOn,
  undo,
} from "#tests/reorganisation/small-tree.ts";

let db: TestDb;
let root: Graph;
function each(): void {
  beforeEach(async () => ({ db, root } = await plant()));
  afterEach(() => db.drop());
}

describe("a preview", () => {
  each();
  test.each([
    ["merge", { ...merged, ...along }],
    ["split", { unit: "ubnd-xa-an", into: [{ existing: "ubnd-xa-binh" }, { new: { name: "Xã Mới" } }], ...along }],
    ["rename", { unit: "ubnd-xa-an", name: "Ủy ban nhân dân phường An" }],
    ["move", { units: ["ubnd-xa-an"], parent: "huyen-nam" }],
    ["dissolve", { units: ["huyen-bac"], children: "END" }],
    ["add", { name: "Phòng Một", level: "DISTRICT", type: "SPECIALISED_AGENCY", parent: "huyen-bac" }],
  ])("of %s tells what then happens, leaves nothing behind, and what happened can be taken back whole", async (kind, part) => {
    const stood = await everything(db);
    const preview = await reorganise(root, { [kind]: part }, { validateOnly: true });
    expect(preview).toMatchObject({ reorganisation: null, problems: [] });
    expect(await everything(db)).toBe(stood);
    const done = await reorganise(root, { [kind]: part }, { seen: preview.seen });
    expect(done.problems).toEqual([]);
    expect(done.effects).toEqual(preview.effects);
    expect(await everything(db)).not.toBe(stood);
    expect(await undo(root, done.reorganisation!.id)).toEqual({ isDone: true, problems: [] });
    // The first name of a unit stays noted; it is the one it has.
    const names = /\n.*"unit_id".*\n/;
    expect((await everything(db)).replace(kind === "rename" ? names : "\u0000", "\n")).toBe(
      kind === "rename" ? stood.replace(/\n\[\]\n/, "\n") : stood,
    );
    expect(await root.data(`{ unit(code: "ubnd-xa-an") { name aliases validTo } }`)).toEqual({
      unit: { name: "Ủy ban nhân dân xã An", aliases: [], validTo: null },
    });
  });

  test("counts figures after the day by table, and names who has a role over a unit that ends", async () => {
    await db.sql`insert into periods (code, name, kind, "window", year, ordinal, starts_on, ends_on) values
      ('cu', 'Quý I', 'QUARTER', 'CALENDAR', 2024, 1, '2024-01-01', '2024-03-31'), ('moi', 'Quý III', 'QUARTER', 'CALENDAR', 2024, 3, '2024-07-01', '2024-09-30')`;
    await db.sql`insert into staff_stats (unit_id, period_id, timing, coverage, kind, present, provenance_id)
      select u.id, p.id, 'POINT', 'OWN', 'CIVIL', 3, u.provenance_id from units u, periods p where u.code = 'ubnd-xa-an'`;
    const [person] =
      await db.sql`insert into people (name, sign_in_name, active_from) values ('Trần Lan', 'lan', '2020-01-01') returning id`;
    await db.sql`insert into role_grants (person_id, role, unit_id, with_subtree, valid_from) select ${person!["id"]}, 'ENTERER', id, true, '2020-01-01' from units where code = 'ubnd-xa-an'`;
    const preview = await reorganise(root, { merge: { ...merged, ...along } }, { validateOnly: true });
    expect(said(preview).slice(-2)).toEqual(["FIGURES_AFTER ubnd-xa-an STAFF_STATS 1", "ROLE_LEFT ubnd-xa-an Trần Lan ENTERER"]);
    const [read] = await db.sql`select action, subject_id from audit_entries where action = 'READ'`;
    expect(read).toEqual({ action: "READ", subject_id: person!["id"] });
  });

  test("that is no longer true is told, and nothing is done", async () => {
    const wanted = { dissolve: { units: ["huyen-nam"], children: "TO_PARENT" } };
    const preview = await reorganise(root, wanted, { validateOnly: true });
    await reorganise(root, { add: { name: "Phòng Một", level: "DISTRICT", type: "SPECIALISED_AGENCY", parent: "huyen-nam" } });
    expect(problems(await reorganise(root, wanted, { seen: preview.seen }))).toEqual(["CONFLICT "]);
    expect(await treeOn(db.sql, day)).toContain("huyen-nam < tinh");
  });
});

describe("two at once", () => {
  each();

  test("of two at once the second is told, and nothing is lost", async () => {
    const other = await administratorOf(db);
    const answers = await Promise.all([
      reorganise(root, { merge: { ...merged, ...along } }),
      reorganise(other, { merge: { units: ["ubnd-xa-binh", "ubnd-xa-chau"], into: { existing: "ubnd-xa-an" } } }),
    ]);
    expect(answers.map(problems).toSorted((a, b) => a.length - b.length)).toEqual([
      [],
      [expect.stringMatching(/^NOT_IN_FORCE merge\.(units|into\.existing) ubnd-xa-(an|binh)$/)],
    ]);
    expect((await db.sql`select from reorganisations`).length).toBe(1);
  });
});

describe("taking back", () => {
  each();
  test("stands off when a figure or a role came to the new unit", async () => {
    const done = await reorganise(root, { merge: { ...merged, ...along } });
    await db.sql`insert into role_grants (person_id, role, unit_id, with_subtree, valid_from) select ${root.context.viewer.personId}, 'ENTERER', id, true, '2024-07-01' from units where code = 'ubnd-xa-an-binh'`;
    const stood = await everything(db);
    const { isDone, problems: said } = await undo(root, done.reorganisation!.id);
    expect([isDone, said[0]?.code, said[0]?.message]).toEqual([false, "BUILT_ON", expect.stringContaining("vai trò được giao")]);
    expect(await everything(db)).toBe(stood);
  });

  test("twice is told", async () => {
    const done = await reorganise(root, { move: { units: ["ubnd-xa-an"], parent: "huyen-nam" } });
    expect((await undo(root, done.reorganisation!.id)).isDone).toBe(true);
    expect((await undo(root, done.reorganisation!.id)).problems[0]!.code).toBe("NOT_FOUND");
  });
});
