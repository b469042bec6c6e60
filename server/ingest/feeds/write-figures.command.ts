import type { TransactionSql } from "postgres";
import type { FigureKind } from "./figure-kinds.ts";
import type { Written } from "./origin.command.ts";

/** A figure on its way to its table. */
export interface SentFigure {
  readonly row: number;
  readonly key: string;
  readonly unitId: string;
  /** The figure that this key became; null when it was not sent before. */
  readonly knownId: string | null;
  readonly isWithdrawn: boolean;
  readonly columns: Readonly<Record<string, unknown>>;
}

/** What is there of a figure. */
export interface FoundFigure {
  readonly row: number;
  readonly known: string | null;
  readonly state: string | null;
  /** Another content than what was sent. */
  readonly isOther: boolean;
  /** The figure that stands in the same place, whoever made it. */
  readonly same: string | null;
}

const from = (tx: TransactionSql, figures: readonly SentFigure[]) =>
  tx`jsonb_to_recordset(${tx.json(figures.map(({ row, key, knownId, unitId, columns }) => ({ row, key, id: knownId, unit_id: unitId, columns })) as never)})
    s(row int, key text, id uuid, unit_id uuid, columns jsonb)`;

export async function selectFigures(
  tx: TransactionSql,
  { table, same }: Pick<FigureKind<never>, "table" | "same">,
  figures: readonly SentFigure[],
): Promise<FoundFigure[]> {
  const name = tx(table);
  const place = ["unit_id", "period_id", ...same];
  return await tx<FoundFigure[]>`
    select s.row, k.id as known, k.state, jsonb_populate_record(k, s.columns) is distinct from k as "isOther", n.id as same
    from ${from(tx, figures)}
      cross join lateral jsonb_populate_record(null::${name}, s.columns) p
      left join ${name} k on k.id = s.id
      left join lateral (
        select f.id from ${name} f where f.unit_id = p.unit_id and f.period_id = p.period_id
          and (${tx.unsafe(place.map((column) => `f.${column}`).join())}) is not distinct from (${tx.unsafe(place.map((column) => `p.${column}`).join())})
        limit 1) n on true`;
}

/** Writes new figures as drafts, and which each key became. */
export async function insertFigures(
  tx: TransactionSql,
  { table, kind }: Pick<FigureKind<never>, "table" | "kind">,
  figures: readonly SentFigure[],
  { sourceId, provenanceId }: Written,
): Promise<void> {
  if (figures.length === 0) return;
  const more = tx.json({ state: "DRAFT", provenance_id: provenanceId });
  // `code` is a column of observations alone; other tables pass over it.
  await tx`
    with sent as materialized (select uuid_v7() as new_id, s.* from ${from(tx, figures)}), kept as (
      insert into feed_records (source_key, source_id, kind, record_id, unit_id)
      select key, ${sourceId}, ${kind}, new_id, unit_id from sent)
    insert into ${tx(table)}
    select p.* from sent s,
      jsonb_populate_record(null::${tx(table)}, s.columns || ${more}::jsonb || jsonb_build_object('id', s.new_id, 'code', 'feed-' || s.new_id)) p`;
}

/** Gives drafts their new content. */
export async function updateFigures(
  tx: TransactionSql,
  { table }: Pick<FigureKind<never>, "table">,
  figures: readonly SentFigure[],
  { provenanceId }: Written,
): Promise<void> {
  if (figures.length === 0) return;
  const names = Object.keys(figures[0]!.columns);
  await tx`
    update ${tx(table)} f set ${tx.unsafe(names.map((name) => `${name} = p.${name}`).join())}, provenance_id = ${provenanceId}
    from ${from(tx, figures)} cross join lateral jsonb_populate_record(null::${tx(table)}, s.columns) p where f.id = s.id`;
}

/** Takes drafts back, and forgets what their keys became. */
export async function removeFigures(
  tx: TransactionSql,
  { table, kind }: Pick<FigureKind<never>, "table" | "kind">,
  figures: readonly SentFigure[],
  { sourceId }: Written,
): Promise<void> {
  if (figures.length === 0) return;
  await tx`
    with sent as (select * from ${from(tx, figures)}), gone as (
      delete from feed_records r using sent s where r.source_key = s.key and r.source_id = ${sourceId} and r.kind = ${kind})
    delete from ${tx(table)} f using sent s where f.id = s.id`;
}
