import type { Sql, TransactionSql } from "postgres";
import { actingAs } from "#server/core/postgres/acting.ts";
import { hubItself } from "./hub-itself.ts";
import { selectItems } from "./items.sql.ts";
import { finishReading, type Claimed } from "./job.command.ts";
import { compare, type Comparison } from "./judge.ts";
import type { Judged } from "./judgement.ts";
import { loadLists } from "./lists.sql.ts";

/** Sight of an import that nobody opened yet: of its own unit's drafts, so that its remarks tell nobody of others'. */
const sightOf = (unitId: string) => {
  const own = [{ unit: unitId, below: false }];
  return JSON.stringify({ SEE_DRAFT: own, SEE_SUBMITTED: own, ENTER: own });
};

/** Compares what was read with the hub, and lets the review begin. */
export async function prepareReview(sql: Sql, claimed: Claimed): Promise<void> {
  const { id } = claimed;
  await actingAs(sql, hubItself, "IMPORT", async (tx) => {
    const [batch] = await tx<{ unitId: string }[]>`select unit_id as "unitId" from imports where id = ${id}`;
    await tx`select set_config('hub.rights', ${sightOf(batch!.unitId)}, true)`;
    await compareAndKeep(tx, id);
    await finishReading(tx, claimed);
  });
}

/** Compares an import with the hub as it is now, and keeps what of it changed. */
export async function compareAndKeep(tx: TransactionSql, importId: string): Promise<Comparison & { changed: readonly Judged[] }> {
  const comparison = await compare(tx, await selectItems(tx, importId), await loadLists(tx));
  const changed = comparison.items.filter(
    ({ item, effect, remark, targetTable, targetId }) =>
      effect !== item.effect || remark !== item.remark || targetTable !== item.targetTable || targetId !== item.targetId,
  );
  const rows = changed.map(({ item, effect, remark, targetTable, targetId }) => ({
    id: item.id,
    effect,
    remark,
    table: targetTable,
    target: targetId,
  }));
  if (rows.length > 0)
    await tx`
      update import_items i set effect = r.effect, remark = r.remark, target_table = r."table", target_id = r.target
      from jsonb_to_recordset(${tx.json(rows)}) as r(id uuid, effect import_effect, remark text, "table" text, target uuid) where i.id = r.id`;
  return { ...comparison, changed };
}
