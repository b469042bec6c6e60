import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { TransactionSql } from "postgres";

export type CopyValue = string | boolean | null | undefined;

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function written(value: CopyValue): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "boolean") return value ? "t" : "f";
  return special.test(value) ? value.replaceAll(/[\\\t\n\r]/g, (found) => escapes[found]!) : value;
}

/** Lines that go over the wire at once. */
const LINES = 500;

function* chunks<Row>(rows: readonly Row[], values: (row: Row, at: number) => readonly CopyValue[]): Generator<Buffer> {
  let text = "";
  for (let at = 0; at < rows.length; at++) {
    text += `${values(rows[at]!, at).map(written).join("\t")}\n`;
    if (at % LINES < LINES - 1) continue;
    yield Buffer.from(text);
    text = "";
  }
  if (text !== "") yield Buffer.from(text);
}

/**
 * Writes rows that are known to be new. PostgreSQL takes them from COPY more than twice as fast as from any `insert … select`, and is
 * at work on the first while the last are put into words here.
 */
export async function copyRows<Row>(
  tx: TransactionSql,
  into: string,
  rows: readonly Row[],
  values: (row: Row, at: number) => readonly CopyValue[],
): Promise<void> {
  const copying = await tx.unsafe(`copy ${into} from stdin`).writable();
  await Promise.all([pipeline(Readable.from(chunks(rows, values)), copying), failureAfter(tx, copying)]);
}

/**
 * Tells of rows that PostgreSQL refuses once it has them all, which the driver lets nobody know: the statement after them is
 * then refused too.
 */
function failureAfter(tx: TransactionSql, copying: Writable): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const end = copying._final.bind(copying);
    copying._final = (done) => {
      end(done);
      tx`select`.then(resolve, reject);
    };
  });
}
