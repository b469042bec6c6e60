import type { TransactionSql } from "postgres";
import type { UnitFeedInput, UnitInput } from "#schema/ingest/feed-unit.input.ts";
import type { FeedPayload } from "#schema/ingest/feed.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { holdTree } from "#server/reorganisation/reorganise.command.ts";
import { goodRows, openBatch, type Batch } from "./batch.ts";
import { tidy } from "./check-procedure.ts";
import { checkTree, standingOf } from "./check-tree.ts";
import { checkUnit, successionsOf } from "./check-unit.ts";
import { mustFeed } from "./feeding.policy.ts";
import { checkIdentity, identify, isSame, type Identity } from "./identify.sql.ts";
import { makeIds } from "./make-ids.ts";
import type { Written } from "./origin.command.ts";
import { selectIds } from "./places.sql.ts";
import { insertRecords, keepKeys, updateRecords, type SentRecord } from "./records.command.ts";
import { runBatch } from "./run-batch.command.ts";
import { selectTree, type HubUnit } from "./select-tree.sql.ts";
import { correctNames, keepPlacings, keepSuccessions, type SentUnit } from "./write-units.command.ts";

/** Takes a batch of units with their parents and successors, in whatever order they stand in it. */
export async function feedUnits(input: UnitFeedInput, context: Context): Promise<FeedPayload> {
  mustFeed(context.viewer, "UNITS");
  const batch = openBatch<UnitInput>("UNITS", input, context.viewer);
  let identities: Identity[];
  let hub: Map<string, HubUnit>;
  return await runBatch(batch, context, {
    async check(tx) {
      await holdTree(tx);
      [identities, hub] = await Promise.all([identify(tx, "units", batch), selectTree(tx)]);
      checkIdentity(batch, identities);
      await checkBases(tx, batch);
      batch.rows.forEach((unit, row) => checkUnit(unit, (...problem) => batch.problems.add(row, ...problem)));
      checkTree(batch, hub);
    },
    write: (tx, written) => write(tx, batch, { identities, hub }, written),
  });
}

async function checkBases(tx: TransactionSql, { rows, problems }: Batch<UnitInput>): Promise<void> {
  const bases = rows.flatMap(({ successors }) => (successors ?? []).flatMap(({ legalBasis }) => legalBasis ?? []));
  const known = await selectIds(tx, "documents", bases);
  rows.forEach(({ successors }, row) =>
    successors?.forEach(({ legalBasis }, at) => {
      if (!legalBasis || known.has(legalBasis)) return;
      const field = `successors.${at}.legalBasis`;
      problems.add(row, "NOT_FOUND", field, `Hub không có văn bản mã “${legalBasis}”.`, "Hãy bỏ trống, hoặc xem ở truy vấn documents.");
    }),
  );
}

interface World {
  readonly identities: readonly Identity[];
  readonly hub: ReadonlyMap<string, HubUnit>;
}

async function write(tx: TransactionSql, batch: Batch<UnitInput>, { identities, hub }: World, written: Written): Promise<void> {
  const ids = makeIds(batch.rows.length);
  const good = goodRows(batch).map((row): SentUnit & SentRecord => {
    const unit = batch.rows[row]!;
    const { parents } = standingOf(unit, hub);
    const there = hub.get(unit.code);
    const successions = successionsOf(unit) ?? there?.successions ?? [];
    const id = identities[row]!.id ?? ids[row]!;
    return { row, id, key: unit.key, unitId: null, columns: columnsOf(unit), parents, successions, there };
  });
  const fresh = good.filter(({ there }) => !there);
  const other = good.filter(({ row, there, columns }) => there && !isSame(columns, identities[row]!.record!));
  await insertRecords(tx, "units", fresh, written);
  await updateRecords(tx, "units", other, written);
  await correctNames(tx, other);
  const moved = [...(await keepPlacings(tx, good)), ...(await keepSuccessions(tx, good, written))];
  await keepKeys(tx, "UNITS", good, written);
  for (const { row } of good) batch.results[row] = "UNCHANGED";
  for (const { row } of [...other, ...moved]) batch.results[row] = "UPDATED";
  for (const { row } of fresh) batch.results[row] = "INSERTED";
}

const columnsOf = ({ code, name, shortName, aliases, level, type, validFrom, validTo = null, note }: UnitInput) => ({
  ...{ code, name: tidy(name, Infinity)!, short_name: shortName ? tidy(shortName, Infinity) : null },
  aliases: [...new Set(aliases.map((alias) => tidy(alias, Infinity)!))],
  ...{ level, type, valid_from: validFrom, valid_to: validTo, note: note || null },
});
