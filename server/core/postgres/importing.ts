import type { Sql, TransactionSql } from "postgres";
import type { Viewer } from "#server/core/graph/model.ts";
import { actingAs } from "./acting.ts";

/**
 * Writes many rows in one transaction whose trail is one entry for each table: who imported what from where, and how many
 * rows were inserted, changed and removed, as the database counted them. A row at a time, 200,000 rows would fill the
 * trail with what the source says anyway.
 */
export async function importAs<T>(sql: Sql, viewer: Viewer, source: string, work: (tx: TransactionSql) => Promise<T>): Promise<T> {
  return await actingAs(sql, viewer, "IMPORT", async (tx) => {
    await tx`select set_config('hub.bulk', audit_counts()::text, true)`;
    const result = await work(tx);
    await tx`select audit_import(${source})`;
    return result;
  });
}
