import { actingAs } from "#server/core/postgres/acting.ts";
import { anybody } from "#server/core/graph/context.ts";
import { hashOf } from "#tests/helpers/sign-in.ts";
import { figureIn } from "./ask-figures.ts";
import type { Ask, GraphAsk } from "./asked.ts";
import type { Cell } from "./cell.ts";

const history = (kind: string, id: string, shows = "history"): GraphAsk => ({
  text: `{ history(kind: ${kind}, id: "${id}") { id actor { name personId visitor } } }`,
  shows,
});

/** A unit that somebody changed, whose history everybody may see. */
async function changedUnit({ sql, world }: Cell, by: { personId: string } | { visitorHash: string }): Promise<string> {
  const id = world.units.beside!;
  const viewer = { ...anybody, ...by };
  await actingAs(sql, viewer, "SCREEN", (tx) => tx`update units set note = ${crypto.randomUUID()} where id = ${id}`);
  return id;
}

const firstOf = async ({ sql }: Cell, table: string): Promise<string> =>
  (await sql<{ id: string }[]>`select id from ${sql(table)} order by id limit 1`)[0]!.id;

export const trailAsks: Readonly<Record<string, Ask>> = {
  "Query.auditEntries": () => ({ text: "{ auditEntries(first: 1) { totalCount nodes { id } } }", shows: "auditEntries.nodes" }),
  "Query.auditPeople": () => ({ text: "{ auditPeople { personId } }", shows: "auditPeople" }),
  "Query.history · đơn vị, kế hoạch và danh mục khác": async (cell) => history("PLANS", await firstOf(cell, "plans")),
  "Query.history · actor.name": async (cell) =>
    history("UNITS", await changedUnit(cell, { personId: (await cell.person()).personId! }), "history.0.actor.name"),
  "Query.history · actor.visitor, khách khác": async (cell) =>
    history("UNITS", await changedUnit(cell, { visitorHash: hashOf(crypto.randomUUID()) }), "history.0.actor.visitor"),
  "Query.history · bảng của mình": async (cell) => history("BOARDS", await cell.board(await cell.owner("mine"), false)),
  "Query.history · bảng dùng chung của người khác": async (cell) =>
    history("BOARDS", await cell.board(await cell.owner("another's"), true)),
  "Query.history · khung nhìn của mình": async (cell) => history("SAVED_VIEWS", await cell.view(await cell.owner("mine"), false)),
  "Query.history · số liệu của đơn vị, kể cả bản nháp": async (cell) => history("LONE_OBSERVATIONS", await figureIn(cell, "DRAFT")),
  "Query.history · số liệu đã công bố của đơn vị": async (cell) => history("LONE_OBSERVATIONS", await figureIn(cell, "PUBLISHED")),
  "Query.history · người có tài khoản": async (cell) => history("PEOPLE", (await cell.person()).personId!),
};
