import type { TransactionSql } from "postgres";
import type { Batch, Kind } from "./batch.ts";
import { column } from "./column.ts";

/** A unit that rows name, and whether whoever sends may enter for it: PostgreSQL judges, once a unit, as it judges figures. */
export interface Place {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
  readonly isMine: boolean;
}

/** Where a record lies that the sender sent before. */
export interface Known {
  readonly key: string;
  readonly id: string;
  readonly unitId: string | null;
  readonly receivedAt: string | null;
  readonly isMine: boolean;
}

/** Batches of one sender and kind wait for each other, so that a row sent twice at once is one record. */
export const holdFeed = (tx: TransactionSql, source: string, kind: Kind) =>
  tx`select pg_advisory_xact_lock(hashtextextended(${`feed ${kind} ${source}`}::text, 0))`;

const distinct = (values: readonly string[]) => column([...new Set(values)], (value) => value);

export async function selectPlaces(tx: TransactionSql, codes: readonly string[]): Promise<Map<string, Place>> {
  const found = await tx<(Place & { code: string })[]>`
    select u.code, u.id, u.valid_from::text as "from", u.valid_to::text as "to", may('ENTER', u.id) as "isMine"
    from units u where u.code = any(${distinct(codes)}::text::text[])`;
  return new Map(found.map(({ code, ...place }) => [code, place]));
}

/** Ids of records by their codes. */
export async function selectIds(
  tx: TransactionSql,
  table: "units" | "procedures" | "periods" | "indicators" | "documents",
  codes: readonly string[],
): Promise<Map<string, string>> {
  const found = await tx<{ code: string; id: string }[]>`
    select t.code, t.id from ${tx(table)} t where t.code = any(${distinct(codes)}::text::text[])`;
  return new Map(found.map(({ code, id }) => [code, id]));
}

/** What of a batch was sent before. */
export async function selectKnown(tx: TransactionSql, { kind, source, rows }: Batch<{ key: string }>): Promise<Map<string, Known>> {
  const found = await tx<Known[]>`
    with sent as (
      select r.source_key, r.record_id, r.unit_id, r.received_at from feed_records r
      where r.source_id = (select id from feed_sources where code = ${source}) and r.kind = ${kind}
        and r.source_key = any(${column(rows, ({ key }) => key)}::text::text[])
    ), units_of as (select distinct unit_id from sent where unit_id is not null),
    reach as materialized (select unit_id, may('ENTER', unit_id) as is_mine from units_of)
    select s.source_key as key, s.record_id as id, s.unit_id as "unitId", s.received_at::text as "receivedAt", coalesce(r.is_mine, true) as "isMine"
    from sent s left join reach r using (unit_id)`;
  return new Map(found.map((known) => [known.key, known]));
}
