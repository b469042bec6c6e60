import type { Sql } from "postgres";
import type { Role } from "#server/core/graph/model.ts";
import type { Held, Reach } from "./roles.policy.ts";
import { today } from "./today.ts";

/** Where a unit stands; undefined when no unit has the code. A null code is every unit. */
export async function findReach(sql: Sql, code: string | null): Promise<Reach | undefined> {
  if (code === null) return null;
  const [found] = await sql<{ id: string; above: string[] }[]>`
    select u.id, to_json(units_above(u.id)) as above from units u where u.code = ${code}`;
  return found;
}

/** The roles that a person or a token has or will have. */
export async function selectHeld(sql: Sql, holder: { personId: string } | { tokenId: string }): Promise<Held[]> {
  const of = "personId" in holder ? sql`g.person_id = ${holder.personId}` : sql`g.token_id = ${holder.tokenId}`;
  const rows = await sql<{ role: Role; unitId: string | null; withSubtree: boolean; above: string[] | null }[]>`
    select g.role, g.unit_id as "unitId", g.with_subtree as "withSubtree", to_json(units_above(g.unit_id)) as above
    from role_grants g where ${of} and (g.valid_to is null or g.valid_to > ${today(sql)})`;
  return rows.map(({ role, unitId, withSubtree, above: ids }) => ({
    role,
    withSubtree,
    unit: unitId === null ? null : { id: unitId, above: ids ?? [] },
  }));
}
