import type { Sql, TransactionSql } from "postgres";
import type { Finding } from "#server/ingest/recognising/found.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { hubItself } from "./hub-itself.ts";
import { keepFindings } from "./keep-findings.command.ts";
import type { NewItem } from "./new-item.ts";

/** A hub that says nothing for so long is taken to be gone, and another goes on. */
const CLAIM_SECONDS = 20;
/** A file that brought the hub down so often is left alone. */
const MOST_ATTEMPTS = 3;

const asHub = <T>(sql: Sql, work: (tx: TransactionSql) => Promise<T>) => actingAs(sql, hubItself, "IMPORT", work);

export interface Claimed {
  readonly id: string;
  readonly attempts: number;
}

/** Takes the oldest import that nobody reads; one whose hub was killed comes back when its time is over. */
export async function claimImport(sql: Sql): Promise<Claimed | null> {
  return await asHub(sql, async (tx) => {
    const [claimed] = await tx<Claimed[]>`
      update imports set claimed_until = now() + ${CLAIM_SECONDS} * interval '1 second', attempts = attempts + 1
      where id = (select id from imports where stage in ('RECEIVED', 'READ', 'RECOGNISED') and coalesce(claimed_until, '-infinity') < now()
        order by id limit 1 for update skip locked)
      returning id, attempts`;
    if (claimed && claimed.attempts > MOST_ATTEMPTS) {
      await fail(
        tx,
        claimed.id,
        "Đọc tệp này nhiều lần không xong, hub đã thôi; hãy tách tệp hoặc lưu lại sang định dạng khác rồi gửi lại.",
      );
      return null;
    }
    return claimed ?? null;
  });
}

async function fail(tx: TransactionSql, id: string, message: string): Promise<void> {
  await tx`
    update imports set stage = 'FAILED', message = ${message.slice(0, 1000)}, claimed_until = null, version = version + 1
    where id = ${id} and stage in ('RECEIVED', 'READ', 'RECOGNISED')`;
}

export const failImport = (sql: Sql, id: string, message: string): Promise<void> => asHub(sql, (tx) => fail(tx, id, message));

/** Tells how far the reading is and keeps the claim; false when the import was cancelled or taken by another hub. */
export async function tellProgress(sql: Sql, { id, attempts }: Claimed, done: number, total: number | null): Promise<boolean> {
  const rows = await asHub(
    sql,
    (tx) => tx`
      update imports set progress_done = ${done}, progress_total = ${total}, claimed_until = now() + ${CLAIM_SECONDS} * interval '1 second'
      where id = ${id} and attempts = ${attempts} and stage in ('RECEIVED', 'READ', 'RECOGNISED') returning id`,
  );
  return rows.length > 0;
}

/** Lets go of an import that this hub does not finish, as when it stops: it is no failed attempt. */
export async function releaseImport(sql: Sql, { id, attempts }: Claimed): Promise<void> {
  await asHub(
    sql,
    (tx) => tx`update imports set claimed_until = null, attempts = attempts - 1 where id = ${id} and attempts = ${attempts}`,
  );
}

/** What a reader made of a file. */
export interface KeptReading {
  readonly text: string | null;
  readonly items: readonly NewItem[];
  readonly findings: readonly Finding[];
}

/**
 * Keeps what was read, in one transaction and in place of what an interrupted reading left; nothing of an import that was
 * cancelled meanwhile.
 */
export async function keepReading(sql: Sql, { id, attempts }: Claimed, { text, items, findings }: KeptReading): Promise<boolean> {
  return await asHub(sql, async (tx) => {
    const [held] = await tx`
      update imports set stage = 'RECOGNISED', progress_done = 0, progress_total = ${items.length}, version = version + 1
      where id = ${id} and attempts = ${attempts} and stage in ('RECEIVED', 'READ', 'RECOGNISED') returning id`;
    if (!held) return false;
    // PostgreSQL keeps no zero byte; the offsets stay.
    await tx`update import_files set text = ${text?.replaceAll("\0", "\u{fffd}") ?? null} where import_id = ${id}`;
    await tx`delete from import_items where import_id = ${id}`;
    await insertItems(tx, id, items);
    await keepFindings(tx, id, findings, items);
    return true;
  });
}

/** Rows of one statement. */
const AT_ONCE = 1000;

async function insertItems(tx: TransactionSql, id: string, items: readonly NewItem[]): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const rows = items.slice(from, from + AT_ONCE).map(({ kind, span, lines, cell, confidence, payload }, at) => ({
      ordinal: from + at + 1,
      ...{ kind, cell, confidence, payload },
      ...{ span_start: span?.start ?? null, span_end: span?.end ?? null, line_start: lines?.start ?? null, line_end: lines?.end ?? null },
    }));
    await tx`
      insert into import_items (import_id, ordinal, kind, span_start, span_end, line_start, line_end, cell, confidence, payload)
      select ${id}, r.ordinal, r.kind, r.span_start, r.span_end, r.line_start, r.line_end, r.cell, least(1, greatest(0, r.confidence)), r.payload
      from jsonb_to_recordset(${tx.json(rows as never)}) as r(ordinal int, kind import_item_kind, span_start int, span_end int, line_start int, line_end int,
        cell text, confidence real, payload jsonb)`;
  }
}

/** The import is ready to be looked at. */
export async function finishReading(tx: TransactionSql, { id, attempts }: Claimed): Promise<void> {
  await tx`
    update imports set stage = 'CHECKED', claimed_until = null, progress_done = coalesce(progress_total, progress_done), version = version + 1
    where id = ${id} and attempts = ${attempts} and stage = 'RECOGNISED'`;
}
