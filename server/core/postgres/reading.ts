import type { ISql, Sql } from "postgres";
import type { Viewer } from "#server/core/graph/model.ts";

/**
 * Reads with the sight of a viewer: PostgreSQL's policies take it from `hub.rights`, which is forgotten with the
 * transaction. Whoever has no such rights, as nearly everybody, reads without one.
 */
export async function readAs<T>(sql: Sql, { rights }: Viewer, read: (sql: ISql) => Promise<T>): Promise<T> {
  if (!rights) return await read(sql);
  const result = await sql.begin("read only", async (tx) => {
    const named = tx`select set_config('hub.rights', ${rights}, true)`.execute();
    const [, answer] = await Promise.all([named, read(tx)]);
    return answer;
  });
  return result as T;
}
