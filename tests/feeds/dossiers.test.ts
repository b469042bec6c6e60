import { afterAll, beforeAll, expect, test } from "vitest";
import type { Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { dossier, feedDossiers, makeProcedure, sender } from "./world.ts";

let db: TestDb;
let graph: Graph;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  await makeProcedure(db);
  graph = await sender(db);
});
afterAll(() => db.drop());

const stored = async (key: string) => {
  const [row] = await db.sql`
    select status, ended_at as "endedAt", steps, withdrawn_at as "withdrawnAt", tableoid::regclass::text as part, provenance_id as "provenanceId"
    from dossiers where source_key = ${key}`;
  return row as Record<string, unknown>;
};
const resolved = { status: "RESOLVED", endedAt: "2024-03-10T09:00:00+07:00", changedAt: "2024-03-10T09:00:00+07:00" };

test("a batch is written whole; sent again it changes nothing and is no batch", async () => {
  const rows = [dossier("a1"), dossier("a2", resolved), dossier("a3", { channel: "POST", receivedAt: "2023-12-31T20:00:00Z" })];
  const first = await feedDossiers(graph, rows);
  expect(first).toMatchObject({ inserted: 3, updated: 0, unchanged: 0, rejected: 0, refused: [] });
  expect(first.rows.map(({ key, result }) => [key, result])).toEqual([
    ["a1", "INSERTED"],
    ["a2", "INSERTED"],
    ["a3", "INSERTED"],
  ]);
  expect((await stored("a3"))["part"]).toBe("dossiers_2024_01");
  const again = await feedDossiers(graph, rows);
  expect(again).toMatchObject({ batchId: null, inserted: 0, updated: 0, unchanged: 3, rejected: 0 });
  const [batches] = await db.sql`select count(*)::int, max(inserted) from feed_batches where id = ${first.batchId}`;
  expect(batches).toEqual({ count: 1, max: 3 });
});

test("newer content is taken, older content is not, and steps come in any order", async () => {
  const step = (day: number, status: string) => ({ at: `2024-03-${String(day).padStart(2, "0")}T02:00:00.000Z`, status });
  await feedDossiers(graph, [dossier("b", { ...resolved, steps: [step(10, "RESOLVED"), step(6, "PROCESSING")] })]);
  const late = await feedDossiers(graph, [
    dossier("b", { changedAt: "2024-03-06T09:00:00+07:00", steps: [step(5, "RECEIVED"), step(6, "PROCESSING")] }),
  ]);
  expect(late).toMatchObject({ updated: 1 });
  expect(await stored("b")).toMatchObject({
    status: "RESOLVED",
    steps: [step(5, "RECEIVED"), step(6, "PROCESSING"), step(10, "RESOLVED")],
  });
  const older = await feedDossiers(graph, [dossier("b", { changedAt: "2024-03-05T09:00:00+07:00" })]);
  expect(older).toMatchObject({ unchanged: 1, batchId: null });
  const newer = await feedDossiers(graph, [
    dossier("b", { ...resolved, status: "RETURNED_RESULT", changedAt: "2024-03-11T09:00:00+07:00" }),
  ]);
  expect(newer).toMatchObject({ updated: 1 });
  expect(await stored("b")).toMatchObject({
    status: "RETURNED_RESULT",
    steps: [step(5, "RECEIVED"), step(6, "PROCESSING"), step(10, "RESOLVED")],
  });
});

test("a dossier whose unit or month was sent wrong moves, and is still one", async () => {
  await feedDossiers(graph, [dossier("c")]);
  const moved = await feedDossiers(graph, [
    dossier("c", { unit: "so-tu-phap", receivedAt: "2024-02-05T08:00:00+07:00", changedAt: "2024-03-07T00:00:00Z" }),
  ]);
  expect(moved).toMatchObject({ updated: 1 });
  expect(await stored("c")).toMatchObject({ part: "dossiers_2024_02" });
  expect(
    await feedDossiers(graph, [
      dossier("c", { unit: "so-tu-phap", receivedAt: "2024-02-05T08:00:00+07:00", changedAt: "2024-03-07T00:00:00Z" }),
    ]),
  ).toMatchObject({ unchanged: 1 });
  const [row] = await db.sql`select count(*)::int from dossiers where source_key = 'c'`;
  expect(row).toEqual({ count: 1 });
});

