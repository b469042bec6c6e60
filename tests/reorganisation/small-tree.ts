import type { Sql } from "postgres";
import type { RoleGrant } from "#server/core/graph/model.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

const shape: readonly (readonly [code: string, name: string, level: string, type: string, parent: string | null])[] = [
  ["tinh", "Tỉnh Thử", "PROVINCE", "TERRITORY", null],
  ["huyen-bac", "Huyện Bắc", "DISTRICT", "TERRITORY", "tinh"],
  ["huyen-nam", "Huyện Nam", "DISTRICT", "TERRITORY", "tinh"],
  ["ubnd-xa-an", "Ủy ban nhân dân xã An", "COMMUNE", "PEOPLES_COMMITTEE", "huyen-bac"],
  ["ubnd-xa-binh", "Ủy ban nhân dân xã Bình", "COMMUNE", "PEOPLES_COMMITTEE", "huyen-bac"],
  ["ubnd-xa-chau", "Ủy ban nhân dân xã Châu", "COMMUNE", "PEOPLES_COMMITTEE", "huyen-nam"],
  ["mot-cua-an", "Bộ phận Một cửa xã An", "COMMUNE", "ONE_STOP_UNIT", "ubnd-xa-an"],
];

/** A province of two districts and three communes, one of which has a unit below it; all in one group. */
async function plantTree(sql: Sql): Promise<void> {
  const [{ id: origin }] = (await sql`insert into provenances (kind, source) values ('EXTERNAL', 'Cây thử') returning id`) as unknown as [
    { id: string },
  ];
  for (const [code, name, level, type] of shape)
    await sql`insert into units (code, name, level, type, valid_from, provenance_id) values (${code}, ${name}, ${level}, ${type}, '2000-01-01', ${origin})`;
  for (const [code, , , , parent] of shape)
    if (parent)
      await sql`insert into unit_parents (unit_id, parent_id, valid_from)
        select u.id, p.id, '2000-01-01' from units u, units p where u.code = ${code} and p.code = ${parent}`;
  await sql`insert into unit_groups (code, name, rule) values ('cac-xa', 'Các xã', 'Mọi xã')`;
  await sql`insert into unit_group_members (group_id, unit_id) select g.id, u.id from unit_groups g, units u where u.type = 'PEOPLES_COMMITTEE'`;
  await sql`insert into documents (code, number, type, issued_on, issued_precision, subject, status)
    values ('nq-1', '1/NQ-HĐND', 'NGHI_QUYET', '2024-01-15', 'DAY', 'Sắp xếp các xã', 'CITED')`;
}

/** A planted tree, and an administrator of every unit. */
export async function plant(): Promise<{ db: TestDb; root: Graph }> {
  const db = await makeDb();
  await plantTree(db.sql);
  return { db, root: await administratorOf(db) };
}

/** GraphQL of an administrator of some units (by code), or of every unit. */
export async function administratorOf({ sql, hub }: TestDb, ...codes: string[]): Promise<Graph> {
  const [person] = await sql<{ id: string }[]>`
    insert into people (name, sign_in_name, active_from) values ('Quản trị', 'qt' || substr(md5(random()::text), 1, 12), '2020-01-01') returning id`;
  const units = await sql<{ id: string }[]>`select id from units where code = any(string_to_array(${codes.join()}, ','))`;
  const grant = (unitId: string | null): RoleGrant => ({ role: "ADMINISTRATOR", unitId, withSubtree: true });
  const roles = codes.length === 0 ? [grant(null)] : units.map(({ id }) => grant(id));
  return makeGraph(hub, { personId: person!.id, tokenId: null, visitorHash: null, roles });
}

/** The tree of a day, `child < parent`, with the names of the day. */
export async function treeOn(sql: Sql, day: string): Promise<string[]> {
  const rows = await sql<{ line: string }[]>`
    select u.code || coalesce(' < ' || a.code, '') as line from units u
    left join unit_parents p on p.unit_id = u.id and daterange(p.valid_from, p.valid_to) @> ${day}::date left join units a on a.id = p.parent_id
    where daterange(u.valid_from, u.valid_to) @> ${day}::date order by 1`;
  return rows.map(({ line }) => line);
}

export interface Answer {
  reorganisation: { id: string; kind: string; from: { code: string }[]; to: { code: string }[] } | null;
  effects: {
    kind: string;
    unit: { code: string } | null;
    before: { code: string } | null;
    after: { code: string } | null;
    words: string | null;
    share: string | null;
    figures: string | null;
    role: string | null;
    count: number | null;
  }[];
  seen: string | null;
  problems: { code: string; path: string | null; message: string; units: { code: string }[] }[];
}

const operation = `mutation ($input: ReorganisationInput!, $validateOnly: Boolean!, $seen: String) {
  reorganiseUnits(input: $input, validateOnly: $validateOnly, seen: $seen) {
    reorganisation { id kind effectiveOn oldName newName legalBasis { number issuer { code } } from { code } to { code parent { code } } }
    effects { kind unit { code name } before { code name } after { code name } words share figures role count }
    seen problems { code path message units { code } } } }`;

export const day = "2024-07-01";
export const basis = { legalBasis: { code: "nq-1" } };

/** Asks for a change of the tree on the usual day and legal basis. */
export async function reorganise(
  graph: Graph,
  input: object,
  more: { validateOnly?: boolean; seen?: string | null } = {},
): Promise<Answer> {
  const variables = { input: { effectiveOn: day, ...basis, ...input }, validateOnly: false, ...more };
  return ((await graph.data(operation, variables)) as { reorganiseUnits: Answer }).reorganiseUnits;
}

export async function undo(graph: Graph, id: string): Promise<{ isDone: boolean; problems: { code: string; message: string }[] }> {
  const answer = await graph.data(`mutation ($id: ID!) { undoReorganisation(id: $id) { isDone problems { code message } } }`, { id });
  return (answer as { undoReorganisation: { isDone: boolean; problems: { code: string; message: string }[] } }).undoReorganisation;
}

/** Two communes that become one. */
export const merged = {
  units: ["ubnd-xa-an", "ubnd-xa-binh"],
  into: { new: { name: "Ủy ban nhân dân xã An Bình", shortName: "UBND xã An Bình" } },
};
export const along = { children: "WITH_SUCCESSOR" };

/** Effects as short lines. */
export const said = ({ effects }: Answer) =>
  effects.map(({ kind, unit, before: was, after, words, share, figures, role, count }) =>
    [kind, unit?.code, was && `was ${was.code}`, after && `to ${after.code}`, words, share, figures, role, count]
      .filter((part) => part != null)
      .join(" "),
  );
/** Problems as short lines. */
export const problems = ({ problems: all }: Answer) =>
  all.map(({ code, path, units }) => [code, path, ...units.map((unit) => unit.code)].join(" "));

/** Every row of the tables of units, as it stands. */
export async function everything({ sql }: { sql: Sql }): Promise<string> {
  const parts = ["units", "unit_names", "unit_parents", "unit_successions", "unit_group_members", "unit_closure", "reorganisations"].map(
    async (table) => JSON.stringify(await sql`select to_jsonb(t) - 'search_text' as row from ${sql(table)} t order by to_jsonb(t)::text`),
  );
  return (await Promise.all(parts)).join("\n");
}
