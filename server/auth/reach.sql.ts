import type { Sql } from "postgres";
import type { Role } from "#server/core/graph/model.ts";
import type { Held, Reach } from "./roles.policy.ts";
import { today } from "./today.ts";

/** The units above units, at today or at the last day of one that is over. */
const above = (sql: Sql, unit: ReturnType<Sql>) => sql`
  (select json_agg(c.ancestor_id) from unit_closure c join units d on d.id = c.descendant_id
    where c.descendant_id = ${unit} and daterange(c.valid_from, c.valid_to) @> least(${today(sql)}, d.valid_to - 1))`;

/** Where a unit stands; undefined when no unit has the code. A null code is every unit. */
export async function findReach(sql: Sql, code: string | null): Promise<Reach | undefined> {
  if (code === null) return null;
  const [found] = await sql<{ id: string; above: string[] | null }[]>`
    select u.id, ${above(sql, sql`u.id`)} as above from units u where u.code = ${code}`;
  return found && { id: found.id, above: found.above ?? [] };
}

/** The roles that a person or a token has or will have. */
export async function selectHeld(sql: Sql, holder: { personId: string } | { tokenId: string }): Promise<Held[]> {
  const of = "personId" in holder ? sql`g.person_id = ${holder.personId}` : sql`g.token_id = ${holder.tokenId}`;
  const rows = await sql<{ role: Role; unitId: string | null; withSubtree: boolean; above: string[] | null }[]>`
    select g.role, g.unit_id as "unitId", g.with_subtree as "withSubtree", ${above(sql, sql`g.unit_id`)} as above
    from role_grants g where ${of} and (g.valid_to is null or g.valid_to > ${today(sql)})`;
  return rows.map(({ role, unitId, withSubtree, above: ids }) => ({
    role,
    withSubtree,
    unit: unitId === null ? null : { id: unitId, above: ids ?? [] },
  }));
}
