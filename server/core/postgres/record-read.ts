import type { Sql } from "postgres";
import type { Viewer } from "#server/core/graph/model.ts";
import { actingAs } from "./acting.ts";

/** Whoever looks at the same person again within so long leaves no second entry. */
const sameLook = "1 hour";

/**
 * Notes in the audit trail that a viewer is shown the personal data of these records, before they are: what cannot be noted
 * is not shown. People who look at their own leave no entry.
 */
export async function recordRead(sql: Sql, viewer: Viewer, table: "people", ids: readonly string[]): Promise<void> {
  const others = ids.filter((id) => id !== viewer.personId);
  if (others.length === 0) return;
  await actingAs(
    sql,
    viewer,
    "SCREEN",
    (tx) => tx`
      select audit_append('READ', ${table}, r.id::text, r.name, null, null, null, null) from ${tx(table)} r
      where r.id = any(string_to_array(${others.join()}, ',')::uuid[]) and not exists (
        select from audit_entries e where e.subject_table = ${table} and e.subject_id = r.id::text and e.action = 'READ'
          and e.person_id is not distinct from ${viewer.personId}::uuid and e.token_id is not distinct from ${viewer.tokenId}::uuid
          and e.recorded_at > now() - ${sameLook}::interval)
      order by r.id`,
  );
}
