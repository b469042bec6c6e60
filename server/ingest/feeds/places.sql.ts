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

/** What of a batch was sent before. Reach is judged once a unit, by a statement of its own: joined, it would be gone through for each row. */
export async function selectKnown(tx: TransactionSql, { kind, source, rows }: Batch<{ key: string }>): Promise<Map<string, Known>> {
  const found = await tx<Omit<Known, "isMine">[]>`
    select r.source_key as key, r.record_id as id, r.unit_id as "unitId", r.received_at::text as "receivedAt" from feed_records r
    where r.source_id = (select id from feed_sources where code = ${source}) and r.kind = ${kind}
      and r.source_key = any(${column(rows, ({ key }) => key)}::text::text[])`;
  const judged = await tx<{ id: string }[]>`
    select id from unnest(${distinct(found.flatMap(({ unitId }) => unitId ?? []))}::text::uuid[]) id where not may('ENTER', id)`;
  const beyond = new Set(judged.map(({ id }) => id));
  return new Map(found.map((known) => [known.key, { ...known, isMine: known.unitId === null || !beyond.has(known.unitId) }]));
}
