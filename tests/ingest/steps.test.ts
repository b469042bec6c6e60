import { afterAll, beforeAll, expect, test } from "vitest";
import { figureRights } from "#server/auth/figure-rights.policy.ts";
import type { Role, Viewer } from "#server/core/graph/model.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeGraph } from "#tests/helpers/graph.ts";
import { makePerson } from "#tests/helpers/sign-in.ts";
import { runAs, type RunBatch } from "./import-run.ts";

let db: TestDb;
let province: string;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
  province = (await db.sql<{ id: string }[]>`select id from units where code = 'ubnd-tinh'`)[0]!.id;
});
afterAll(() => db.drop());

async function viewer(...names: readonly Role[]): Promise<Viewer> {
  const person = await makePerson(db.sql, { roles: names.map((role) => ({ role, unit: "ubnd-tinh" })) });
  const roles = names.map((role) => ({ role, unitId: province, withSubtree: true }));
  return { personId: person.id, tokenId: null, visitorHash: null, roles, rights: figureRights(roles) };
}

interface Figures {
  table: string | null;
  state: string;
  ids: string[];
  steps: string[];
}
const figuresFor = async (id: string, as: Viewer) =>
  (
    (await makeGraph(db.hub, as).data("query ($id: ID!) { import(id: $id) { figures { table state ids steps } } }", { id })) as {
      import: { figures: Figures[] } | null;
    }
  ).import?.figures;
const stands = (figures: readonly Figures[] | undefined) =>
  figures?.map(({ table, state, ids, steps }) => `${table} ${ids.length} ${state} > ${steps.join(" ")}`);
async function move(id: string, to: string, as: Viewer): Promise<void> {
  for (const { table, ids, steps } of (await figuresFor(id, as))!) {
    if (!steps.includes(to)) continue;
    const { moveFigures } = (await makeGraph(db.hub, as).data(
      "mutation ($input: MoveFiguresInput!) { moveFigures(input: $input) { moved problems { message } } }",
      { input: { table, ids, to } },
    )) as { moveFigures: { moved: string[]; problems: unknown[] } };
    expect(moveFigures).toEqual({ moved: expect.arrayContaining(ids), problems: [] });
  }
}

const report = `ỦY BAN NHÂN DÂN
TỈNH NAM ĐỊNH
Số: 771/BC-UBND
Nam Định, ngày 20 tháng 6 năm 2024

BÁO CÁO
Kết quả giải quyết thủ tục hành chính quý II năm 2024

1. Kết quả giải quyết hồ sơ
Trong quý II năm 2024, toàn tỉnh tiếp nhận 12.345 hồ sơ, đã giải quyết 12.001 hồ sơ.
`;

test("figures of an import go step by step, each by who may; who entered them does not approve them", async () => {
  const enterer = await viewer("ENTERER", "APPROVER");
  const as = runAs(db, enterer);
  const sent = await as.send(report);
  expect(await figuresFor(sent.id, enterer)).toEqual([]);
  const done = await as.commit(await as.accept(sent as RunBatch));
  expect(done.problems).toEqual([]);
  const [checker, approver, reader] = [await viewer("CHECKER"), await viewer("APPROVER"), await viewer("READER")];
  const { id } = sent;

  expect(stands(await figuresFor(id, enterer))).toEqual(["DOSSIER_STATS 1 DRAFT > SUBMITTED"]);
  expect(stands(await figuresFor(id, approver))).toEqual(["DOSSIER_STATS 1 DRAFT > "]);
  expect(await figuresFor(id, reader)).toBeUndefined();
  await move(id, "SUBMITTED", enterer);
  expect(stands(await figuresFor(id, enterer))).toEqual(["DOSSIER_STATS 1 SUBMITTED > DRAFT"]);
  expect(stands(await figuresFor(id, checker))).toEqual(["DOSSIER_STATS 1 SUBMITTED > DRAFT"]);
  expect(stands(await figuresFor(id, approver))).toEqual(["DOSSIER_STATS 1 SUBMITTED > DRAFT APPROVED"]);
  await move(id, "APPROVED", approver);
  expect(stands(await figuresFor(id, checker))).toEqual(["DOSSIER_STATS 1 APPROVED > "]);
  await move(id, "PUBLISHED", approver);
  expect(stands(await figuresFor(id, approver))).toEqual(["DOSSIER_STATS 1 PUBLISHED > "]);
  const seen = await makeGraph(db.hub).data(
    '{ dossierStats(filter: { unit: { code: { eq: "ubnd-tinh" } }, period: { code: { eq: "2024-q2" } } }) { nodes { received resolved state } } }',
  );
  expect(seen).toEqual({ dossierStats: { nodes: [{ received: 12_345, resolved: 12_001, state: "PUBLISHED" }] } });
});
