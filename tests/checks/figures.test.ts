import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { planOf, plant, task, type Row } from "./plant.ts";
import { counts, lone, month, moves, plain, staff, target } from "./rows.ts";
import { add, check, plantHub, told } from "./small-hub.ts";

let db: TestDb;
beforeAll(async () => {
  db = await makeDb();
  await plantHub(db.sql);
});
afterAll(() => db.drop());

const both = {
  ...{ ...plain, unit: "huyen", level: null, coverage: "SUBTREE", received: 220, resolved: 200, resolved_early: 120, resolved_on_time: 76 },
  ...{ resolved_late: 4, pending: 16, pending_within: 14, pending_late: 2, returned: 4 },
};
const none = {
  ...{ ...plain, received: 0, resolved: 0, resolved_early: 0, resolved_on_time: 0, resolved_late: 0 },
  ...{ pending: 0, pending_within: 0, pending_late: 0, returned: 0 },
};

/** A province in which everything agrees. */
const right: readonly Row[] = [
  ...[month(), month({ ...plain, field: "dat-dai" }), month({ ...none, field: "tu-phap" }), month({ unit: "xa-hai" }), month(both)],
  month({ period: "2024-q2", carried_over: 8, received: 108, pending: 6, pending_within: 5 }),
  month({ ...both, unit: "xa-mot", level: "COMMUNE", coverage: "OWN", period: "2024-h1", timing: "CUMULATIVE" }),
  ...[staff({ assigned: 20, gap_reported: 2 }), staff({ unit: "xa-hai", assigned: 17, note: "Tinh giản theo lộ trình" })],
  ...[staff({ unit: "huyen", coverage: "SUBTREE", present: 36 }), moves(null, 5, { quota: 5 }), moves("Giáo viên", 3), moves("Y tế", 2)],
  ...[counts("IN_FORCE", 100), counts("IN_FORCE", 102, { period: "2024-q2" }), counts("PUBLISHED", 6, { period: "2024-q2" })],
  ...[counts("NEW", 4, { period: "2024-q2" }), counts("ABOLISHED", 2, { period: "2024-q2" }), target({ value: 90 })],
  ...[lone({ unit: "huyen", coverage: "SUBTREE", level: "COMMUNE", value: 2, out_of: 2 }), lone({ timing: "CUMULATIVE", value: 5 })],
  ...[
    lone({ timing: "CUMULATIVE", period: "2024-q2", value: 7, as_of: "2024-06-30" }),
    planOf(),
    task(),
    task({ code: "nv-2", title: "Khác" }),
  ],
];

test("a province in which everything agrees has no findings", async () => {
  await plant(db.sql, right);
  expect(await check(db.hub)).toMatchObject({ found: 0, beyond: 0 });
  expect(await told(db.sql)).toEqual([]);
});

test("one wrong number breaks each sum that it stands in", async () => {
  await add(db.sql, ...month({ unit: "so", level: "PROVINCE", received: 113 }));
  await check(db.hub);
  expect((await told(db.sql)).map((finding) => finding.check)).toEqual(["V1.channels", "V2.flow"]);
});
