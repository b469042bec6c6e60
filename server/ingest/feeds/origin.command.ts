import type { TransactionSql } from "postgres";
import type { Viewer } from "#server/core/graph/model.ts";
import { countRows, type Batch } from "./batch.ts";

/** The batch that rows are written in. */
export interface Written {
  readonly sourceId: string;
  readonly provenanceId: string;
}

/**
 * The origin that all rows of a batch share: the sender by its name, and the batch. The sender's own id stands with the record
 * or in `feed_records`, so that ten thousand rows cost one origin and still tell which row of which batch they were.
 */
export async function beginBatch(
  tx: TransactionSql,
  { source }: Batch<{ key: string }>,
  viewer: Viewer,
): Promise<Written & { id: string }> {
  const [row] = await tx<(Written & { id: string })[]>`
    with batch as (select uuid_v7() as id),
      made as (insert into feed_sources (code) values (${source}) on conflict (code) do nothing returning id),
      origin as (
        insert into provenances (kind, source, source_key)
        select ${viewer.tokenId ? "TOKEN" : "FORM"}, ${source}, id::text from batch returning id)
    select b.id, o.id as "provenanceId", coalesce(m.id, s.id) as "sourceId"
    from batch b, origin o left join made m on true left join feed_sources s on s.code = ${source}`;
  return row!;
}

/** Notes the batch with what became of it. */
export async function endBatch(
  tx: TransactionSql,
  batch: Batch<{ key: string }>,
  { id, sourceId, provenanceId }: Written & { id: string },
  { personId, tokenId }: Viewer,
): Promise<void> {
  const { inserted, updated, unchanged, rejected } = countRows(batch);
  await tx`
    insert into feed_batches (id, kind, mode, source_id, sent_by_id, token_id, inserted, updated, unchanged, rejected, provenance_id)
    values (${id}, ${batch.kind}, ${batch.isWhole ? "ALL_OR_NOTHING" : "PER_ROW"}, ${sourceId}, ${personId}, ${tokenId},
      ${inserted}, ${updated}, ${unchanged}, ${rejected}, ${provenanceId})`;
}
