import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { counts, lone, month, moves, plain, staff, target } from "./rows.ts";
import { add, check, plantHub, told, type Figure } from "./small-hub.ts";

let db: TestDb;
beforeAll(async () => {
  db = await makeDb();
  await plantHub(db.sql);
});
afterEach(async () => {
  await db.sql`truncate dossier_stats, staff_stats, personnel_moves, procedure_counts, lone_observations, targets, budget_figures, findings, finding_decisions, check_runs cascade`;
});
afterAll(() => db.drop());

const cases: readonly (readonly [what: string, rows: readonly (readonly [string, Figure])[], found: readonly string[]])[] = [
  ["a row with every identity right", [month()], []],
  [
    "received without what was carried over",
    [month({ received: 100, resolved: 90, resolved_early: 50, on_time_percent_reported: null })],
    [],
  ],
  ["a channel with a digit too many", [month({ received_online: 700 })], ["V1.channels"]],
  ["received that nothing adds up to", [month({ received: 113 })], ["V1.channels", "V2.flow"]],
  ["returned dossiers counted among the resolved", [month({ ...plain, received: 108 })], []],
  ["resolved beside its parts", [month({ resolved: 99, pending: 9, pending_within: 8, on_time_percent_reported: null })], ["V2.resolved"]],
  ["pending beside its parts", [month({ pending_within: 6 })], ["V2.pending"]],
  ["parts that are not told", [month({ resolved_early: null, resolved_on_time: null, pending_within: null })], []],
  ["a rate of another formula", [month({ on_time_percent_reported: 90 })], ["V3.rate"]],
  ["a rate by the dossiers received", [month({ on_time_percent_reported: 89.1 })], []],
  ["a rate rounded to a whole percent", [month({ resolved_early: 59, resolved_late: 3, on_time_percent_reported: 97 })], []],
  ["a hundred percent with late dossiers", [month({ on_time_percent_reported: 100 })], ["V3.rate"]],
  [
    "fields that add up",
    [
      month(),
      month({ ...plain, field: "dat-dai" }),
      month({
        ...plain,
        field: "tu-phap",
        received: 0,
        resolved: 0,
        resolved_early: 0,
        resolved_on_time: 0,
        resolved_late: 0,
        pending: 0,
        pending_within: 0,
        pending_late: 0,
        returned: 0,
      }),
    ],
    [],
  ],
  [
    "fields that exceed their total",
    [month(), month({ ...plain, field: "dat-dai" }), month({ ...plain, field: "tu-phap" })],
    ["V1.fields"],
  ],
  ["a single field", [month(), month({ field: "dat-dai" })], []],
  [
    "carried over as it was left",
    [month({ period: "2023-q4", pending: 10, pending_within: 9, received: 112, carried_over: 12 }), month()],
    [],
  ],
  ["carried over differently", [month({ period: "2023-q4" }), month()], ["V11.carry"]],
  [
    "half a year that is its quarters",
    [
      month({ ...plain }),
      month({ ...plain, period: "2024-q2" }),
      month({
        ...plain,
        period: "2024-h1",
        timing: "CUMULATIVE",
        received: 220,
        resolved: 200,
        resolved_early: 120,
        resolved_on_time: 76,
        resolved_late: 4,
        pending: 16,
        pending_within: 14,
        pending_late: 2,
        returned: 4,
      }),
    ],
    [],
  ],
  [
    "half a year that is only its last quarter",
    [month({ ...plain }), month({ ...plain, period: "2024-q2" }), month({ ...plain, period: "2024-h1", timing: "CUMULATIVE" })],
    ["V12.dossiers"],
  ],
  [
    "a total that is its communes",
    [
      month(),
      month({ unit: "xa-hai" }),
      month({
        ...plain,
        unit: "huyen",
        level: null,
        coverage: "SUBTREE",
        received: 220,
        resolved: 200,
        resolved_early: 120,
        resolved_on_time: 76,
        resolved_late: 4,
        pending: 16,
        pending_within: 14,
        pending_late: 2,
        returned: 4,
      }),
    ],
    [],
  ],
  [
    "a total below its communes",
    [month(), month({ unit: "xa-hai" }), month({ ...plain, unit: "huyen", level: null, coverage: "SUBTREE" })],
    ["V13.dossiers"],
  ],
  [
    "a commune that has not reported",
    [
      month(),
      month({
        ...plain,
        unit: "huyen",
        level: null,
        coverage: "SUBTREE",
        received: 220,
        resolved: 200,
        resolved_early: 120,
        resolved_on_time: 76,
        resolved_late: 4,
        pending: 16,
        pending_within: 14,
        pending_late: 2,
        returned: 4,
      }),
    ],
    [],
  ],
  ["people missing as reckoned", [staff({ assigned: 20, assigned_for: "x", gap_reported: 2 })], []],
  ["people missing otherwise", [staff({ assigned: 20, gap_reported: 5 })], ["V4.gap"]],
  ["more people than posts", [staff({ assigned: 17 })], ["V4.over"]],
  ["more people than posts, explained", [staff({ assigned: 17, note: "Tinh giản theo lộ trình" })], []],
  ["positions that add up", [moves(null, 5), moves("Giáo viên", 3), moves("Y tế", 2)], []],
  ["positions that do not", [moves(null, 5), moves("Giáo viên", 3), moves("Y tế", 3)], ["V1.moves"]],
  ["recruits beyond their quota", [moves("Giáo viên", 4, { quota: 3 })], ["V5.quota"]],
  ["published by its changes", [counts("PUBLISHED", 6), counts("NEW", 4), counts("ABOLISHED", 2)], []],
  ["published otherwise", [counts("PUBLISHED", 7), counts("NEW", 4), counts("ABOLISHED", 2)], ["V1.published"]],
  [
    "stock after what came and went",
    [
      counts("IN_FORCE", 100),
      counts("IN_FORCE", 102, { period: "2024-q2" }),
      counts("NEW", 4, { period: "2024-q2" }),
      counts("ABOLISHED", 2, { period: "2024-q2" }),
    ],
    [],
  ],
  [
    "stock that went astray",
    [
      counts("IN_FORCE", 100),
      counts("IN_FORCE", 110, { period: "2024-q2" }),
      counts("NEW", 4, { period: "2024-q2" }),
      counts("ABOLISHED", 2, { period: "2024-q2" }),
    ],
    ["V14.stock"],
  ],
  ["two of two communes", [lone({ unit: "huyen", coverage: "SUBTREE", level: "COMMUNE", value: 2, out_of: 2 })], []],
  [
    "two of three communes where there are two",
    [lone({ unit: "huyen", coverage: "SUBTREE", level: "COMMUNE", value: 2, out_of: 3 })],
    ["V5.members"],
  ],
  [
    "a cumulative count that grows",
    [lone({ timing: "CUMULATIVE", value: 5 }), lone({ timing: "CUMULATIVE", period: "2024-q2", value: 7 })],
    [],
  ],
  [
    "a cumulative count that falls",
    [lone({ timing: "CUMULATIVE", value: 5 }), lone({ timing: "CUMULATIVE", period: "2024-q2", value: 3 })],
    ["V12.indicators"],
  ],
  ["counted long after its period", [lone({ value: 5, as_of: "2025-02-10" })], ["V6.lone_observations"]],
  ["counted soon after its period", [lone({ value: 5, as_of: "2024-03-20" })], []],
  ["a target of ninety percent", [target({ value: 90 })], []],
  ["a target beyond a hundred percent", [target({ value: 900 })], ["V15.percent"]],
  ["a growth from nowhere", [target({ value: 20, is_yearly_growth: true })], ["V15.baseline"]],
  ["provisional long after", [lone({ value: 5, state: "PROVISIONAL" })], ["V20.lone_observations"]],
];

describe("a check finds what does not agree, and only that", () => {
  test.each(cases)("%s", async (_what, rows, found) => {
    for (const [table, row] of rows) {
      const { assigned_for: _year, ...columns } = row as Figure & { assigned_for?: string };
      const years =
        table === "staff_stats" ? { assigned_for_id: (await db.sql`select id from periods where code = '2024'`)[0]!["id"] as string } : {};
      await add(db.sql, table, { ...columns, ...years });
    }
    await check(db.hub, new Set(rows.map(([table]) => table)));
    expect((await told(db.sql)).map((finding) => finding.check)).toEqual(found);
  });
});
