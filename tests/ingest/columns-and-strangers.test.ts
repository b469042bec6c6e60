import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeOfficer, runAs } from "./import-run.ts";

let db: TestDb;
let run: ReturnType<typeof runAs>;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
  run = runAs(db, await makeOfficer(db));
});
afterAll(() => db.drop());

const text = `ỦY BAN NHÂN DÂN
HUYỆN TRỰC NINH
Số: 903/BC-UBND
Trực Ninh, ngày 18 tháng 9 năm 2024

BÁO CÁO
Kết quả cải cách hành chính quý III năm 2024

Trong quý III năm 2024, UBND huyện Trực Ninh tiếp nhận 1.940 hồ sơ; đã giải quyết 1.900 hồ sơ, trong đó giải quyết trước hạn 1.500 hồ sơ, giải quyết đúng hạn 400 hồ sơ.
Trong quý III năm 2024, số hồ sơ của huyện từ kỳ trước chuyển sang là 25 hồ sơ.
Huyện đã tổ chức 14 lớp tập huấn về chuyển đổi số.
`;

test("dossiers resolved early, on time and carried over are columns of the statistics, though no indicators of their own", async () => {
  const batch = await run.accept(await run.send(text, "bao-cao.txt", "ubnd-truc-ninh"));
  expect((await run.commit(batch)).problems).toEqual([]);
  const rows = await db.sql`
    select max(d.received) as received, max(d.resolved) as resolved, max(d.resolved_early) as resolved_early,
      max(d.resolved_on_time) as resolved_on_time, max(d.carried_over) as carried_over from dossier_stats d
    join provenances p on p.id = d.provenance_id join documents x on x.id = p.document_id where x.number = '903/BC-UBND'`;
  expect(rows).toEqual([{ received: 1940, resolved: 1900, resolved_early: 1500, resolved_on_time: 400, carried_over: 25 }]);
  expect((await run.undo(batch.id)).problems).toEqual([]);
});

test("a figure whose indicator the hub does not have says so by name, and what can be done", async () => {
  const { items } = await run.send(text, "bao-cao.txt", "ubnd-truc-ninh");
  const remarks = items.filter(({ effect }) => effect === "UNRESOLVED").map(({ remark }) => remark);
  expect(remarks).toEqual([expect.stringMatching(/^Hub chưa có chỉ tiêu “.+” \(mã TRAINING_COURSES\).*quản trị viên thêm chỉ tiêu/)]);
});
