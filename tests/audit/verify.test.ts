import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyTrail } from "#server/audit/verify.sql.ts";
import { anybody } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import type { TransactionSql } from "postgres";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let last: number;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
  for (let n = 0; n < 20; n++)
    await actingAs(db.sql, anybody, "SCREEN", (tx) => tx`update units set note = ${`lần ${n}`} where code = 'bo-noi-vu'`);
  last = (await verifyTrail(db.sql)).entries;
});
afterAll(() => db.drop());

class Undo extends Error {}

/** What is found once somebody with all rights over the database got round its guards; undone afterwards. */
async function tampered(tamper: (tx: TransactionSql) => Promise<unknown>, anchors: Parameters<typeof verifyTrail>[1] = []) {
  let found: Awaited<ReturnType<typeof verifyTrail>> | undefined;
  await db.sql
    .begin(async (tx) => {
      await tx`alter table audit_entries disable trigger all`;
      await tamper(tx);
      await tx`alter table audit_entries enable trigger all`;
      found = await verifyTrail(tx as never, anchors);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return found!;
}

/** Writes the hashes of all entries from one on anew, as somebody would who knows how they are made. */
const rehash = (tx: TransactionSql, from: number) =>
  tx.unsafe(`do $$
  declare e audit_entries; previous text;
  begin
    for e in select * from audit_entries where id >= ${from} order by id loop
      select hash into previous from audit_entries where id = e.id - 1;
      e.previous_hash := previous;
      update audit_entries set previous_hash = previous, hash = encode(sha256(convert_to(audit_text(e), 'UTF8')), 'hex') where id = e.id;
    end loop;
  end $$`);

test("a trail that nobody touched is whole, and its end is told", async () => {
  const { broken, unwatched, head } = await verifyTrail(db.sql);
  expect({ broken, unwatched }).toEqual({ broken: null, unwatched: [] });
  const [row] = await db.sql`select id::int, hash from audit_entries order by id desc limit 1`;
  expect(head).toEqual(row);
  expect((await tampered(async () => {})).broken, "the way of tampering itself breaks nothing").toBeNull();
});

test.each([
  ["what it changed", 'after = \'{"note": "khác"}\''],
  ["who did it", "visitor = '0123456789ab'"],
  ["when", "recorded_at = recorded_at - interval '1 microsecond'"],
  ["which record", "record_id = 'x'"],
  ["which way", "way = 'SYSTEM'"],
  ["a value to null", "before = null"],
])("an entry whose content was changed is named: %s", async (_what, change) => {
  const { broken, entries } = await tampered((tx) => tx.unsafe(`update audit_entries set ${change} where id = ${last - 9}`));
  expect(broken).toEqual({ entry: last - 9, reason: "its content or place is not what was written" });
  expect(entries).toBe(last - 10);
});

test("an entry that was changed with its hash is found at the next one", async () => {
  const { broken } = await tampered(async (tx) => {
    await tx`update audit_entries set visitor = '0123456789ab' where id = ${last - 9}`;
    await tx`update audit_entries e set hash = encode(sha256(convert_to(audit_text(e), 'UTF8')), 'hex') where id = ${last - 9}`;
  });
  expect(broken).toEqual({ entry: last - 8, reason: "the entry before it is another one than when it was written" });
});

test("an entry that was removed is named, wherever it stood", async () => {
  const removed = (id: number) => tampered((tx) => tx`delete from audit_entries where id = ${id}`);
  expect((await removed(last - 5)).broken).toEqual({ entry: last - 5, reason: "it was removed" });
  expect((await removed(1)).broken).toEqual({ entry: 1, reason: "it was removed" });
});

test("an entry that was removed is missed also when those after it moved up", async () => {
  const { broken } = await tampered(async (tx) => {
    await tx`delete from audit_entries where id = ${last - 5}`;
    for (let id = last - 4; id <= last; id++) await tx`update audit_entries set id = ${id - 1} where id = ${id}`;
  });
  expect(broken?.entry).toBe(last - 5);
});

test("two entries that changed places are found at the first", async () => {
  const { broken } = await tampered(async (tx) => {
    for (const [from, to] of [
      [last - 7, 999_999],
      [last - 6, last - 7],
      [999_999, last - 6],
    ] as const)
      await tx`update audit_entries set id = ${to} where id = ${from}`;
  });
  expect(broken?.entry).toBe(last - 7);
});

test("a forged entry at the end is named", async () => {
  const forge = (hash: string) => (tx: TransactionSql) =>
    tx.unsafe(`insert into audit_entries (id, recorded_at, transaction_id, way, action, table_name, subject_table, previous_hash, hash)
      select id + 1, now(), 1, 'SCREEN', 'DELETE', 'units', 'units', ${hash}, repeat('a', 64) from audit_entries where id = ${last}`);
  expect((await tampered(forge("hash"))).broken?.entry).toBe(last + 1);
  expect((await tampered(forge("repeat('b', 64)"))).broken?.entry).toBe(last + 1);
});

test("a tail that was cut off is missed by those who know that there was more, and by nobody else", async () => {
  const { head } = await verifyTrail(db.sql);
  const cut = (tx: TransactionSql) => tx`delete from audit_entries where id > ${last - 3}`;
  expect((await tampered(cut)).broken).toBeNull();
  expect((await tampered(cut, [head!])).broken).toEqual({
    entry: last - 2,
    reason: `the trail ends before it, though it once went on to entry ${last} at least`,
  });
});

test("a trail written anew from some entry on fits together, but not with an entry noted before", async () => {
  const [noted] = await db.sql<{ id: number; hash: string }[]>`select id::int, hash from audit_entries where id = ${last - 1}`;
  const anew = async (tx: TransactionSql) => {
    await tx`update audit_entries set visitor = '0123456789ab' where id = ${last - 9}`;
    await rehash(tx, last - 9);
  };
  expect((await tampered(anew)).broken).toBeNull();
  expect((await tampered(anew, [noted!])).broken).toEqual({
    entry: last - 1,
    reason: "it was written anew: at an earlier look another entry stood there",
  });
});

test("a table whose trigger is gone or off is told", async () => {
  const { unwatched, broken } = await tampered((tx) =>
    tx.unsafe("drop trigger audit_change on units; alter table tasks disable trigger audit_change"),
  );
  expect({ unwatched, broken }).toEqual({ unwatched: ["tasks", "units"], broken: null });
});
