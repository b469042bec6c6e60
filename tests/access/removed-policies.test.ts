import { afterAll, beforeAll, expect, test } from "vitest";
import { holders, others } from "./askers.ts";
import { makePlainTable, wrongFigures, type FigureTable } from "./figure-cells.ts";
import { figureTables } from "./figures.ts";
import { wrongCells } from "./matrix.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
const made = new Map<string, FigureTable>();
beforeAll(async () => {
  world = await makeWorld();
  for (const table of await figureTables(world)) made.set(table, await makePlainTable(world, table));
});
afterAll(() => world.end());

const columns = [others[0]!, ...holders.filter(({ has }) => has!.role === "ENTERER" || has!.role === "CHECKER")];
const wrongIn = async (table: string) => await wrongFigures(world, made.get(table)!, columns);
const wrongStep = async () => await wrongCells(world, "Mutation.moveFigures · duyệt", "approving", { isBrief: true });

/** Does something while a statement holds in the place of what stands in the database. */
async function instead(statement: string, back: string, look: () => Promise<void>): Promise<void> {
  await world.sql.unsafe(statement);
  try {
    await look();
  } finally {
    await world.sql.unsafe(back);
  }
}

test("every policy of a figure's sight: without it strangers see drafts, and with none allowed nobody does", async () => {
  const seen = await world.sql<{ table: string; qual: string }[]>`
    select tablename as table, qual from pg_policies where policyname = 'seen' order by 1`;
  // Places, imports and findings have policies of that name too; their own tests hold them.
  const policies = seen.filter(({ table }) => made.has(table));
  expect(policies.map(({ table }) => table)).toEqual([...made.keys()]);
  for (const { table, qual } of policies) {
    expect(await wrongIn(table), table).toEqual([]);
    for (const rule of ["true", "state not in ('DRAFT', 'SUBMITTED')"])
      await instead(`alter policy seen on ${table} using (${rule})`, `alter policy seen on ${table} using (${qual})`, async () =>
        expect(await wrongIn(table), `${table} ${rule}`).not.toEqual([]),
      );
    await instead(`alter table ${table} disable row level security`, `alter table ${table} enable row level security`, async () =>
      expect(await wrongIn(table), table).not.toEqual([]),
    );
  }
});

test("the view that repeats figures looks with the eyes of who asks", async () => {
  await instead(
    "alter view observations set (security_invoker = false)",
    "alter view observations set (security_invoker = true)",
    async () => expect(await wrongIn("lone_observations")).not.toEqual([]),
  );
});

/** Functions that judge, and what stands in their place. */
const judges = [
  ["may(text, uuid)", "may(act text, unit uuid) returns boolean language sql stable parallel safe as 'select true'"],
  ["may(text, uuid)", "may(act text, unit uuid) returns boolean language sql stable parallel safe as 'select false'"],
  ["units_above(uuid)", "units_above(unit uuid) returns uuid[] language sql stable parallel safe as 'select unit_heirs(unit)'"],
  ["unit_heirs(uuid)", "unit_heirs(unit uuid) returns uuid[] language sql stable parallel safe as 'select array[]::uuid[]'"],
] as const;

test.each(judges)("%s, with another in its place: %s", async (name, other) => {
  const [own] = await world.sql<{ text: string }[]>`select pg_get_functiondef(${name}::regprocedure) as text`;
  await instead(`create or replace function ${other}`, own!.text, async () => expect(await wrongIn("dossier_stats")).not.toEqual([]));
  expect(await wrongIn("dossier_stats")).toEqual([]);
});

test("figure_step_fault, which judges each step of a figure", async () => {
  const signature = "figure_step_fault(figure_state, figure_state, uuid, uuid)";
  const [own] = await world.sql<{ text: string }[]>`select pg_get_functiondef(${signature}::regprocedure) as text`;
  for (const verdict of ["null::text", "'NOT_ALLOWED'"])
    await instead(
      `create or replace function figure_step_fault(old_state figure_state, new_state figure_state, unit uuid, entered_by uuid) returns text
        language sql stable parallel safe as $$select ${verdict}$$`,
      own!.text,
      async () => expect(await wrongStep(), verdict).not.toEqual([]),
    );
  expect(await wrongStep()).toEqual([]);
});
