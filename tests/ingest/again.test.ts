import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figureRights } from "#server/auth/figure-rights.policy.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import { projectFolder } from "#server/core/paths.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makePerson } from "#tests/helpers/sign-in.ts";
import { everyRow, makeOfficer, runAs, type RunBatch } from "./import-run.ts";
import { plan, report } from "./plan-and-report.ts";

let db: TestDb;
let officer: Viewer;
let run: ReturnType<typeof runAs>;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  officer = await makeOfficer(db);
  run = runAs(db, officer);
});
afterAll(() => db.drop());

async function commitWhole(content: string | Buffer): Promise<RunBatch> {
  const { problems, import: done } = await run.commit(await run.accept(await run.send(content)));
  expect(problems).toEqual([]);
  return done;
}
/** What of an import is not as the hub has it. */
const others = ({ items }: RunBatch) =>
  items.filter(({ effect }) => effect !== "SAME").map(({ kind, effect, title, remark }) => ({ kind, effect, title, remark }));
const kindsOf = ({ items }: RunBatch) => [...new Set(items.map(({ kind }) => kind))].toSorted();

describe("a file that was committed and is sent again", () => {
  test("is the same in every item, and committing it writes nothing", async () => {
    const first = [await commitWhole(plan), await commitWhole(report)];
    expect(kindsOf(first[0]!)).toEqual(["CITATION", "DOCUMENT", "TASK"]);
    expect(kindsOf(first[1]!)).toEqual(["CITATION", "CONCLUSION", "DOCUMENT", "FIGURE"]);
    const before = await everyRow(db);
    for (const text of [plan, report]) {
      const again = await run.send(text);
      expect(others(again)).toEqual([]);
      expect((await run.commit(await run.accept(again))).problems).toEqual([]);
    }
    expect(await everyRow(db)).toEqual(before);
  });

  test.each([
    [
      plan,
      "Lập danh mục văn bản",
      "Lập bảng kê văn bản",
      "TASK",
      "Nhiệm vụ: “Lập danh mục văn bản cần ban hành” → “Lập bảng kê văn bản cần ban hành”",
    ],
    [plan, "Sở Kế hoạch và Đầu tư\t", "Sở Nội vụ\t", "TASK", "Chủ trì: “Sở Kế hoạch và Đầu tư” → “Sở Nội vụ”"],
    [plan, "Tháng 11/2025", "Tháng 12/2025", "TASK", "Thời hạn đến: “30/11/2025” → “31/12/2025”"],
    [plan, "Phiếu khảo sát", "Phiếu điều tra", "TASK", "Sản phẩm: “Phiếu khảo sát” → “Phiếu điều tra”"],
    [plan, "Cải cách hành chính năm 2025", "Cải cách hành chính của tỉnh năm 2025", "DOCUMENT", "Trích yếu:"],
    [report, "2.310 hồ sơ", "2.311 hồ sơ", "FIGURE", "Bản nháp đang ghi 2.310."],
    [report, "còn chậm so với", "đã chậm so với", "CONCLUSION", "Nội dung:"],
    [report, "Đề nghị Sở Nội vụ tổ chức", "Đề nghị Sở Tài chính tổ chức", "CONCLUSION", "Gửi tới: “Sở Nội vụ” → “Sở Tài chính”"],
  ])("with one word changed differs in that one item, and says how", async (text, from, to, kind, remark) => {
    expect(text.split(from)).toHaveLength(2);
    const changed = others(await run.send(text.replace(from, to)));
    expect(changed).toMatchObject([{ kind, effect: "CHANGED" }]);
    expect(changed[0]!.remark).toContain(remark);
  });

  test("with lines before it stands elsewhere and says the same", async () => {
    expect(others(await run.send(plan.replace("I. MỤC TIÊU", "\n\nI. MỤC TIÊU")))).toEqual([]);
  });

  test("changed in a few items becomes what it says when it is committed, and what it was when that is taken back", async () => {
    const before = await everyRow(db);
    const text = plan
      .replace("Lập danh mục văn bản", "Lập bảng kê văn bản")
      .replace("Sở Nội vụ\tVăn phòng UBND tỉnh", "Sở Tư pháp\tSở Tài chính, Sở Nội vụ");
    const batch = await run.accept(await run.send(text));
    const done = await run.commit(batch);
    expect(done.problems).toEqual([]);
    const [task] = await db.sql`
      select t.title, (select array_agg(u.code order by a.role, a.position) from task_assignments a join units u on u.id = a.unit_id where a.task_id = t.id) as parties
      from tasks t join plans p on p.id = t.plan_id join documents d on d.id = p.document_id where d.number = '771/KH-UBND' and t.ordinal = 'II.2'`;
    expect(task).toEqual({ title: "Khảo sát người dân sau khi nhận kết quả", parties: ["so-tu-phap", "so-tai-chinh", "so-noi-vu"] });
    expect(others(await run.send(text))).toEqual([]);
    expect((await run.undo(batch.id)).problems).toEqual([]);
    expect(await everyRow(db)).toEqual(before);
  });

  test("of another's plan is not changed by who enters nothing for that agency", async () => {
    const person = await makePerson(db.sql, { roles: [{ role: "ENTERER", unit: "ubnd-truc-ninh" }] });
    const [unit] = await db.sql<{ id: string }[]>`select id from units where code = 'ubnd-truc-ninh'`;
    const roles = [{ role: "ENTERER", unitId: unit!.id, withSubtree: true }] as const;
    const other = runAs(db, { ...officer, personId: person.id, roles, rights: figureRights(roles) });
    const batch = await other.accept(await other.send(plan.replace("Lập danh mục", "Lập bảng kê"), "ke-hoach.txt", "ubnd-truc-ninh"));
    expect((await other.commit(batch)).problems).toMatchObject([{ code: "NOT_ALLOWED" }]);
  });
});

/** The source documents are not part of the project; without them there is nothing to import. */
const folder = join(projectFolder, "..", "shared", "sources");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];

describe.runIf(files.length > 0)("the source documents", () => {
  test("are the same in every item once they are committed", async () => {
    const empty = await makeDb({ dataset: true });
    await empty.sql
      .unsafe(`truncate autonomy_stats, budget_figures, budget_figure_units, dossier_stats, index_scores, lone_observations, personnel_moves,
      procedure_counts, soe_actions, soe_action_enterprises, staff_stats, targets, task_progress, task_assignments, tasks, plan_areas, plans,
      conclusion_addressees, conclusions, document_mentions, document_relations, document_corrections, procedures, publication_decisions cascade`);
    const here = runAs(empty, await makeOfficer(empty));
    for (const file of files) {
      const content = readFileSync(join(folder, file));
      expect((await here.commit(await here.accept(await here.send(content)), "SUBMITTED")).problems).toEqual([]);
      expect(others(await here.send(content))).toEqual([]);
    }
    await empty.drop();
  }, 120_000);
});
