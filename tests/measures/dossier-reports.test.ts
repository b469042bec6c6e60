import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sql } from "#server/core/postgres/connect.ts";
import { chanceOf } from "#tests/helpers/document-writer.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
});

afterAll(() => db.drop());

const kept = () => db.sql`select * from dossier_reports order by id`;
const reckoned = () => db.sql`select * from dossier_reports_now order by id`;

/** A result of one commune and period, of a field or, without one, of all. */
const addStat = (sql: Sql, field: number | null, values: Record<string, unknown>) => sql`
  insert into dossier_stats ${sql({
    unit_id: sql`(select id from units where code = 'ubnd-truc-ninh')` as never,
    period_id: sql`(select id from periods where kind = 'MONTH' order by starts_on limit 1)` as never,
    field_id: (field === null ? null : sql`(select id from procedure_fields order by code offset ${field} limit 1)`) as never,
    provenance_id: sql`(select id from provenances limit 1)` as never,
    timing: "IN_PERIOD",
    coverage: "OWN",
    ...values,
  })}`;

test("the rows that count without fields are the same after every change as if they were chosen anew", async () => {
  const { pick } = chanceOf(7);
  const states = ["DRAFT", "SUBMITTED", "APPROVED", "PUBLISHED", "PROVISIONAL"];
  const value = () => pick([null, 0, 12]);
  let most = 0;
  for (let turn = 0; turn < 60; turn++) {
    const change = pick(["insert", "insert", "update", "move", "delete"]);
    if (change === "insert")
      await addStat(db.sql, pick([null, 0, 1, 2]), { received: value(), resolved: value(), pending: 1, state: pick(states) }).catch(
        (error: { code: string }) => expect(error.code).toBe("23505"),
      );
    if (change === "update")
      await db.sql`update dossier_stats set received = ${value()}, state = ${pick(states)} where id = (${oneStat(turn)})`;
    if (change === "move") await db.sql`update dossier_stats set field_id = null where id = (${oneStat(turn)})`.catch(() => {});
    if (change === "delete") await db.sql`delete from dossier_stats where id = (${oneStat(turn)})`;
    expect(await kept()).toEqual(await reckoned());
    most = Math.max(most, (await db.sql`select from dossier_stats`).length - (await kept()).length);
  }
  expect(most).toBeGreaterThan(0);
});

const oneStat = (turn: number) =>
  db.sql`select id from dossier_stats order by id offset ${turn} % (select count(*) from dossier_stats) limit 1`;

test("a part that is written while its whole is being removed is not lost", async () => {
  await db.sql`delete from dossier_stats`;
  await addStat(db.sql, null, { received: 5 });
  const other = await db.sql.reserve();
  try {
    await other`begin`;
    await other`delete from dossier_stats`;
    const part = addStat(db.sql, 1, { received: 3 }).execute();
    await expect.poll(async () => (await db.hub`select from pg_locks where not granted`).length).toBeGreaterThan(0);
    await other`commit`;
    await part;
  } finally {
    other.release();
  }
  const rows = await kept();
  expect(rows.map(({ received }) => received as number)).toEqual([3]);
  expect(rows).toEqual(await reckoned());
});

test("whoever serves callers cannot write them", async () => {
  await expect(db.hub`delete from dossier_reports`).rejects.toMatchObject({ code: "42501" });
});
