import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figureRights } from "#server/auth/figure-rights.policy.ts";
import { anybody } from "#server/core/graph/context.ts";
import type { Role, Viewer } from "#server/core/graph/model.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { lightSettings, openPool } from "#server/core/postgres/connect.ts";
import { readAs } from "#server/core/postgres/reading.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeGraph } from "#tests/helpers/graph.ts";
import { makePerson } from "#tests/helpers/sign-in.ts";
import { makeSmallProvince } from "#tests/measures/small-province.ts";

let db: TestDb;
const states = ["DRAFT", "SUBMITTED", "APPROVED", "PROVISIONAL", "PUBLISHED"] as const;
const final = ["APPROVED", "PROVISIONAL", "PUBLISHED"];
/** Whose figures stand there, one of each state. */
const reporters = ["ubnd-tinh", "xa", "ubnd-lon"] as const;

beforeAll(async () => {
  db = await makeDb();
  await makeSmallProvince(
    db.sql,
    (of) => ({
      dossier_stats: reporters.flatMap((unit) =>
        states.map((state, index) => ({
          ...of(unit, `${2022 + (index >> 2)}-quarter-${(index % 4) + 1}-legal`, { state }),
          level: null,
          field: null,
          received: index,
          resolved: 0,
        })),
      ),
    }),
    [["xa", "COMMUNE", "PEOPLES_COMMITTEE", "lon"]],
  );
});
afterAll(() => db.drop());

const idOf = async (code: string) => (await db.sql<{ id: string }[]>`select id from units where code = ${code}`)[0]!.id;

async function viewer(role: Role, unit: string | null, withSubtree = true, personId: string | null = null): Promise<Viewer> {
  const roles = [{ role, unitId: unit && (await idOf(unit)), withSubtree }];
  return { ...anybody, personId, roles, rights: figureRights(roles) };
}

/** The states in which figures of a unit are seen. */
async function seen(of: string, by: Viewer, sql = db.hub): Promise<string[]> {
  return await readAs(sql, by, async (on) => {
    const rows = await on<{ state: string }[]>`
      select f.state from dossier_stats f join units u on u.id = f.unit_id where u.code = ${of} order by f.state::text`;
    return rows.map(({ state }) => state);
  });
}

describe("figures that are not approved yet", () => {
  const all = [...states].toSorted();
  const submitted = all.filter((state) => state !== "DRAFT");

  test.each<[Role, string | null, boolean, own: readonly string[], below: readonly string[]]>([
    ["READER", "ubnd-tinh", true, final, final],
    ["ANALYST", null, true, final, final],
    ["ENTERER", "ubnd-tinh", true, all, all],
    ["ENTERER", "ubnd-tinh", false, all, final],
    ["CHECKER", "ubnd-tinh", true, all, submitted],
    ["APPROVER", "ubnd-tinh", true, all, submitted],
    ["APPROVER", "ubnd-tinh", false, all, final],
    ["AGGREGATOR", "ubnd-tinh", true, all, submitted],
    ["APPRAISER", "ubnd-tinh", true, submitted, submitted],
    ["ADMINISTRATOR", null, true, submitted, submitted],
    ["INTEGRATOR", "ubnd-tinh", true, all, all],
    ["CHECKER", "lon", true, final, submitted],
  ])("%s of %s (with its subtree: %s)", async (role, unit, withSubtree, own, below) => {
    const by = await viewer(role, unit, withSubtree);
    expect(await seen("ubnd-tinh", by)).toEqual(own);
    expect(await seen("xa", by)).toEqual(below);
  });

  test("are hidden from strangers in lists, counts, filters, the view of observations and sums, shown to those above", async () => {
    const text = `{
      dossierStats(filter: { state: { in: [DRAFT, SUBMITTED] } }) { totalCount nodes { state } }
      units(filter: { dossierStats: { some: { state: { eq: DRAFT } } } }) { totalCount }
      observations(filter: { state: { in: [DRAFT, SUBMITTED] } }) { totalCount }
      analyze(input: { measures: ["DOSSIERS_RECEIVED"], time: { kind: QUARTER } }) { rows { cells { value } } }
    }`;
    const ask = async (by: Viewer) => (await makeGraph(db.hub, by).data(text)) as Record<string, never>;
    const stranger = await ask(anybody);
    expect(stranger).toMatchObject({
      dossierStats: { totalCount: 0, nodes: [] },
      units: { totalCount: 0 },
      observations: { totalCount: 0 },
    });
    const enterer = await ask(await viewer("ENTERER", "xa"));
    expect(enterer).toMatchObject({ dossierStats: { totalCount: 2 }, units: { totalCount: 1 } });
    // Sums are of what is final, the same for everybody.
    expect(enterer["analyze"]).toEqual(stranger["analyze"]);
  });

  test("of a unit that is over are their heirs' affair", async () => {
    expect(await seen("ubnd-lon", await viewer("CHECKER", "moi", false))).toEqual(all);
    expect(await seen("ubnd-lon", await viewer("CHECKER", "nho"))).toEqual(final);
  });

  test("bind the owner of the tables too, where no role can be made", async () => {
    const { pathname } = new URL(db.url);
    const owner = `owner_${pathname.slice(6, 20)}`;
    await db.sql.unsafe(
      `create role ${owner} login password 'x'; grant all on all tables in schema public to ${owner}; grant all on schema public to ${owner}; alter table dossier_stats owner to ${owner}`,
    );
    const url = new URL(db.url);
    Object.assign(url, { username: owner, password: "x" });
    const sql = openPool(url.href, 1, lightSettings);
    try {
      expect(await seen("xa", anybody, sql)).toEqual(final);
      expect(await seen("xa", await viewer("ENTERER", "xa"), sql)).toEqual(all);
    } finally {
      await sql.end();
      await db.sql.unsafe(`reassign owned by ${owner} to current_user; drop owned by ${owner}; drop role ${owner}`);
    }
  });
});

