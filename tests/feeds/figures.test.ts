import { afterAll, beforeAll, expect, test } from "vitest";
import type { FeedPayload } from "#schema/ingest/feed.type.ts";
import type { Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { feed as send, sender, type FeedName } from "./world.ts";

let db: TestDb;
let graph: Graph;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
  graph = await sender(db);
});
afterAll(() => db.drop());

const feed = (name: FeedName, rows: object[], { as = graph, ...more }: { as?: Graph; mode?: string; source?: string } = {}) =>
  send(as, name, rows, { source: "can-bo", ...more });
const outcomes = ({ rows }: FeedPayload) => rows.map(({ result, problems }) => problems[0]?.code ?? result);

interface Case {
  name: FeedName;
  table: string;
  row: object;
  newer: object;
  bad: [more: object, path: string, code: string][];
}

const observed = { indicator: "VIDEO_POINTS", timing: "POINT", value: "12" };
const cases: Case[] = [
  {
    name: "feedObservations",
    table: "lone_observations",
    row: observed,
    newer: { ...observed, value: "13" },
    bad: [
      [{ ...observed, indicator: "KHONG_CO" }, "indicator", "NOT_FOUND"],
      [{ ...observed, outOf: 11 }, "outOf", "DOES_NOT_FIT"],
      [{ ...observed, note: "hai\ndòng" }, "note", "INVALID"],
    ],
  },
  {
    name: "feedObservations",
    table: "lone_observations",
    row: { indicator: "LEGAL_DOCS_CHECKED", value: "7", dimensions: [dim("issuerLevel", "COMMUNE"), dim("type", "DECISION")] },
    newer: { indicator: "LEGAL_DOCS_CHECKED", value: "8", dimensions: [dim("type", "DECISION"), dim("issuerLevel", "COMMUNE")] },
    bad: [
      [{ ...observed, dimensions: [dim("type", "A"), dim("type", "B")] }, "dimensions.1.dimension", "REPEATED"],
      [{ ...observed, dimensions: [dim("loại văn bản", "A")] }, "dimensions.0.dimension", "INVALID"],
      [{ ...observed, dimensions: [dim("type", " ")] }, "dimensions.0.value", "INVALID"],
    ],
  },
  {
    name: "feedStaffing",
    table: "staff_stats",
    row: { posts: { kind: "CONTRACT", present: 7 } },
    newer: { posts: { kind: "CONTRACT", present: 8 } },
    bad: [
      [{ posts: { kind: "CONTRACT" } }, "posts.present", "MISSING"],
      [{ posts: { kind: "CONTRACT", assigned: 5 } }, "posts.assignedFor", "DOES_NOT_FIT"],
      [{ posts: { kind: "CONTRACT", assigned: 5, assignedFor: "2099" } }, "posts.assignedFor", "NOT_FOUND"],
      [{}, "", "DOES_NOT_FIT"],
    ],
  },
  {
    name: "feedStaffing",
    table: "personnel_moves",
    row: { move: { kind: "RECRUIT", count: 3, quota: 4 } },
    newer: { move: { kind: "RECRUIT", count: 4, quota: 4 } },
    bad: [
      [{ move: { kind: "TRANSFER_IN", count: 3, quota: 4 } }, "move.quota", "DOES_NOT_FIT"],
      [{ move: { kind: "RECRUIT", count: -1 } }, "move.count", "INVALID"],
      [{ move: { kind: "RECRUIT", count: 1 }, posts: { kind: "CIVIL", present: 1 } }, "", "DOES_NOT_FIT"],
    ],
  },
  {
    name: "feedFinance",
    table: "budget_figures",
    row: { budget: { kind: "PSU_DIRECT_SUPPORT_CUT", amountVnd: "1500000000", units: ["so-tnmt", "so-nnptnt"] } },
    newer: { budget: { kind: "PSU_DIRECT_SUPPORT_CUT", amountVnd: "1500000000", units: ["so-tnmt"] } },
    bad: [[{ budget: { kind: "PSU_DIRECT_SUPPORT_CUT", amountVnd: "1", units: ["so-tnmt", "khong-co"] } }, "budget.units.1", "NOT_FOUND"]],
  },
  {
    name: "feedFinance",
    table: "autonomy_stats",
    row: { autonomy: { body: "PUBLIC_SERVICE_UNIT", class: "CLASS_2", autonomous: 3, total: 9 } },
    newer: { autonomy: { body: "PUBLIC_SERVICE_UNIT", class: "CLASS_2", autonomous: 4, total: 9 } },
    bad: [[{ autonomy: { body: "AGENCY", autonomous: 10, total: 9 } }, "autonomy.total", "DOES_NOT_FIT"]],
  },
  {
    name: "feedFinance",
    table: "soe_actions",
    row: { enterprises: { action: "DIVEST", count: 2, enterprises: ["dn-moi-truong"] } },
    newer: { enterprises: { action: "DIVEST", count: 2, enterprises: ["dn-moi-truong", "dn-dien-tu-dien-lanh"] } },
    bad: [[{ enterprises: { action: "MERGE", count: 0, enterprises: ["dn-moi-truong"] } }, "enterprises.enterprises", "DOES_NOT_FIT"]],
  },
];

