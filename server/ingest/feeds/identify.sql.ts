import type { TransactionSql } from "postgres";
import type { Batch } from "./batch.ts";

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

/** Which record each row is: the one its key became before, else the one that has its code. */
export async function identify(
  tx: TransactionSql,
  table: "procedures" | "units",
  { kind, source, rows }: Batch<{ key: string; code: string }>,
): Promise<Identity[]> {
  const sent = rows.map(({ key, code }, row) => ({ row, key, code }));
  return await tx<Identity[]>`
    select s.row, coalesce(k.id, c.id) as id, to_jsonb(coalesce(k, c)) as record, k.code as "knownCode", h.code as "heldBy"
    from jsonb_to_recordset(${tx.json(sent)}) s(row int, key text, code text)
      left join feed_records r on r.source_key = s.key and r.kind = ${kind} and r.source_id = (select id from feed_sources where code = ${source})
      left join ${tx(table)} k on k.id = r.record_id
      left join ${tx(table)} c on c.code = s.code
      left join lateral (
        select f.code from feed_records o join feed_sources f on f.id = o.source_id
        where o.record_id = c.id and o.kind = ${kind} and o.kind <> 'DOSSIERS' and (o.source_key, f.code) <> (s.key, ${source}) limit 1) h on true
    order by s.row`;
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