describe("a figure's way", () => {
  const enter = async (by: Viewer, state = "DRAFT") =>
    await actingAs(db.hub, by, "SCREEN", async (tx) => {
      const [row] = await tx<{ id: string; enteredBy: string }[]>`
        insert into dossier_stats (unit_id, period_id, timing, coverage, state, provenance_id, received)
        select u.id, p.id, 'IN_PERIOD', 'OWN', ${state}, f.provenance_id, 5
        from units u, periods p, dossier_stats f where u.code = 'xa' and p.code = '2022-year-1-calendar' and f.state = 'PUBLISHED' limit 1
        returning id, entered_by_id as "enteredBy"`;
      return row!;
    });
  const move = async (by: Viewer, id: string, to: string) => {
    const text = `mutation ($input: MoveFiguresInput!) { moveFigures(input: $input) { moved problems { code } } }`;
    const { moveFigures } = (await makeGraph(db.hub, by).data(text, { input: { table: "DOSSIER_STATS", ids: [id], to } })) as {
      moveFigures: { moved: string[]; problems: { code: string }[] };
    };
    return moveFigures.problems[0]?.code ?? moveFigures.moved.length;
  };

  test("is entered, submitted, returned, submitted again, approved by another and published; each step by whom it is for", async () => {
    const [one, two] = [await makePerson(db.sql), await makePerson(db.sql)];
    const enterer = await viewer("ENTERER", "xa", true, one.id);
    const approver = await viewer("APPROVER", "ubnd-tinh", true, two.id);
    const reader = await viewer("READER", "xa", true, two.id);
    const { id, enteredBy } = await enter(enterer);
    expect(enteredBy).toBe(one.id);
    expect(await move(approver, id, "APPROVED")).toBe("NOT_FOUND");
    expect(await move(reader, id, "SUBMITTED")).toBe("NOT_FOUND");
    expect(await move(enterer, id, "SUBMITTED")).toBe(1);
    expect(await move(enterer, id, "APPROVED")).toBe("NOT_ALLOWED");
    expect(await move(approver, id, "DRAFT")).toBe(1);
    expect(await move(approver, id, "APPROVED")).toBe("NOT_FOUND");
    expect(await move(enterer, id, "PUBLISHED")).toBe("WRONG_STATE");
    expect(await move(enterer, id, "SUBMITTED")).toBe(1);
    expect(await move(approver, id, "APPROVED")).toBe(1);
    expect(await move(approver, id, "DRAFT")).toBe("WRONG_STATE");
    expect(await move(enterer, id, "PUBLISHED")).toBe("NOT_ALLOWED");
    expect(await move(approver, id, "PUBLISHED")).toBe(1);
    const text = `query ($id: ID!) { history(kind: DOSSIER_STATS, id: $id) { __typename } }`;
    const seenBy = async (by: Viewer) => ((await makeGraph(db.hub, by).data(text, { id })) as { history: unknown[] }).history.length;
    expect(await seenBy(enterer)).toBe(6);
    expect(await seenBy(approver)).toBe(0);
    expect(await seenBy(anybody)).toBe(0);
    const trail = await db.sql`select person_id as person from audit_entries where record_id = ${id} order by id`;
    expect(trail.map(({ person }) => person)).toEqual([one.id, one.id, two.id, one.id, two.id, two.id]);
  });

  test("is never ended by who entered it, whatever roles they have", async () => {
    const { id: personId } = await makePerson(db.sql);
    const roles = (["ENTERER", "APPROVER"] as const).map((role) => ({ role, unitId: null, withSubtree: true }));
    const both: Viewer = { ...anybody, personId, roles, rights: figureRights(roles) };
    await db.sql`delete from dossier_stats where entered_by_id is not null`;
    const { id } = await enter(both);
    expect(await move(both, id, "SUBMITTED")).toBe(1);
    expect(await move(both, id, "APPROVED")).toBe("OWN_DATA");
    const other = { ...both, personId: (await makePerson(db.sql)).id };
    expect(await move(other, id, "APPROVED")).toBe(1);
  });

  test("cannot be gone around by writing to the table", async () => {
    const { id: personId } = await makePerson(db.sql);
    const enterer = await viewer("ENTERER", "xa", true, personId);
    const write = (sql: string) => actingAs(db.hub, enterer, "SCREEN", (tx) => tx.unsafe(sql));
    await db.sql`delete from dossier_stats where entered_by_id is not null`;
    await expect(enter(enterer, "APPROVED")).rejects.toMatchObject({ code: "42501" });
    await expect(enter(await viewer("ENTERER", "ubnd-lon", false, personId))).rejects.toMatchObject({ code: "42501" });
    const { id } = await enter(enterer);
    await expect(write(`update dossier_stats set state = 'APPROVED' where id = '${id}'`)).rejects.toMatchObject({ code: "42501" });
    await expect(write(`update dossier_stats set received = 6, state = 'SUBMITTED' where id = '${id}'`)).rejects.toMatchObject({
      code: "42501",
    });
    // Out of sight is out of reach: no row is touched.
    const checker = await viewer("CHECKER", "ubnd-tinh", true, personId);
    const [gone] = await actingAs(
      db.hub,
      checker,
      "SCREEN",
      (tx) => tx`
      with gone as (delete from dossier_stats where id = ${id} returning id), changed as (update dossier_stats set received = 9 returning id)
      select (select count(*) from gone)::int as gone, (select count(*) from changed)::int as changed`,
    );
    expect(gone).toEqual({ gone: 0, changed: 0 });
    await actingAs(db.hub, enterer, "SCREEN", (tx) => tx`update dossier_stats set received = 7 where id = ${id}`);
    expect(await db.sql`select received from dossier_stats where id = ${id}`).toEqual([{ received: 7 }]);
  });
});

test("the hub answers as a role that can change neither tables, policies nor the trail", async () => {
  const sql: Sql = db.hub;
  for (const text of [
    "alter table dossier_stats disable row level security",
    "drop policy seen on dossier_stats",
    "create table x (a int)",
    "truncate units",
    "delete from audit_entries",
    "insert into audit_entries (id) values (1)",
    "select audit_append('READ', 'people', '1', 'x', null, null, null, null)",
    "create or replace function may(act text, unit uuid) returns boolean language sql as 'select true'",
    "alter table units disable trigger all",
  ])
    await expect(sql.unsafe(text), text).rejects.toMatchObject({ code: "42501" });
});
