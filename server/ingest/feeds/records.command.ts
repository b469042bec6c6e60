import type { TransactionSql } from "postgres";
import type { Kind } from "./batch.ts";
import type { Written } from "./origin.command.ts";

/** A record on its way to its table, by the names of its columns. */
export interface SentRecord {
  readonly row: number;
  readonly key: string;
  /** That of the record its key or code is already, else a new one. */
  readonly id: string;
  /** The unit that stands with its key; null where it has none. */
  readonly unitId: string | null;
  readonly columns: Readonly<Record<string, unknown>>;
  /** Ids of units that it names, in their order. */
  readonly members?: readonly string[];
}

/** Records as a `from` item of a statement. */
export const sentRecords = (tx: TransactionSql, records: readonly SentRecord[]) =>
  tx`jsonb_to_recordset(${tx.json(records.map(({ row, key, id, unitId, columns, members }) => ({ row, key, id, unit_id: unitId, columns, members })) as never)})
    s(row int, key text, id uuid, unit_id uuid, columns jsonb, members jsonb)`;

const namesOf = (records: readonly SentRecord[]): string[] => Object.keys(records[0]!.columns).map((name) => `"${name}"`);

export async function insertRecords(
  tx: TransactionSql,
  table: string,
  records: readonly SentRecord[],
  { provenanceId }: Pick<Written, "provenanceId">,
): Promise<void> {
  if (records.length === 0) return;
  const names = namesOf(records);
  await tx`
    insert into ${tx(table)} (${tx.unsafe(names.join())}, id, provenance_id)
    select ${tx.unsafe(names.map((name) => `p.${name}`).join())}, s.id, ${provenanceId}
    from ${sentRecords(tx, records)}, jsonb_populate_record(null::${tx(table)}, s.columns) p`;
}

export async function updateRecords(
  tx: TransactionSql,
  table: string,
  records: readonly SentRecord[],
  { provenanceId }: Pick<Written, "provenanceId">,
): Promise<void> {
  if (records.length === 0) return;
  const names = namesOf(records);
  await tx`
    update ${tx(table)} t set ${tx.unsafe(names.map((name) => `${name} = p.${name}`).join())}, provenance_id = ${provenanceId}
    from ${sentRecords(tx, records)}, jsonb_populate_record(null::${tx(table)}, s.columns) p where t.id = s.id`;
}

/** Notes which record each key is. */
export async function keepKeys(
  tx: TransactionSql,
  kind: Kind,
  records: readonly SentRecord[],
  { sourceId }: Pick<Written, "sourceId">,
): Promise<void> {
  if (records.length === 0) return;
  await tx`
    insert into feed_records (source_key, source_id, kind, record_id, unit_id)
    select s.key, ${sourceId}, ${kind}, s.id, s.unit_id from ${sentRecords(tx, records)}
    on conflict (source_key, source_id, kind) do update set record_id = excluded.record_id, unit_id = excluded.unit_id`;
}
