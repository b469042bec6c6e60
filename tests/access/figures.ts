import { randomUUID } from "node:crypto";
import { figureRules } from "./figure-rules.ts";
import type { World } from "./world.ts";

export type State = keyof typeof figureRules;
export const states = Object.keys(figureRules) as State[];

/** A figure of the unit, one for each state and table; each state has a period of its own. */
export interface Figure {
  readonly id: string;
  readonly state: State;
  readonly period: string;
  readonly periodCode: string;
}

/** Every table whose rows have a state of figures; `dossier_reports` repeats those of dossiers that are for all. */
export async function figureTables({ sql }: World): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
    where t.typname = 'figure_state' and a.attname = 'state' and c.relkind = 'r' and c.relname <> 'dossier_reports' order by 1`;
  return rows.map(({ name }) => name);
}

/** What the figures of a state count: a number that stands nowhere else. */
export const countOf = (state: State): number => 4_242_420 + states.indexOf(state);

/** Puts a figure of each state into a table, like its first row but of the unit; dossiers with numbers of their own. */
export async function makeFigures(world: World, table: string): Promise<Figure[]> {
  const { sql, units } = world;
  return await Promise.all(
    states.map(async (state, index) => {
      const periodCode = `thu-${index}`;
      const period = await periodOf(world, periodCode, index);
      const own = { id: randomUUID(), code: `thu-${randomUUID()}`, unit_id: units.own, period_id: period, state, entered_by_id: null };
      const counts = table === "dossier_stats" ? { received: countOf(state), level: null, field_id: null, timing: "IN_PERIOD" } : {};
      await sql`
        insert into ${sql(table)} select r.* from (select * from ${sql(table)} order by id limit 1) o,
          jsonb_populate_record(null::${sql(table)}, to_jsonb(o) || ${sql.json({ ...own, ...counts } as never)}) r`;
      return { id: own.id, state, period, periodCode };
    }),
  );
}

async function periodOf({ sql }: World, code: string, index: number): Promise<string> {
  const startsOn = `${2031 + (index >> 2)}-${String((index % 4) * 3 + 1).padStart(2, "0")}-01`;
  const [row] = await sql<{ id: string }[]>`
    insert into periods (code, name, kind, "window", year, ordinal, starts_on, ends_on)
    values (${code}, ${code}, 'QUARTER', 'CALENDAR', ${2031 + (index >> 2)}, ${(index % 4) + 1}, ${startsOn}, (${startsOn}::date + interval '3 months - 1 day')::date)
    on conflict (code) do update set name = excluded.name returning id`;
  return row!.id;
}
