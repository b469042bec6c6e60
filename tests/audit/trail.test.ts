import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anybody } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { importAs } from "#server/core/postgres/importing.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let since = 0;
const viewer = { ...anybody, visitorHash: randomBytes(32).toString("hex") };

interface Entry {
  id: number;
  way: string;
  visitor: string | null;
  action: string;
  tableName: string;
  recordId: string;
  recordName: string | null;
  subjectTable: string;
  subjectId: string;
  transactionId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** The entries that a test made, in the order of the chain. */
const entries = (): Promise<Entry[]> =>
  db.sql<Entry[]>`
    select id::int, way, visitor, action, table_name as "tableName", record_id as "recordId", record_name as "recordName", before, after,
      subject_table as "subjectTable", subject_id as "subjectId", transaction_id as "transactionId" from audit_entries where id > ${since} order by id`;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
});
afterAll(() => db.drop());
beforeEach(async () => {
  const [last] = await db.sql<{ id: number }[]>`select max(id)::int as id from audit_entries`;
  since = last!.id;
});

describe("a change of a row", () => {
  test("is told with who, which way, and what from what to what; columns that stayed are not", async () => {
    const [task] = await actingAs(
      db.sql,
      viewer,
      "SCREEN",
      (tx) => tx`update tasks set title = title || ' (sửa)' where id = (select min(id::text)::uuid from tasks) returning id, code, title`,
    );
    const [told, ...more] = await entries();
    expect(more).toEqual([]);
    const { id, title } = task as { id: string; title: string };
    expect(told).toMatchObject({
      way: "SCREEN",
      visitor: viewer.visitorHash.slice(0, 12),
      action: "UPDATE",
      tableName: "tasks",
      recordId: id,
    });
    expect(told).toMatchObject({ recordName: title, subjectTable: "tasks", subjectId: id });
    expect(told!.before).toEqual({ title: title.replace(" (sửa)", "") });
    expect(told!.after).toEqual({ title });
  });

  test("that changed nothing is not told, and neither is one that was undone", async () => {
    await db.sql`update tasks set title = title`;
    const undone = actingAs(db.sql, viewer, "SCREEN", async (tx) => {
      await tx`update tasks set title = 'x'`;
      throw new Error("on purpose");
    });
    await expect(undone).rejects.toThrow("on purpose");
    expect(await entries()).toEqual([]);
  });

  test("outside of any command is the system's, and a part is told as its record's", async () => {
    const [made] = await db.sql`
      insert into task_assignments (task_id, role, unit_id, position)
      select t.id, 'COORDINATE', u.id, 99 from tasks t, units u where u.code = 'bo-noi-vu' order by t.id limit 1 returning id, task_id`;
    await db.sql`delete from task_assignments where id = ${made!["id"] as string}`;
    const part = { way: "SYSTEM", visitor: null, recordId: made!["id"], subjectTable: "tasks", subjectId: made!["task_id"] };
    expect(await entries()).toMatchObject([
      { ...part, action: "INSERT", before: null, after: { position: 99 } },
      { ...part, action: "DELETE", before: { position: 99 }, after: null },
    ]);
  });

  test("of many rows at once bears one transaction's number", async () => {
    await db.sql`update plans set title = title || '.'`;
    const told = await entries();
    expect(told.length).toBeGreaterThan(1);
    expect(new Set(told.map(({ transactionId }) => transactionId)).size).toBe(1);
  });
});

describe("an import of many rows", () => {
  test("is told once a table, with the rows that the database counted", async () => {
    const [{ n } = { n: 0 }] = await db.sql<{ n: number }[]>`select count(*)::int n from task_progress`;
    await importAs(db.sql, viewer, "tiến độ.csv", async (tx) => {
      const kept = await tx`delete from task_progress returning *`;
      await tx`insert into task_progress ${tx([...kept])}`;
      await tx`update task_progress set done_on = done_on + 1`;
    });
    const counted = { inserted: n, updated: n, deleted: n };
    expect(await entries()).toMatchObject([
      {
        way: "IMPORT",
        visitor: viewer.visitorHash.slice(0, 12),
        action: "IMPORT",
        tableName: "task_progress",
        recordId: null,
        recordName: "tiến độ.csv",
        after: counted,
      },
    ]);
    await db.sql`update task_progress set done_on = done_on - 1`;
    expect(await entries(), "what follows on the connections is told row by row again").toHaveLength(1 + n);
  });

  test("of the data set stands at the head of the trail", async () => {
    const [{ n } = { n: 0 }] = await db.sql<{ n: number }[]>`select count(*)::int n from units`;
    const told = await db.sql`select way, record_name as source, after from audit_entries where action = 'IMPORT' and table_name = 'units'`;
    expect(told).toEqual([{ way: "IMPORT", source: "bộ dữ liệu kèm theo", after: { inserted: n, updated: 0, deleted: 0 } }]);
  });
});

test("writers at the same time make one chain without gaps, each entry after the one it names", async () => {
  const writers = Array.from({ length: 12 }, (_, n) =>
    actingAs(db.sql, viewer, "SCREEN", async (tx) => {
      await tx`update units set note = ${`lần ${n}`} where id = (select id from units order by id offset ${n} limit 1)`;
      await tx`select pg_sleep(${Math.random() / 50})`;
      await tx`update units set note = ${`lần ${n} nữa`} where id = (select id from units order by id offset ${n} limit 1)`;
    }),
  );
  await Promise.all(writers);
  const [chain] = await db.sql<{ count: number; last: number; broken: number; mixed: number }[]>`
    select count(*)::int as count, max(id)::int as last, count(*) filter (where previous_hash is distinct from hash_before)::int as broken,
      count(distinct transaction_id) filter (where id > ${since})::int as mixed
    from (select *, coalesce(lag(hash) over (order by id), repeat('0', 64)) as hash_before from audit_entries) e`;
  expect(chain).toEqual({ count: since + 24, last: since + 24, broken: 0, mixed: 12 });
});

describe("the trail is only ever added to", () => {
  test.each([
    "update audit_entries set way = 'SYSTEM'",
    "delete from audit_entries",
    "truncate audit_entries",
    "truncate audit_entries cascade",
  ])("%s is refused", async (statement) => {
    await expect(db.sql.unsafe(statement)).rejects.toThrow("the audit trail is only ever added to");
  });

  test("a role of its own may change data, and its change is told, but it can neither read, write nor forge the trail", async () => {
    const role = `r${randomBytes(6).toString("hex")}`;
    await db.sql.unsafe(`create role ${role}; grant select, update on units to ${role}`);
    try {
      const as = (statement: string) =>
        db.sql.begin(async (tx) => {
          await tx.unsafe(`set local role ${role}`);
          await tx.unsafe(statement);
        });
      for (const statement of [
        "select from audit_entries",
        "insert into audit_entries (id) values (1)",
        "delete from audit_entries",
        "select audit_append('READ', 'units', null, null, null, null, null, null)",
      ])
        await expect(as(statement)).rejects.toThrow("permission denied");
      await as("update units set note = 'vai khác' where code = 'bo-noi-vu'");
      expect(await entries()).toMatchObject([{ action: "UPDATE", after: { note: "vai khác" } }]);
    } finally {
      await db.sql.unsafe(`drop owned by ${role}; drop role ${role}`);
    }
  });
});
