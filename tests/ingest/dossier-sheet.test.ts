import writeXlsxFile, { type SheetData as Filled } from "write-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadTemplates } from "#server/ingest/sheets/templates.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeOfficer, runAs } from "#tests/ingest/import-run.ts";

let db: TestDb;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
});
afterAll(() => db.drop());

/** The hub's own template, its head of two rows, filled in with one row. */
async function fill(values: Readonly<Record<string, string | number>>): Promise<Buffer> {
  const { columns } = loadTemplates(null).get("dossiers")!;
  const above = columns.map(({ group, header }, at) => {
    if (group === null) return { value: header, rowSpan: 2 };
    const span = columns.filter((one) => one.group === group).length;
    return columns[at - 1]?.group === group ? null : { value: group, columnSpan: span };
  });
  const below = columns.map(({ group, header }) => (group === null ? null : { value: header }));
  const cells = columns.map(({ key }) => (key in values ? { value: values[key]! } : null));
  return await writeXlsxFile([{ sheet: "Biểu", data: [above, below, cells] as Filled }]).toBuffer();
}

test("a sheet of dossiers fills the whole form: what came, how it was resolved and what is pending, in one row; taken back it is gone", async () => {
  const run = runAs(db, await makeOfficer(db));
  const place = { unit: "so-noi-vu", period: "2024-q1", level: "Cấp tỉnh" };
  const counts = { received: 120, online: 80, direct: 30, carriedOver: 10, resolved: 100, early: 60, onTime: 38, late: 2 };
  const batch = await run.send(await fill({ ...place, ...counts, pending: 20, pendingWithin: 17, pendingLate: 3 }), "ho-so.xlsx");
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
