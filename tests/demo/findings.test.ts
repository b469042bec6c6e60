import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectFolder } from "#server/core/paths.ts";
import { fillWithProvince } from "#server/demo/fill.command.ts";
import { sizes } from "#server/demo/sizes.ts";
import { check } from "#tests/checks/small-hub.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
beforeAll(async () => {
  db = await makeDb();
  await fillWithProvince(db.sql, {
    ...{ seed: 1, size: sizes.small, say: () => {}, signal: new AbortController().signal, screen: { write: () => {} } },
  });
  await check(db.hub);
}, 120_000);
afterAll(() => db.drop());

/** Slips that the simulation makes on purpose, told by what they leave in its rows, and the rule that is to find them. */
const planted: readonly (readonly [what: string, rule: string, rows: string])[] = [
  ["received, of which the parts are fewer", "V1", "select id from dossier_stats where note = 'Các phần không cộng bằng số tiếp nhận'"],
  ["online with a digit too many", "V1", "select id from dossier_stats where received_online > received"],
  [
    "resolved, of which the parts are more",
    "V2",
    "select id from dossier_stats where resolved < resolved_early + resolved_on_time + resolved_late",
  ],
  [
    "a hundred percent with late dossiers",
    "V3",
    "select id from dossier_stats where on_time_percent_reported = 100 and resolved_late > 0.0005 * resolved",
  ],
  ["a gap that is not what is missing", "V4", "select id from staff_stats where gap_reported <> assigned - present"],
  [
    "groups beyond their total",
    "V1",
    "select t.id from personnel_moves t where position_group is null and count < (select sum(g.count) from personnel_moves g where g.unit_id = t.unit_id and g.period_id = t.period_id and g.kind = t.kind and g.position_group is not null)",
  ],
  [
    "published beyond its changes",
    "V1",
    "select t.id from procedure_counts t where kind = 'PUBLISHED' and count > (select sum(c.count) from procedure_counts c where c.unit_id = t.unit_id and c.period_id = t.period_id and c.kind in ('NEW', 'AMENDED', 'REPLACED', 'ABOLISHED'))",
  ],
  ["a total added up by hand", "V13", "select id from budget_figures where note is not null"],
  ["a deadline copied from last year's plan", "V10", "select id from tasks where deadline_year_mismatch"],
  ["no deadline", "V10", "select id from tasks where deadline_kind = 'UNSPECIFIED'"],
  ["no product", "V10", "select id from tasks where output is null"],
];

test.each(planted)("what the simulation plants is found: %s", async (_what, rule, rows) => {
  const [counts] = await db.sql.unsafe<{ planted: number; found: number }[]>(`
    select count(*)::int as planted, count(*) filter (where exists (select from findings f where f.rule = '${rule}' and p.id = any(f.subject_ids)))::int as found
    from (${rows}) p`);
  expect(counts!.planted).toBeGreaterThan(0);
  expect(counts!.found).toBe(counts!.planted);
});

test("the guide tells how many findings there are of each check in the small simulated province, and of no other", async () => {
  const counts = await db.sql<{ check: string; count: number }[]>`
    select split_part(fingerprint, '|', 1) as "check", count(*)::int from findings group by 1`;
  const guide = readFileSync(join(projectFolder, "docs", "checks.md"), "utf8");
  const told = [...guide.matchAll(/^\| `(V\d+\.[a-z_-]+)` +\| +(\d+) +\|/gm)].map(([, key, count]) => ({
    check: key!,
    count: Number(count),
  }));
  expect(Object.fromEntries(counts.map((one) => [one.check, one.count]))).toEqual(
    Object.fromEntries(told.map((one) => [one.check, one.count])),
  );
});
