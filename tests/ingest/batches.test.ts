import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { figureRights } from "#server/auth/figure-rights.policy.ts";
import type { Role, Viewer } from "#server/core/graph/model.ts";
import { itemsOf } from "#server/ingest/batches/stage-items.ts";
import { runImports } from "#server/ingest/batches/jobs.ts";
import type { ReadFile } from "#server/ingest/batches/read-in-worker.ts";
import { receiveFile } from "#server/ingest/batches/receive.command.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeGraph } from "#tests/helpers/graph.ts";
import { makePerson } from "#tests/helpers/sign-in.ts";
import { reading, text } from "./a-reading.ts";

let db: TestDb;
let officer: Viewer;

async function viewer(role: Role, unit: string): Promise<Viewer> {
  const person = await makePerson(db.sql, { roles: [{ role, unit }] });
  const [row] = await db.sql<{ id: string }[]>`select id from units where code = ${unit}`;
  const roles = [{ role, unitId: row!.id, withSubtree: true }];
  return { personId: person.id, tokenId: null, visitorHash: null, roles, rights: figureRights(roles) };
}

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  officer = await viewer("ENTERER", "ubnd-truc-ninh");
});
afterAll(() => db.drop());

const readFile: ReadFile = async () => ({ what: "done", text, items: itemsOf(reading, text), findings: [] });

/** Receives a file and has it read by hand-made reading. */
async function importFile(as: Viewer = officer, unit = "ubnd-truc-ninh"): Promise<string> {
  const id = await receiveFile(db.hub, as, { fileName: "bao-cao.txt", unit, template: null, content: Buffer.from(text) });
  const jobs = runImports({ sql: db.hub, log: pino({ level: "error" }), readFile });
  await expect.poll(async () => (await db.sql`select stage from imports where id = ${id}`)[0]!["stage"]).toBe("CHECKED");
  await jobs.stop();
  return id;
}

const fields = `id stage version message committedState documentCode mayWork counts { kind decision effect count }
  items { id ordinal kind title version decision effect remark lineStart fields { name value shown asRead isCorrected } }`;
interface Item {
  id: string;
  ordinal: number;
  kind: string;
  title: string;
  version: number;
  decision: string;
  effect: string;
  remark: string | null;
  fields: { name: string; value: string | null; shown: string | null; asRead: string | null }[];
}
interface Batch {
  id: string;
  stage: string;
  version: number;
  documentCode: string | null;
  items: Item[];
}
interface Payload {
  import: Batch | null;
  problems: { code: string; message: string; itemId: string | null }[];
}

const open = async (id: string, as = officer) =>
  ((await makeGraph(db.hub, as).data(`query ($id: ID!) { import(id: $id) { ${fields} } }`, { id })) as { import: Batch | null }).import;
const run = async (name: string, type: string, input: object, as = officer) =>
  (
    (await makeGraph(db.hub, as).data(
      `mutation ($input: ${type}!) { ${name}(input: $input) { import { ${fields} } problems { code message itemId } } }`,
      { input },
    )) as Record<string, Payload>
  )[name]!;
const runId = async (name: string, id: string, as = officer) =>
  (
    (await makeGraph(db.hub, as).data(
      `mutation ($id: ID!) { ${name}(id: $id) { import { ${fields} } problems { code message itemId } } }`,
      { id },
    )) as Record<string, Payload>
  )[name]!;
const decide = (batch: Batch, items: readonly Item[], decision: string, as = officer) =>
  run(
    "decideImportItems",
    "DecideImportItemsInput",
    { import: batch.id, items: items.map(({ id, version }) => ({ id, version })), decision },
    as,
  );
const commit = (batch: Batch, state = "SUBMITTED", as = officer) =>
  run("commitImport", "CommitImportInput", { id: batch.id, version: batch.version, state }, as);
const possible = ({ items }: Batch) => items.filter(({ effect }) => effect !== "UNRESOLVED" && effect !== "CONFLICT");

/** Everything that an import may write, as it is. */
const whole = async () => {
  const tables = [
    "documents",
    "document_mentions",
    "document_relations",
    "provenances",
    "periods",
    "plans",
    "plan_areas",
    "tasks",
    "task_assignments",
    "conclusions",
    "conclusion_addressees",
    "dossier_stats",
    "lone_observations",
  ];
  const all: Record<string, unknown> = {};
  for (const name of tables)
    all[name] = (await db.sql`select to_jsonb(t) as row from ${db.sql(name)} t order by id`).map((row) => row["row"] as unknown);
  return all;
};

describe("an import", () => {
  let batch: Batch;
  beforeEach(async () => {
    batch = (await open(await importFile()))!;
  });

  test("waits with what was found, each with its place and what it would do", () => {
    expect(batch.stage).toBe("CHECKED");
    expect(batch.items.map(({ kind, effect, title }) => `${kind} ${effect} ${title}`)).toMatchInlineSnapshot(`
      [
        "DOCUMENT NEW báo cáo · 77/BC-UBND · Kết quả cải cách hành chính quý I năm 2024",
        "CITATION NEW kế hoạch · 12/KH-UBND · 05/01/2024",
        "FIGURE NEW Số hồ sơ TTHC tiếp nhận · cấp huyện",
        "FIGURE NEW Số hồ sơ TTHC đã giải quyết · cấp huyện",
        "FIGURE NEW Số hồ sơ TTHC đang giải quyết · cấp huyện",
        "FIGURE CONFLICT Số văn bản hành chính ban hành · type=TOTAL",
        "FIGURE UNRESOLVED Tỷ lệ trao đổi văn bản điện tử",
        "CONCLUSION NEW kiến nghị, đề xuất · Đề nghị Sở Nội vụ mở lớp tập huấn",
        "TASK NEW I.1 · Rà soát quy trình nội bộ",
      ]
    `);
    const unknown = batch.items.find(({ title }) => title.includes("trao đổi văn bản điện tử"))!;
    expect(unknown.remark).toContain("hãy chọn chỉ tiêu");
  });

  test("writes what was accepted, and takes it back exactly", async () => {
    const before = await whole();
    const accepted = await decide(batch, possible(batch), "ACCEPTED");
    expect(accepted.problems).toEqual([]);
    expect(await whole()).toEqual(before);
    const done = await commit(accepted.import!);
    expect(done.problems).toEqual([]);
    expect(done.import).toMatchObject({ stage: "COMMITTED" });
    const [row] = await db.sql`
      select d.received, d.resolved, d.pending, d.state, d.entered_by_id, p.line_start, p.line_end, x.number from dossier_stats d
      join provenances p on p.id = d.provenance_id join documents x on x.id = p.document_id where x.number = '77/BC-UBND'`;
    expect(row).toEqual({
      received: 1500,
      resolved: 1450,
      pending: 50,
      state: "SUBMITTED",
      entered_by_id: officer.personId,
      line_start: 5,
      line_end: 5,
      number: "77/BC-UBND",
    });
    const undone = await runId("undoImport", batch.id);
    expect(undone.problems).toEqual([]);
    expect(undone.import!.stage).toBe("UNDONE");
    expect(await whole()).toEqual(before);
  });
});
