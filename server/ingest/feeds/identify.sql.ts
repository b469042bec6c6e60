import type { TransactionSql } from "postgres";
import { groupBy } from "#server/ingest/batches/group-by.ts";
import type { Batch } from "./batch.ts";
import { column } from "./column.ts";
import { selectKnown } from "./places.sql.ts";

/** The record that a row of a shared list is. */
export interface Identity {
  readonly row: number;
  /** Null when it is a new one. */
  readonly id: string | null;
  /** What stands there, by the names of its columns. */
  readonly record: Readonly<Record<string, unknown>> | null;
  /** The code of the record that the key is, which another code would leave; null when the key is none yet. */
  readonly knownCode: string | null;
  /** The system by whose other key the record is known. */
  readonly heldBy: string | null;
}

interface There {
  readonly id: string;
  readonly code: string;
  readonly record: Readonly<Record<string, unknown>>;
}

/**
 * Which record each row is: the one its key became before, else the one that has its code. Three plain look-ups, joined here:
 * PostgreSQL knows nothing of tables that grew a moment ago, and one join of them all would go through one for each row of another.
 */
export async function identify(
  tx: TransactionSql,
  table: "procedures" | "units",
  batch: Batch<{ key: string; code: string }>,
): Promise<Identity[]> {
  const { kind, source, rows } = batch;
  const known = await selectKnown(tx, batch);
  const codes = column(rows, ({ code }) => code);
  const ids = column([...known.values()], ({ id }) => id);
  const found = await tx<There[]>`
    select t.id, t.code, to_jsonb(t) as record from unnest(${codes}::text::text[]) code join ${tx(table)} t using (code)
    union all
    select t.id, t.code, to_jsonb(t) from unnest(${ids}::text::uuid[]) id join ${tx(table)} t using (id)`;
  const there = column([...new Set(found.map(({ id }) => id))], (id) => id);
  const holders = await tx<{ id: string; key: string; source: string }[]>`
    select r.record_id as id, r.source_key as key, f.code as source from unnest(${there}::text::uuid[]) id
      join feed_records r on r.record_id = id join feed_sources f on f.id = r.source_id
    where r.kind = ${kind} and r.kind <> 'DOSSIERS'`;
  const byCode = new Map(found.map((one) => [one.code, one]));
  const byId = new Map(found.map((one) => [one.id, one]));
  const held = groupBy(holders, ({ id }) => id);
  return rows.map(({ key, code }, row): Identity => {
    const own = byId.get(known.get(key)?.id ?? "");
    const one = own ?? byCode.get(code);
    const other = held.get(byCode.get(code)?.id ?? "")?.find((holder) => holder.key !== key || holder.source !== source);
    return { row, id: one?.id ?? null, record: one?.record ?? null, knownCode: own?.code ?? null, heldBy: other?.source ?? null };
  });
}

/** Notes rows whose code is another's, or not their own any more. */
export function checkIdentity({ rows, problems }: Batch<{ key: string; code: string }>, identities: readonly Identity[]): void {
  const first = new Map<string, number>();
  identities.forEach(({ row, knownCode, heldBy }) => {
    const { code } = rows[row]!;
    const before = first.get(code);
    if (before !== undefined)
      problems.add(row, "REPEATED", "code", `Mã này đã có ở dòng ${before} của lô.`, "Hãy gửi mỗi bản ghi một dòng.");
    else if (knownCode !== null && knownCode !== code)
      problems.add(
        row,
        "DOES_NOT_FIT",
        "code",
        `Khóa này đã là mã “${knownCode}”, mã không đổi.`,
        "Hãy gửi mã cũ, hoặc khóa khác cho mã mới.",
      );
    else if (heldBy !== null)
      problems.add(row, "TAKEN", "code", `Mã này do hệ thống “${heldBy}” gửi bằng khóa khác.`, "Hãy gửi từ một hệ thống, bằng một khóa.");
    first.set(code, before ?? row);
  });
}

/** Whether what was sent is what stands there. */
export const isSame = (columns: Readonly<Record<string, unknown>>, record: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(columns).every(([name, value]) => JSON.stringify(value) === JSON.stringify(record[name]));
