import { randomUUID } from "node:crypto";
import type { Ask, GraphAsk } from "./asked.ts";
import type { Cell } from "./cell.ts";

/** A figure of the unit in a state, like one of the data set; entered by the asker or by nobody. */
export async function figureIn({ sql, world, me }: Cell, state: string, isOwn = false): Promise<string> {
  const own = { id: randomUUID(), code: `thu-${randomUUID()}`, dimensions: { thu: randomUUID() }, unit_id: world.units.own };
  const [row] = await sql<{ id: string }[]>`
    insert into lone_observations
    select r.* from (select * from lone_observations where kind = 'ACTUAL' order by id limit 1) o,
      jsonb_populate_record(null::lone_observations, to_jsonb(o) || ${sql.json({ ...own, state, entered_by_id: isOwn ? me.personId : null } as never)}) r
    returning id`;
  return row!.id;
}

const move = (id: string, to: string): GraphAsk => ({
  text: "mutation ($input: MoveFiguresInput!) { moveFigures(input: $input) { moved problems { code message } } }",
  variables: { input: { ids: [id], to } },
  shows: "moveFigures.moved",
});

export const figureAsks: Readonly<Record<string, Ask>> = {
  "Mutation.moveFigures · gửi bản nháp": async (cell) => move(await figureIn(cell, "DRAFT"), "SUBMITTED"),
  "Mutation.moveFigures · trả lại": async (cell) => move(await figureIn(cell, "SUBMITTED"), "DRAFT"),
  "Mutation.moveFigures · duyệt": async (cell) => move(await figureIn(cell, "SUBMITTED"), "APPROVED"),
  "Mutation.moveFigures · duyệt số liệu chính mình nhập": async (cell) => move(await figureIn(cell, "SUBMITTED", true), "APPROVED"),
  "Mutation.moveFigures · công bố": async (cell) => move(await figureIn(cell, "APPROVED"), "PUBLISHED"),
};
