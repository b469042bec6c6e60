import type { TransactionSql } from "postgres";
import type { DossierFeedInput, DossierInput } from "#schema/ingest/feed-dossier.input.ts";
import type { FeedPayload } from "#schema/ingest/feed.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { goodRows, openBatch, type Batch } from "./batch.ts";
import { checkDossiers, type DossierWorld } from "./check-dossier.ts";
import { firstDay, makeMonths, monthOf } from "./months.command.ts";
import { selectIds, selectKnown, selectPlaces } from "./places.sql.ts";
import type { Written } from "./origin.command.ts";
import { runBatch } from "./run-batch.command.ts";
import { insertDossiers, updateDossiers, type GoodDossier } from "./write-dossiers.command.ts";

/** Takes a batch of dossiers: each is made, brought up to date, found unchanged, or refused with the reason. */
export async function feedDossiers(input: DossierFeedInput, context: Context): Promise<FeedPayload> {
  const { sql, viewer } = context;
  const batch = openBatch<DossierInput>("DOSSIERS", input, viewer);
  await makeMonths(sql, monthsOf(batch));
  let good: GoodDossier[] = [];
  return await runBatch(batch, context, {
    async check(tx) {
      const world = await worldOf(tx, batch);
      checkDossiers(batch, world);
      good = goodRows(batch).map((row) => goodOf(batch.rows[row]!, row, world));
    },
    write: (tx, written) => write(tx, batch, good, written),
  });
}

function monthsOf({ rows }: Batch<DossierInput>): Set<string> {
  const now = Date.now();
  const sane = rows.filter(({ receivedAt }) => receivedAt.getTime() >= firstDay && receivedAt.getTime() <= now);
  return new Set(sane.map(({ receivedAt }) => monthOf(receivedAt)));
}

async function worldOf(tx: TransactionSql, batch: Batch<DossierInput>): Promise<DossierWorld> {
  const { rows } = batch;
  const units = rows.flatMap(({ unit, resolvingUnit }) => (resolvingUnit ? [unit, resolvingUnit] : unit));
  const [places, procedures, known] = await Promise.all([
    selectPlaces(tx, units),
    selectIds(
      tx,
      "procedures",
      rows.map(({ procedure }) => procedure),
    ),
    selectKnown(tx, batch),
  ]);
  return { places, procedures, known, now: Date.now() };
}

function goodOf(dossier: DossierInput, row: number, { places, procedures, known }: DossierWorld): GoodDossier {
  const unitId = places.get(dossier.unit)!.id;
  const resolvingUnitId = dossier.resolvingUnit ? places.get(dossier.resolvingUnit)!.id : unitId;
  return { row, dossier, unitId, resolvingUnitId, procedureId: procedures.get(dossier.procedure)!, known: known.get(dossier.key) };
}

async function write(tx: TransactionSql, { results }: Batch<DossierInput>, good: readonly GoodDossier[], written: Written): Promise<void> {
  const fresh = good.filter(({ known }) => !known);
  await insertDossiers(tx, fresh, written);
  for (const { row } of fresh) results[row] = "INSERTED";
  const before = good.filter(({ known }) => known);
  const changed = new Set(await updateDossiers(tx, before, written));
  for (const { row } of before) results[row] = changed.has(row) ? "UPDATED" : "UNCHANGED";
}
