import type { Sql } from "postgres";
import type { Viewer } from "#server/core/graph/model.ts";

/**
 * Whether an administrator finds the person in the row `alias` of `people` in lists: somebody with a role over a unit of
 * their administration, past and coming ones too, or with none yet.
 */
export function isListedFor(sql: Sql, viewer: Viewer, alias: string) {
  const own = viewer.roles.filter((grant) => grant.role === "ADMINISTRATOR");
  if (own.some(({ unitId }) => unitId === null)) return sql`true`;
  const idsOf = (grants: typeof own) => sql`string_to_array(${grants.flatMap(({ unitId }) => unitId ?? []).join(",")}, ',')::uuid[]`;
  return sql`(
    not exists (select from role_grants g where g.person_id = ${sql(alias)}.id)
    or exists (
      select from role_grants g where g.person_id = ${sql(alias)}.id and g.unit_id is not null
        and (g.unit_id = any(${idsOf(own)}) or units_above(g.unit_id) && ${idsOf(own.filter(({ withSubtree }) => withSubtree))})))`;
}
