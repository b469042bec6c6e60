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
        "FIGURE CONFLICT Số văn bản hành chính ban hành",
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

  test("puts right what was recognised wrongly; nothing else of it changes, and what a field cannot be is said", async () => {
    const unknown = batch.items.find(({ title }) => title.includes("trao đổi văn bản điện tử"))!;
    const wrong = await run("correctImportItem", "CorrectImportItemInput", {
      ...{ id: unknown.id, version: unknown.version },
      fields: [{ name: "indicator", value: "KHONG_CO" }],
    });
    expect(wrong.problems).toMatchObject([{ code: "INVALID", message: "Không có chỉ tiêu mã “KHONG_CO”." }]);
    const right = await run("correctImportItem", "CorrectImportItemInput", {
      ...{ id: unknown.id, version: unknown.version },
      fields: [
        { name: "indicator", value: "EDOC_EXCHANGE_RATE" },
        { name: "value", value: "96.5" },
      ],
    });
    expect(right.problems).toEqual([]);
    const item = right.import!.items.find(({ id }) => id === unknown.id)!;
    expect(item).toMatchObject({ decision: "CORRECTED", effect: "NEW", title: "Văn bản trao đổi điện tử giữa cơ quan nhà nước" });
    expect(item.fields.find(({ name }) => name === "value")).toMatchObject({ value: "96.5", shown: "96,5", asRead: "96" });
    const late = await run("correctImportItem", "CorrectImportItemInput", { id: unknown.id, version: unknown.version, fields: [] });
    expect(late.problems).toMatchObject([{ code: "CONFLICT" }]);
  });

  test("of two who decide on one item the second is told, and of two who commit one does", async () => {
    const [first, second] = await Promise.all([decide(batch, [batch.items[2]!], "ACCEPTED"), decide(batch, [batch.items[2]!], "REJECTED")]);
    expect([...first.problems, ...second.problems].map(({ code }) => code)).toEqual(["CONFLICT"]);
    const accepted = await decide(
      batch,
      possible(batch).filter(({ id }) => id !== batch.items[2]!.id),
      "ACCEPTED",
    );
    const both = await Promise.all([commit(accepted.import!, "DRAFT"), commit(accepted.import!, "DRAFT")]);
    expect(both.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(["WRONG_STAGE"]);
    const undone = await Promise.all([runId("undoImport", batch.id), runId("undoImport", batch.id)]);
    expect(undone.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(["WRONG_STAGE"]);
  });

  test("commits nothing that was not seen, nothing at all when nothing was accepted, and nothing of a conflict", async () => {
    expect((await commit(batch)).problems).toMatchObject([{ code: "NOTHING" }]);
    const conflict = batch.items.find(({ effect }) => effect === "CONFLICT")!;
    expect((await decide(batch, [conflict], "ACCEPTED")).problems).toMatchObject([{ code: "INVALID", itemId: conflict.id }]);
    const accepted = await decide(batch, possible(batch), "ACCEPTED");
    expect((await commit({ ...accepted.import!, version: accepted.import!.version - 1 })).problems).toMatchObject([{ code: "CONFLICT" }]);
    const before = await whole();
    const withoutHead = await decide(
      accepted.import!,
      accepted.import!.items.filter(({ kind }) => kind === "DOCUMENT"),
      "REJECTED",
    );
    expect((await commit(withoutHead.import!)).problems).toMatchObject([{ code: "INVALID" }]);
    expect(await whole()).toEqual(before);
  });

  test("is refused to who may not enter at the unit of a figure, item by item", async () => {
    const accepted = await decide(batch, possible(batch), "ACCEPTED");
    await db.sql`update import_items set corrected = '{"unit": "so-noi-vu"}' where import_id = ${batch.id} and ordinal = 3`;
    const { problems } = await commit(accepted.import!);
    expect(problems).toMatchObject([{ code: "NOT_ALLOWED", itemId: batch.items[2]!.id }]);
    const checker = await viewer("CHECKER", "ubnd-truc-ninh");
    expect((await commit(accepted.import!, "DRAFT", checker)).problems).toMatchObject([{ code: "NOT_ALLOWED" }]);
  });

  test("is not taken back once a figure of it was approved: it says which, and changes nothing", async () => {
    const done = await commit((await decide(batch, possible(batch), "ACCEPTED")).import!);
    expect(done.problems).toEqual([]);
    await db.sql`update dossier_stats set state = 'APPROVED' where state = 'SUBMITTED'`;
    const before = await whole();
    const { problems } = await runId("undoImport", batch.id);
    expect(problems.map(({ code }) => code)).toContain("CHANGED_SINCE");
    expect(problems.map(({ message }) => message).join()).toContain("kết quả giải quyết hồ sơ");
    expect(await whole()).toEqual(before);
    await db.sql`update dossier_stats set state = 'SUBMITTED' where state = 'APPROVED'`;
    await db.sql`update provenances set is_draft = true where id in (select provenance_id from dossier_stats where state = 'SUBMITTED')`;
    expect((await runId("undoImport", batch.id)).problems).toEqual([]);
  });

  test("an error of the database in the middle leaves nothing behind, and the import as it was", async () => {
    const accepted = await decide(batch, possible(batch), "ACCEPTED");
    const before = await whole();
    await db.sql
      .unsafe(`create function fail_once() returns trigger language plpgsql as $$ begin raise exception 'disk full' using errcode = '53100'; end $$;
      create trigger fail_once before insert on lone_observations for each row execute function fail_once();
      create trigger fail_once before insert on dossier_stats for each row execute function fail_once()`);
    const errors = await makeGraph(db.hub, officer).errors(
      "mutation ($input: CommitImportInput!) { commitImport(input: $input) { problems { code } } }",
      { input: { id: batch.id, version: accepted.import!.version, state: "DRAFT" } },
    );
    expect(errors).toHaveLength(1);
    await db.sql.unsafe("drop function fail_once() cascade");
    expect(await whole()).toEqual(before);
    expect((await open(batch.id))!.stage).toBe("REVIEWED".replace("REVIEWED", accepted.import!.stage));
    expect((await commit(accepted.import!, "DRAFT")).problems).toEqual([]);
    expect((await runId("undoImport", batch.id)).problems).toEqual([]);
  });
});

test("what is cancelled while it is read stays cancelled, and the reader is told to stop", async () => {
  const id = await receiveFile(db.hub, officer, {
    fileName: "dai.txt",
    unit: "ubnd-truc-ninh",
    template: null,
    content: Buffer.from(text),
  });
  let isTold = false;
  const slow: ReadFile = (_file, signal) =>
    new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(((isTold = true), new Error("told")))));
  const jobs = runImports({ sql: db.hub, log: pino({ level: "error" }), readFile: slow });
  await expect.poll(async () => (await db.sql`select attempts from imports where id = ${id}`)[0]!["attempts"]).toBe(1);
  expect((await runId("cancelImport", id)).problems).toEqual([]);
  await expect.poll(() => isTold, { timeout: 10_000 }).toBe(true);
  await jobs.stop();
  expect((await open(id))!.stage).toBe("CANCELLED");
  expect((await runId("cancelImport", id)).problems).toMatchObject([{ code: "WRONG_STAGE" }]);
});