test("one that was taken back stays away from what is older, and comes back with what is newer", async () => {
  await feedDossiers(graph, [dossier("d")]);
  await feedDossiers(graph, [dossier("d", { isWithdrawn: true, changedAt: "2024-03-08T00:00:00Z" })]);
  expect((await stored("d"))["withdrawnAt"]).not.toBeNull();
  expect(await feedDossiers(graph, [dossier("d")])).toMatchObject({ unchanged: 1 });
  expect(await feedDossiers(graph, [dossier("d", { isWithdrawn: true, changedAt: "2024-03-08T00:00:00Z" })])).toMatchObject({
    unchanged: 1,
  });
  await feedDossiers(graph, [dossier("d", { changedAt: "2024-03-09T00:00:00Z" })]);
  expect((await stored("d"))["withdrawnAt"]).toBeNull();
});

const bad: [string, object, string, string][] = [
  ["an unknown unit", { unit: "so-khong-co" }, "unit", "NOT_FOUND"],
  ["an unknown procedure", { procedure: "khong-co" }, "procedure", "NOT_FOUND"],
  ["due before it was received", { dueAt: "2024-03-04T08:00:00+07:00" }, "dueAt", "WRONG_ORDER"],
  ["ended before it was received", { ...resolved, endedAt: "2024-03-01T08:00:00+07:00" }, "endedAt", "WRONG_ORDER"],
  ["resolved without an end", { status: "RESOLVED" }, "endedAt", "MISSING"],
  ["pending with an end", { endedAt: "2024-03-08T08:00:00+07:00" }, "endedAt", "DOES_NOT_FIT"],
  ["pending without a due time", { dueAt: null }, "dueAt", "MISSING"],
  ["received in the future", { receivedAt: "2999-01-01T00:00:00Z", dueAt: "2999-01-02T00:00:00Z" }, "receivedAt", "INVALID"],
  ["a unit that was not there yet", { receivedAt: "2010-01-05T00:00:00Z" }, "unit", "NOT_IN_FORCE"],
  ["a step before it was received", { steps: [{ at: "2024-03-01T00:00:00Z", status: "PROCESSING" }] }, "steps.0.at", "WRONG_ORDER"],
  ["another status than its last step", { steps: [{ at: "2024-03-06T00:00:00Z", status: "STOPPED" }] }, "status", "DOES_NOT_FIT"],
  ["no receipt code", { receiptCode: " " }, "receiptCode", "INVALID"],
];

test.each(bad)("refuses %s, and takes the other rows", async (_what, more, field, code) => {
  await db.sql`update units set valid_from = '2011-01-01' where code = 'so-noi-vu'`;
  const payload = await feedDossiers(graph, [dossier(`good ${field} ${code}`), dossier(`bad ${field}`, more)]);
  expect(payload).toMatchObject({ inserted: 1, rejected: 1, refused: [{ row: 1 }] });
  expect(payload.rows[1]!.problems).toContainEqual(expect.objectContaining({ code, path: `input.rows.1.${field}` }));
  for (const { message, advice } of payload.rows[1]!.problems) expect(`${message} ${advice}`).toMatch(/^\p{Lu}.*\. \p{Lu}.*\.$/u);
  expect(await stored(`bad ${field}`)).toBeUndefined();
});

test("all or nothing writes nothing when one row cannot be taken", async () => {
  const payload = await feedDossiers(graph, [dossier("e1"), dossier("e2", { unit: "so-khong-co" })], { mode: "ALL_OR_NOTHING" });
  expect(payload).toMatchObject({ batchId: null, inserted: 0, rejected: 1 });
  expect(payload.rows.map(({ result }) => result)).toEqual(["SKIPPED", "REJECTED"]);
  expect(await stored("e1")).toBeUndefined();
});