function dim(dimension: string, value: string) {
  return { dimension, value };
}
const named = cases.map((one, at) => [`${one.name} into ${one.table}`, one, `case ${at} `] as const);

test.each(named)(
  "%s: drafts are made, changed and taken back by the sender's key",
  async (_name, { name, table, row: own, newer }, prefix) => {
    const row = (key: string, unit: string, more: object = own, rest: object = {}) => ({
      ...{ key: `${prefix}${key}`, unit, period: "2024-q1" },
      ...more,
      ...rest,
    });
    const rows = [row("1", "so-tu-phap"), row("2", "so-noi-vu")];
    expect(await feed(name, rows)).toMatchObject({ inserted: 2, rejected: 0 });
    expect(await feed(name, rows)).toMatchObject({ unchanged: 2, batchId: null });
    expect(await feed(name, [row("1", "so-tu-phap", newer)])).toMatchObject({ updated: 1 });
    expect(await feed(name, [row("1", "so-tu-phap", newer)])).toMatchObject({ unchanged: 1 });
    const stored = await db.sql`
    select f.state, p.kind, p.source, f.entered_by_id is not null as "isEntered" from ${db.sql(table)} f join provenances p on p.id = f.provenance_id
    join feed_records r on r.record_id = f.id where r.source_key = ${`${prefix}1`}`;
    expect(stored).toEqual([{ state: "DRAFT", kind: "FORM", source: "can-bo", isEntered: true }]);

    expect(outcomes(await feed(name, [row("other", "so-tu-phap"), row("x", "so-tai-chinh"), row("y", "so-tai-chinh")]))).toEqual([
      "TAKEN",
      "INSERTED",
      "REPEATED",
    ]);
    expect(await feed(name, [row("x", "so-khdt")])).toMatchObject({ updated: 1 });
    await db.sql`update ${db.sql(table)} set state = 'SUBMITTED' where id = (select record_id from feed_records where source_key = ${`${prefix}2`})`;
    expect(outcomes(await feed(name, [row("2", "so-noi-vu", newer)]))).toEqual(["SETTLED"]);
    expect(await feed(name, [row("2", "so-noi-vu")])).toMatchObject({ unchanged: 1 });
    expect(await feed(name, [row("1", "so-tu-phap", newer, { isWithdrawn: true })])).toMatchObject({ updated: 1 });
    expect(await feed(name, [row("1", "so-tu-phap", newer, { isWithdrawn: true })])).toMatchObject({ unchanged: 1 });
    expect(await feed(name, [row("1", "so-tu-phap")])).toMatchObject({ inserted: 1 });
  },
);

test.each(named)("%s: what is wrong is told by its field, and the other rows are taken as the sender wants", async (_name, one, prefix) => {
  for (const [at, [more, field, code]] of one.bad.entries()) {
    const rows = [
      { key: `${prefix} good ${at}`, unit: "so-khcn", period: "2023", ...one.row },
      { key: `${prefix} bad ${at}`, unit: "so-gddt", period: "2023", ...more },
    ];
    expect((await feed(one.name, rows, { mode: "ALL_OR_NOTHING" })).rows.map(({ result }) => result)).toEqual(["SKIPPED", "REJECTED"]);
    const payload = await feed(one.name, rows);
    expect(payload).toMatchObject({ inserted: 1, rejected: 1 });
    expect(payload.rows[1]!.problems).toMatchObject([{ code, path: ["input.rows.1", field].filter(Boolean).join(".") }]);
    const { message, advice } = payload.rows[1]!.problems[0]!;
    expect(`${message} ${advice}`).toMatch(/^\p{Lu}.*\. \p{Lu}.*\.$/u);
    await feed(one.name, [{ ...rows[0]!, isWithdrawn: true }]);
  }
});

