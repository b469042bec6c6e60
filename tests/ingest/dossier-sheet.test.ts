import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeOfficer, runAs } from "#tests/ingest/import-run.ts";

let db: TestDb;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
});
afterAll(() => db.drop());

const heads = [
  ...[
    "Đơn vị báo cáo",
    "Kỳ báo cáo",
    "Cấp giải quyết",
    "Số hồ sơ tiếp nhận",
    "Trực tuyến",
    "Trực tiếp",
    "Kỳ trước chuyển qua",
    "Đã giải quyết",
  ],
  ...["Trước hạn", "Đúng hạn", "Đã giải quyết quá hạn", "Đang giải quyết", "Trong hạn", "Đang giải quyết quá hạn"],
];

test("a sheet of dossiers fills the whole form: what came, how it was resolved and what is pending, in one row; taken back it is gone", async () => {
  const run = runAs(db, await makeOfficer(db));
  const cells = ["so-noi-vu", "2024-q1", "PROVINCE", 120, 80, 30, 10, 100, 60, 38, 2, 20, 17, 3];
  const batch = await run.send(`${heads.join(";")}\n${cells.join(";")}\n`, "ho-so.csv");
  const figures = batch.items.filter(({ kind }) => kind === "FIGURE");
  expect(figures.map(({ effect, remark }) => [effect, remark])).toEqual(figures.map(() => ["NEW", null]));
  expect(figures).toHaveLength(10);
  expect(figures.map(({ title }) => title).join("\n")).toContain("giải quyết trước hạn");
  const { import: done, problems } = await run.commit(await run.accept(batch));
  expect(problems).toEqual([]);
  const stored = () => db.sql`
    select s.received, s.received_online as online, s.carried_over as carried, s.resolved, s.resolved_early as early, s.resolved_on_time as "onTime",
      s.resolved_late as late, s.pending, s.pending_within as within, s.pending_late as "pendingLate", s.received_direct as direct
    from dossier_stats s join units u on u.id = s.unit_id join periods p on p.id = s.period_id where u.code = 'so-noi-vu' and p.code = '2024-q1'`;
  expect(await stored()).toEqual([
    {
      ...{ received: 120, online: 80, carried: 10, resolved: 100, early: 60, onTime: 38, late: 2, pending: 20, within: 17, pendingLate: 3 },
      direct: null,
    },
  ]);
  await run.undo(done.id);
  expect(await stored()).toEqual([]);
});
