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
    (tx) => tx`select audit_read(${table}, string_to_array(${others.join()}, ',')::uuid[], ${sameLook}::interval)`,
  );
}