test("the same key twice in a batch: the second is refused", async () => {
  const payload = await feedDossiers(graph, [dossier("f"), dossier("f", resolved)]);
  expect(payload.rows.map(({ result }) => result)).toEqual(["INSERTED", "REJECTED"]);
  expect(payload.rows[1]!.problems[0]).toMatchObject({ code: "REPEATED", path: "input.rows.1.key" });
});

test("whoever sends for a unit sends only its rows, and touches no others' by their keys", async () => {
  const own = await sender(db, "so-noi-vu");
  await feedDossiers(graph, [dossier("g", { unit: "so-tu-phap" })]);
  const payload = await feedDossiers(own, [
    dossier("g1"),
    dossier("g2", { unit: "so-tu-phap" }),
    dossier("g", { changedAt: "2024-03-09T00:00:00Z" }),
  ]);
  expect(payload.rows.map(({ result, problems }) => [result, ...problems.map(({ code }) => code)])).toEqual([
    ["INSERTED"],
    ["REJECTED", "NOT_ALLOWED"],
    ["REJECTED", "NOT_ALLOWED"],
  ]);
  const reader = await sender(db, null, "READER");
  expect((await feedDossiers(reader, [dossier("g3")])).rows[0]).toMatchObject({ result: "REJECTED", problems: [{ code: "NOT_ALLOWED" }] });
});

test("two senders at once: what both send is there once", async () => {
  const rows = Array.from({ length: 200 }, (_, n) => dossier(`h${n}`));
  const payloads = await Promise.all([feedDossiers(graph, rows), feedDossiers(graph, rows), feedDossiers(await sender(db), rows)]);
  expect(payloads.map(({ inserted, unchanged }) => inserted + unchanged)).toEqual([200, 200, 200]);
  expect(payloads.reduce((sum, { inserted }) => sum + inserted, 0)).toBe(200);
  const [row] = await db.sql`select count(*)::int from dossiers where source_key like 'h%'`;
  expect(row).toEqual({ count: 200 });
});

test("a batch is one entry in the trail for each table it touched, however many months it fills", async () => {
  const [last] = await db.sql`select coalesce(max(id), 0)::int as id from audit_entries`;
  await feedDossiers(graph, [dossier("i1"), dossier("i2", { receivedAt: "2024-02-05T08:00:00+07:00" })], { source: "he-thong-moi" });
  const entries = await db.sql`
    select table_name as "table", record_name as name, after, way from audit_entries where id > ${last!["id"]} order by table_name`;
  expect(entries).toEqual([
    { table: "dossiers", name: "he-thong-moi", after: { inserted: 2, updated: 0, deleted: 0 }, way: "IMPORT" },
    { table: "feed_sources", name: "he-thong-moi", after: { inserted: 1, updated: 0, deleted: 0 }, way: "IMPORT" },
    { table: "provenances", name: "he-thong-moi", after: { inserted: 1, updated: 0, deleted: 0 }, way: "IMPORT" },
  ]);
});

test("a row that PostgreSQL itself refuses ends the batch and not the hub", async () => {
  await db.sql`alter table dossiers add constraint never check (receipt_code <> 'never') not valid`;
  await expect(feedDossiers(graph, [dossier("k", { receiptCode: "never" })])).rejects.toThrow();
  await db.sql`alter table dossiers drop constraint never`;
  expect(await feedDossiers(graph, [dossier("k")])).toMatchObject({ inserted: 1 });
});

test("text that would break an array, or be read as nothing, arrives as it is", async () => {
  const codes = ['a"b', "a\\b", "a,b", "{a}", "null", "NULL", " a ", "Hồ sơ số 5"];
  await feedDossiers(
    graph,
    codes.map((receiptCode, n) => dossier(`j${n}`, { receiptCode })),
  );
  const rows = await db.sql<{ code: string }[]>`select receipt_code as code from dossiers where source_key like 'j%' order by source_key`;
  expect(rows.map(({ code }) => code)).toEqual(codes);
});
