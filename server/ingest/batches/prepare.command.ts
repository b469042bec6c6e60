import type { Sql, TransactionSql } from "postgres";
import { figureRights } from "#server/auth/figure-rights.policy.ts";
import { selectGrants } from "#server/auth/viewer.sql.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { hubItself } from "./hub-itself.ts";
import { selectItems } from "./items.sql.ts";
import { finishReading, type Claimed } from "./job.command.ts";
import { compare, type Comparison } from "./judge.ts";
import { loadLists } from "./lists.sql.ts";

/** Compares what was read with the hub as whoever sent the file sees it, and lets the review begin. */
export async function prepareReview(sql: Sql, claimed: Claimed): Promise<void> {
  const { id } = claimed;
  await actingAs(sql, hubItself, "IMPORT", async (tx) => {
    const [batch] = await tx<{ personId: string | null }[]>`select created_by_id as "personId" from imports where id = ${id}`;
    const rights = batch?.personId ? figureRights(await selectGrants(tx, batch.personId)) : null;
    await tx`select set_config('hub.rights', ${rights ?? ""}, true)`;
    const comparison = await compare(tx, await selectItems(tx, id), await loadLists(tx));
    // What is compared with their sight is kept by the hub: their roles may have ended meanwhile.
    await tx`select set_config('hub.rights', ${hubItself.rights ?? ""}, true)`;
    await keepJudgements(tx, comparison);
    await finishReading(tx, claimed);
  });
}

/** Compares an import with the hub as it is now, and keeps what of it changed. */
export async function compareAndKeep(tx: TransactionSql, importId: string): Promise<Comparison> {
  const comparison = await compare(tx, await selectItems(tx, importId), await loadLists(tx));
  await keepJudgements(tx, comparison);
  return comparison;
}

async function keepJudgements(tx: TransactionSql, { items }: Comparison): Promise<void> {
  const rows = items
    .filter(
      ({ item, effect, remark, targetTable, targetId }) =>
        effect !== item.effect || remark !== item.remark || targetTable !== item.targetTable || targetId !== item.targetId,
    )
    .map(({ item, effect, remark, targetTable, targetId }) => ({ id: item.id, effect, remark, table: targetTable, target: targetId }));
  if (rows.length === 0) return;
  await tx`
    update import_items i set effect = r.effect, remark = r.remark, target_table = r."table", target_id = r.target
    from jsonb_to_recordset(${tx.json(rows)}) as r(id uuid, effect import_effect, remark text, "table" text, target uuid) where i.id = r.id`;
}
