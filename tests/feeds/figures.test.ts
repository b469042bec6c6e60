import { afterAll, beforeAll, expect, test } from "vitest";
import type { FeedPayload } from "#schema/ingest/feed.type.ts";
import type { Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { sender } from "./world.ts";

let db: TestDb;
let graph: Graph;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
  graph = await sender(db);
});
afterAll(() => db.drop());

type Name = "feedObservations" | "feedStaffing";
async function feed(name: Name, rows: object[], as = graph): Promise<FeedPayload> {
  const type = name === "feedStaffing" ? "StaffFeedInput" : "ObservationFeedInput";
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) {
    batchId inserted updated unchanged rejected rows { key result problems { code path message advice } } } }`;
  const data: Record<Name, FeedPayload> = await as.data(text, { input: { source: "can-bo", rows } });
  return data[name];
}

const cases: [Name, string, object, object, object][] = [
  [
    "feedObservations",
    "lone_observations",
    { indicator: "VIDEO_POINTS", timing: "POINT", value: "12" },
    { value: "13" },
    { indicator: "KHONG_CO" },
  ],
  ["feedStaffing", "staff_stats", { kind: "CONTRACT", present: 7 }, { present: 8 }, { present: null }],
];

test.each(cases)("%s: drafts are made, changed and taken back by the sender's key", async (name, table, own, newer, bad) => {
  const row = (key: string, unit: string, more: object = {}) => ({ key, unit, period: "2024-q1", ...own, ...more });
  const rows = [row("1", "so-tu-phap"), row("2", "so-noi-vu")];
  expect(await feed(name, rows)).toMatchObject({ inserted: 2, rejected: 0 });
  expect(await feed(name, rows)).toMatchObject({ unchanged: 2, batchId: null });
  expect(await feed(name, [row("1", "so-tu-phap", newer), row("3", "so-tai-chinh", bad)])).toMatchObject({ updated: 1, rejected: 1 });
  const stored = await db.sql`
    select f.state, p.kind, p.source, f.entered_by_id is not null as "isEntered" from ${db.sql(table)} f join provenances p on p.id = f.provenance_id
    join feed_records r on r.record_id = f.id where r.source_key = '1'`;
  expect(stored).toEqual([{ state: "DRAFT", kind: "FORM", source: "can-bo", isEntered: true }]);

  const taken = await feed(name, [row("other", "so-tu-phap"), row("x", "so-tai-chinh"), row("y", "so-tai-chinh")]);
  expect(taken.rows.map(({ result, problems }) => problems[0]?.code ?? result)).toEqual(["TAKEN", "INSERTED", "REPEATED"]);

  await db.sql`update ${db.sql(table)} set state = 'SUBMITTED' where id = (select record_id from feed_records where source_key = '2' and kind = ${name === "feedStaffing" ? "STAFFING" : "OBSERVATIONS"})`;
  expect((await feed(name, [row("2", "so-noi-vu", newer)])).rows[0]!.problems[0]).toMatchObject({ code: "SETTLED" });
  expect(await feed(name, [row("1", "so-tu-phap", { isWithdrawn: true })])).toMatchObject({ updated: 1 });
  expect(await feed(name, [row("1", "so-tu-phap", { isWithdrawn: true })])).toMatchObject({ unchanged: 1 });
  expect(await feed(name, [row("1", "so-tu-phap")])).toMatchObject({ inserted: 1 });
});

test.each(cases)("%s: only for units that the sender reaches", async (name, _table, own) => {
  const near = await sender(db, "so-noi-vu");
  const payload = await feed(name, [{ key: "n", unit: "so-tu-phap", period: "2023", ...own }], near);
  expect(payload.rows[0]!.problems[0]).toMatchObject({ code: "NOT_ALLOWED", path: "input.rows.0.unit" });
});
