import { afterAll, beforeAll, expect, test } from "vitest";
import type { FeedPayload } from "#schema/ingest/feed.type.ts";
import type { Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { dossier, feed as send, feedText, sender } from "./world.ts";

let db: TestDb;
let graph: Graph;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
  graph = await sender(db);
});
afterAll(() => db.drop());

const procedure = (key: string, more: object = {}) => ({
  ...{ key, code: `1.${key}`, name: `Cấp giấy phép ${key}`, field: "tu-phap", level: "PROVINCE", onlineLevel: "FULL", unit: "so-tu-phap" },
  ...more,
});
const feed = (rows: object[], { as = graph, ...more }: { as?: Graph; mode?: string; source?: string } = {}) =>
  send(as, "feedProcedures", rows, { source: "csdl-qg", ...more });
const outcomes = ({ rows }: FeedPayload) => rows.map(({ result, problems }) => problems[0]?.code ?? result);
const stored = async (code: string) => {
  const [row] = await db.sql`
    select p.name, p.status, p.change, p.online_level as "onlineLevel", f.code as field, f.name as "fieldName", o.source from procedures p
    join procedure_fields f on f.id = p.field_id join provenances o on o.id = p.provenance_id where p.code = ${code}`;
  return row;
};

test("procedures are made, changed and abolished by the sender's key; sent again they change nothing", async () => {
  const rows = [procedure("1"), procedure("2", { name: "  Đăng ký   hộ tịch " })];
  expect(await feed(rows)).toMatchObject({ inserted: 2, rejected: 0 });
  expect(await feed(rows)).toMatchObject({ unchanged: 2, batchId: null });
  expect(await stored("1.2")).toMatchObject({ name: "Đăng ký hộ tịch", status: "IN_FORCE", change: "NEW", source: "csdl-qg" });
  expect(outcomes(await feed([procedure("1", { onlineLevel: "PARTIAL", change: "AMENDED" }), rows[1]!]))).toEqual(["UPDATED", "UNCHANGED"]);
  expect(outcomes(await feed([procedure("1", { onlineLevel: "PARTIAL" })]))).toEqual(["UNCHANGED"]);
  expect(outcomes(await feed([procedure("1", { onlineLevel: "PARTIAL", status: "ABOLISHED" })]))).toEqual(["UPDATED"]);
  expect(await stored("1.1")).toMatchObject({ status: "ABOLISHED", change: "ABOLISHED" });
});

test("a dossier may be of a procedure that came by the feed", async () => {
  await feed([procedure("dossier")]);
  expect(await send(graph, "feedDossiers", [dossier("p", { procedure: "1.dossier" })])).toMatchObject({ inserted: 1 });
});

test("a field that nobody knew begins with the first procedure of it, once", async () => {
  const land = { field: "dat-dai", fieldName: "Đất đai" };
  expect(await feed([procedure("3", land), procedure("4", land), procedure("5", { ...land, fieldName: null })])).toMatchObject({
    inserted: 2,
    refused: [{ row: 2 }],
  });
  expect(await stored("1.3")).toMatchObject({ field: "dat-dai", fieldName: "Đất đai" });
  expect(outcomes(await feed([procedure("5", { field: "dat-dai" })]))).toEqual(["INSERTED"]);
  expect(outcomes(await feed([procedure("6", { field: "dat-dai-2", fieldName: "Đất đai" })]))).toEqual(["TAKEN"]);
});

test("a procedure that is there under its code is taken over, once, by one key of one system", async () => {
  const [known] = await db.sql<{ code: string; id: string }[]>`
    select code, id from procedures where change = 'NEW' and decision_id is not null order by code limit 1`;
  const row = procedure("known", { code: known!.code });
  expect(outcomes(await feed([row]))).toEqual(["UPDATED"]);
  expect((await db.sql`select from procedures where id = ${known!.id} and code = ${known!.code}`).length).toBe(1);
  expect(outcomes(await feed([{ ...row, key: "other" }]))).toEqual(["TAKEN"]);
  expect(outcomes(await feed([row], { source: "khac" }))).toEqual(["TAKEN"]);
  expect(outcomes(await feed([procedure("known", { code: "1.khac" })]))).toEqual(["DOES_NOT_FIT"]);
});

const bad: [string, object, string, string][] = [
  ["an unknown unit", { unit: "khong-co" }, "unit", "NOT_FOUND"],
  ["an unknown field", { field: "khong-co" }, "field", "NOT_FOUND"],
  ["a field whose code is none", { field: "Đất đai", fieldName: "Đất" }, "field", "INVALID"],
  ["an unknown decision", { decision: "khong-co" }, "decision", "NOT_FOUND"],
  ["a code with spaces", { code: "1 000" }, "code", "INVALID"],
  ["no name", { name: " " }, "name", "INVALID"],
  ["a change that does not go with what is in force", { change: "ABOLISHED" }, "change", "DOES_NOT_FIT"],
  ["the code of the row before", { code: "1.good" }, "code", "REPEATED"],
];

test.each(bad)("refuses %s, alone or with the whole batch", async (_what, more, field, code) => {
  const rows = [procedure("good"), procedure("bad", more)];
  expect((await feed(rows, { mode: "ALL_OR_NOTHING" })).rows.map(({ result }) => result)).toEqual(["SKIPPED", "REJECTED"]);
  expect(await stored("1.good")).toBeUndefined();
  const payload = await feed(rows);
  expect(payload).toMatchObject({ inserted: 1, rejected: 1 });
  expect(payload.rows[1]!.problems).toMatchObject([{ code, path: `input.rows.1.${field}` }]);
  const { message, advice } = payload.rows[1]!.problems[0]!;
  expect(`${message} ${advice}`).toMatch(/^\p{Lu}.*\. \p{Lu}.*\.$/u);
  await db.sql`delete from procedures where code = '1.good'`;
});

test("two senders of the same procedures at once: each is there once", async () => {
  const rows = Array.from({ length: 300 }, (_, n) => procedure(`race${n}`, { field: "moi", fieldName: "Lĩnh vực mới" }));
  const payloads = await Promise.all([feed(rows), feed(rows), feed(rows.toReversed(), { source: "khac", as: await sender(db) })]);
  const all = payloads.flatMap(outcomes);
  expect(all.filter((outcome) => outcome === "INSERTED")).toHaveLength(300);
  expect(all.filter((outcome) => !["INSERTED", "UNCHANGED", "TAKEN"].includes(outcome))).toEqual([]);
  expect((await db.sql`select from procedures where code like '1.race%'`).length).toBe(300);
});

test.each([
  ["an integrator of one unit", "so-tu-phap", "INTEGRATOR"],
  ["an administrator of one unit", "ubnd-tinh", "ADMINISTRATOR"],
  ["who enters figures everywhere", null, "ENTERER"],
  ["who reads everywhere", null, "READER"],
] as const)("%s may not send them", async (_who, unit, role) => {
  const [error] = await (
    await sender(db, unit, role)
  ).errors(feedText("feedProcedures"), { input: { source: "x", rows: [procedure("no")] } });
  expect(error).toMatchObject({ extensions: { code: "FORBIDDEN" } });
  expect(error!.message).toMatch(/đối với mọi đơn vị/u);
});

test("an administrator of every unit may", async () => {
  expect(await feed([procedure("admin")], { as: await sender(db, null, "ADMINISTRATOR") })).toMatchObject({ inserted: 1 });
});