test.each(named)("%s: only for units that the sender reaches", async (_name, { name, row }) => {
  const near = await sender(db, "so-noi-vu");
  const rows = [{ key: "n", unit: "so-tu-phap", period: "2023", ...row }];
  expect((await feed(name, rows, { as: near })).rows[0]!.problems[0]).toMatchObject({ code: "NOT_ALLOWED", path: "input.rows.0.unit" });
  const reader = await sender(db, null, "READER");
  expect(outcomes(await feed(name, rows, { as: reader }))).toEqual(["NOT_ALLOWED"]);
});

test.each(named)(
  "%s: two senders of the same figures at once: each is there once, and the other sender is told",
  async (_name, { name, row }) => {
    const units = ["ubnd-truc-ninh", "so-tu-phap", "so-noi-vu", "so-tai-chinh", "so-khcn"];
    const rows = (order: readonly string[]) => order.map((unit) => ({ key: `race ${unit}`, unit, period: "2021-2025", ...row }));
    const other = await sender(db);
    const payloads = await Promise.all([
      feed(name, rows(units), { source: "mot" }),
      feed(name, rows(units), { source: "mot" }),
      feed(name, rows(units.toReversed()), { source: "hai", as: other }),
    ]);
    const counts = new Map<string, number>();
    for (const outcome of payloads.flatMap(outcomes)) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    expect(counts.get("INSERTED")).toBe(5);
    expect([counts.get("UNCHANGED"), counts.get("TAKEN")]).toSatisfy(
      ([same, taken]) => (same === 5 && taken === 5) || (!same && taken === 10),
    );
    for (const source of ["mot", "hai"])
      await feed(
        name,
        rows(units).map((one) => ({ ...one, isWithdrawn: true })),
        { source },
      );
  },
);

test("a key that became a figure of one form does not become one of another", async () => {
  const row = { key: "form", unit: "so-khcn", period: "2024-q1" };
  expect(await feed("feedStaffing", [{ ...row, posts: { kind: "CIVIL", present: 7 } }])).toMatchObject({ inserted: 1 });
  const payload = await feed("feedStaffing", [{ ...row, move: { kind: "RECRUIT", count: 1 } }]);
  expect(payload.rows[0]!.problems).toMatchObject([{ code: "DOES_NOT_FIT", path: "input.rows.0.key" }]);
  await db.sql`delete from staff_stats where id = (select record_id from feed_records where source_key = 'form')`;
  expect(await feed("feedStaffing", [{ ...row, move: { kind: "RECRUIT", count: 1 } }])).toMatchObject({ inserted: 1 });
});

test("parts of a breakdown are figures of their own, beside the whole", async () => {
  const row = { unit: "so-tu-phap", period: "2023", indicator: "LEGAL_DRAFTS_APPRAISED" };
  const parts = ["RESOLUTION", "DECISION"].map((part) => ({ ...row, key: part, value: "3", dimensions: [dim("type", part)] }));
  expect(await feed("feedObservations", [{ ...row, key: "whole", value: "6" }, ...parts])).toMatchObject({ inserted: 3 });
  const { observations } =
    await graph.data(`{ observations(filter: { unit: { code: { eq: "so-tu-phap" } }, period: { code: { eq: "2023" } },
    indicator: { code: { eq: "LEGAL_DRAFTS_APPRAISED" } } }) { nodes { value dimensions { dimension value } } } }`);
  expect((observations as { nodes: { value: string; dimensions: object[] }[] }).nodes).toEqual(
    expect.arrayContaining([
      { value: "6", dimensions: [] },
      { value: "3", dimensions: [dim("type", "DECISION")] },
    ]),
  );
});
