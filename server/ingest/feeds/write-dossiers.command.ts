import type { TransactionSql } from "postgres";
import type { DossierInput } from "#schema/ingest/feed-dossier.input.ts";
import { column } from "./column.ts";
import { copyRows, type CopyValue } from "./copy-rows.command.ts";
import { makeIds } from "./make-ids.ts";
import type { Written } from "./origin.command.ts";
import type { Known } from "./places.sql.ts";

/** A dossier whose unit, procedure and times were found good. */
export interface GoodDossier {
  readonly row: number;
  readonly dossier: DossierInput;
  readonly unitId: string;
  readonly resolvingUnitId: string;
  readonly procedureId: string;
  readonly known: Known | undefined;
}

const iso = (instant: Date | null | undefined): string | null => instant?.toISOString() ?? null;

/** The steps as they are kept: in the order of time, the same one once. */
function stepsOf({ steps }: DossierInput): string {
  if (steps.length === 0) return "[]";
  const texts = steps.map(({ at, status }) => `{"at":"${at.toISOString()}","status":"${status}"}`);
  return `[${[...new Set(texts)].toSorted().join()}]`;
}

const columns = `unit_id, resolving_unit_id, procedure_id, receipt_code, channel, status, received_at, due_at, ended_at, changed_at,
  fee_paid_online, is_digitised, has_e_result, steps, withdrawn_at, source_key`;

/** What stands in them. */
function valuesOf({ dossier, unitId, resolvingUnitId, procedureId }: GoodDossier, now: string): CopyValue[] {
  return [
    ...[unitId, resolvingUnitId, procedureId, dossier.receiptCode, dossier.channel, dossier.status],
    ...[iso(dossier.receivedAt), iso(dossier.dueAt), iso(dossier.endedAt), iso(dossier.changedAt)],
    ...[dossier.feePaidOnline, dossier.isDigitised, dossier.hasEResult],
    ...[stepsOf(dossier), dossier.isWithdrawn ? now : null, dossier.key],
  ];
}

/** The same as a `from` item of a statement, a column each. */
const types = ["uuid", "uuid", "uuid", "text", "dossier_channel", "dossier_status", ...Array<string>(4).fill("timestamptz")];
types.push("boolean", "boolean", "boolean", "jsonb", "timestamptz", "text");

function sent(tx: TransactionSql, rows: readonly GoodDossier[], now: string) {
  const values = rows.map((good) => valuesOf(good, now));
  const items = types.map((type, at) => tx`${column(values, (row) => row[at])}::text::${tx.unsafe(type)}[]`);
  return tx`unnest(${items.flatMap((item, at) => (at === 0 ? item : [tx`, `, item]))}`;
}

/** Writes dossiers that were not there, and where each lies. */
export async function insertDossiers(tx: TransactionSql, rows: readonly GoodDossier[], { sourceId, provenanceId }: Written): Promise<void> {
  if (rows.length === 0) return;
  const now = new Date().toISOString();
  const ids = makeIds(rows.length);
  await copyRows(tx, `dossiers (${columns}, id, provenance_id)`, rows, (good, at) => [...valuesOf(good, now), ids[at], provenanceId]);
  await copyRows(tx, "feed_records (source_key, source_id, kind, record_id, unit_id, received_at)", rows, ({ dossier, unitId }, at) => [
    dossier.key,
    sourceId,
    "DOSSIERS",
    ids[at],
    unitId,
    dossier.receivedAt.toISOString(),
  ]);
}

/** What of a dossier's columns is as the sender's newest version says; its steps are all that ever came. */
const told = columns.split(/,\s*/).filter((name) => name !== "steps" && name !== "withdrawn_at" && name !== "source_key");

/**
 * Brings dossiers that were sent before to what is newer: a version older than the one that is there only adds its steps.
 *
 * @returns the rows that changed something
 */
export async function updateDossiers(
  tx: TransactionSql,
  rows: readonly GoodDossier[],
  { sourceId, provenanceId }: Written,
): Promise<number[]> {
  if (rows.length === 0) return [];
  // Each is found by its key in its month: a table that just grew has no statistics yet, and a guess reads all of it for every row.
  await tx`select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`;
  const of = (value: (good: GoodDossier) => string | number | null) => column(rows, value);
  const places = rows.map(({ known }) => known!.receivedAt!);
  const changed = await tx<{ row: number }[]>`
    with sent as materialized (
      select s.* from ${sent(tx, rows, new Date().toISOString())},
        ${of(({ row }) => row)}::text::int[], ${of(({ known }) => known!.id)}::text::uuid[],
        ${of(({ known }) => known!.unitId)}::text::uuid[], ${column(places, (at) => at)}::text::timestamptz[]
      ) s(${tx.unsafe(columns)}, row, id, old_unit_id, old_received_at)
    ), judged as materialized (
      select s.*, d.changed_at > s.changed_at as is_older,
        case when d.steps @> s.steps then d.steps else (
          select jsonb_agg(step order by step ->> 'at', step ->> 'status')
          from (select distinct step from jsonb_array_elements(d.steps || s.steps) step) all_steps) end as all_steps,
        d.steps as old_steps, d.withdrawn_at as old_withdrawn_at,
        (${tx.unsafe(told.map((name) => `d.${name}`).join())}) is distinct from (${tx.unsafe(told.map((name) => `s.${name}`).join())}) as is_other
      from sent s cross join lateral (
        select * from dossiers d where d.id = s.id and d.unit_id = s.old_unit_id and d.received_at = s.old_received_at offset 0) d
    ), newer as materialized (
      select * from judged j
      where j.all_steps <> j.old_steps or not j.is_older and (j.is_other or (j.withdrawn_at is null) <> (j.old_withdrawn_at is null))
    ), changed as (
      update dossiers d set ${tx.unsafe(told.map((name) => `${name} = case when j.is_older then d.${name} else j.${name} end`).join())},
        withdrawn_at = case when j.is_older then d.withdrawn_at when j.withdrawn_at is null then null else coalesce(d.withdrawn_at, j.withdrawn_at) end,
        steps = j.all_steps, provenance_id = ${provenanceId}
      from newer j where d.id = j.id and d.unit_id = j.old_unit_id and d.received_at = j.old_received_at
      returning j.row, d.id, d.unit_id, d.received_at, j.old_unit_id, j.old_received_at, j.source_key
    ), moved as (
      update feed_records r set unit_id = c.unit_id, received_at = c.received_at from changed c
      where r.source_key = c.source_key and r.source_id = ${sourceId} and r.kind = 'DOSSIERS'
        and (c.unit_id, c.received_at) <> (c.old_unit_id, c.old_received_at)
    )
    select row from changed`;
  return changed.map(({ row }) => row);
}
