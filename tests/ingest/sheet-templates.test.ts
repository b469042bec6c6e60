import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figureRights } from "#server/auth/figure-rights.policy.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import { loadLists } from "#server/ingest/batches/lists.sql.ts";
import { hubListsOf } from "#server/ingest/sheets/hub-lists.ts";
import { columnName } from "#server/ingest/sheets/sheet.ts";
import { makeTemplateWorkbook } from "#server/ingest/sheets/template-workbook.ts";
import { loadTemplates } from "#server/ingest/sheets/templates.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeGraph } from "#tests/helpers/graph.ts";
import { makePerson } from "#tests/helpers/sign-in.ts";
import { sendSheet } from "./fill-sheet.ts";

let db: TestDb;
let officer: Viewer;
const templates = loadTemplates(null);
const province = "ubnd-tinh";

async function viewer(...roles: readonly Viewer["roles"][number]["role"][]): Promise<Viewer> {
  const person = await makePerson(db.sql, { roles: roles.map((role) => ({ role })) as never });
  const grants = roles.map((role) => ({ role, unitId: null, withSubtree: true }));
  return { personId: person.id, tokenId: null, visitorHash: null, roles: grants, rights: figureRights(grants) };
}

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  officer = await viewer("ENTERER", "ADMINISTRATOR");
});
afterAll(() => db.drop());

type Filled = Readonly<Record<string, string | number>>;

/** The workbook that the hub gives, filled in under its head. */
async function fill(key: string, rows: readonly Filled[]): Promise<Buffer> {
  const template = templates.get(key)!;
  const files = unzipSync(await makeTemplateWorkbook(template, hubListsOf(await loadLists(db.sql), "2024-03-20")));
  const path = "xl/worksheets/sheet1.xml";
  const first = template.columns.some(({ group }) => group !== null) ? 5 : 4;
  const xml = rows.map((row, index) => {
    const number = first + index;
    const cells = template.columns.flatMap(({ key: column }, at) => {
      const value = row[column];
      const place = `r="${columnName(at)}${number}"`;
      if (value === undefined) return [];
      return typeof value === "number" ? [`<c ${place}><v>${value}</v></c>`] : [`<c ${place} t="inlineStr"><is><t>${value}</t></is></c>`];
    });
    return `<row r="${number}">${cells.join("")}</row>`;
  });
  files[path] = strToU8(strFromU8(files[path]!).replace("</sheetData>", `${xml.join("")}</sheetData>`));
  return Buffer.from(zipSync(files));
}

interface Batch {
  id: string;
  stage: string;
  version: number;
  items: { id: string; kind: string; version: number; effect: string; remark: string | null; title: string }[];
}
const fields = "id stage version items { id kind version effect remark title }";
const open = async (id: string, as = officer) =>
  ((await makeGraph(db.hub, as).data(`query ($id: ID!) { import(id: $id) { ${fields} } }`, { id })) as { import: Batch }).import;
const ask = async (name: string, type: string, input: object, as = officer) =>
  (
    (await makeGraph(db.hub, as).data(
      `mutation ($input: ${type}!) { ${name}(input: $input) { import { ${fields} } problems { code message } } }`,
      { input },
    )) as Record<string, { import: Batch; problems: { code: string; message: string }[] }>
  )[name]!;
const undo = async (id: string) =>
  (
    (await makeGraph(db.hub, officer).data("mutation ($id: ID!) { undoImport(id: $id) { problems { code message } } }", { id })) as {
      undoImport: { problems: unknown[] };
    }
  ).undoImport;

/** Accepts everything and commits it. */
async function commit(id: string, as = officer) {
  const batch = await open(id, as);
  const items = batch.items.map(({ id: item, version }) => ({ id: item, version }));
  const accepted = await ask("decideImportItems", "DecideImportItemsInput", { import: id, items, decision: "ACCEPTED" }, as);
  expect(accepted.problems).toEqual([]);
  return await ask("commitImport", "CommitImportInput", { id, version: accepted.import.version, state: "SUBMITTED" }, as);
}

/** Everything that a sheet may write, as it is. */
async function whole(): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  const tables = ["documents", "provenances", "periods", "plans", "plan_areas", "tasks", "task_assignments", "units", "unit_parents"];
  const more = [
    "procedure_fields",
    "publication_decisions",
    "procedures",
    "dossier_stats",
    "staff_stats",
    "budget_figures",
    "lone_observations",
  ];
  for (const name of [...tables, ...more])
    all[name] = (await db.sql`select to_jsonb(t) as row from ${db.sql(name)} t order by id`).map((row) => row["row"] as unknown);
  all["unit_closure"] = (await db.sql`select count(*)::int as count from unit_closure`)[0]!["count"];
  return all;
}

const unit = "Ủy ban nhân dân tỉnh Nam Định";
const period = "Quý III/2024";
const seen = (name: string, filter: string, shown: string) =>
  `{ ${name}(filter: { unit: { code: { eq: "${province}" } }, period: { code: { eq: "2024-q3" } }${filter} }) { nodes { ${shown} } } }`;

/** Each template with what is filled in, and the question that shows it once it is committed. */
const cases: readonly [key: string, rows: readonly Filled[], kind: string, question: string, shown: unknown][] = [
  [
    "units",
    [
      { code: "chi-cuc-moi", name: "Chi cục Chuyển đổi số", level: "Cấp tỉnh", type: "Văn phòng", parent: unit, validFrom: "01/02/2024" },
      { code: "phong-moi", name: "Phòng Dữ liệu", level: "Cấp tỉnh", type: "Văn phòng", parent: "chi-cuc-moi", validFrom: "2024-02-01" },
    ],
    "ROW",
    '{ units(filter: { ancestors: { some: { code: { eq: "chi-cuc-moi" } } } }) { nodes { code name } } }',
    [{ code: "phong-moi", name: "Phòng Dữ liệu" }],
  ],
  [
    "procedures",
    [
      { code: "1.009999", name: "Cấp thẻ thử", field: "Tư pháp", level: "Cấp xã", onlineLevel: "Toàn trình", decision: "987/QĐ-UBND" },
      { code: "1.009998", name: "Đổi thẻ thử", field: "Đo đạc thử", level: "Cấp xã", change: "Bãi bỏ" },
    ],
    "ROW",
    '{ procedures(filter: { code: { in: ["1.009998", "1.009999"] } }, order: [{ field: CODE }]) { nodes { code field { name } onlineLevel status } } }',
    [
      { code: "1.009998", field: { name: "Đo đạc thử" }, onlineLevel: null, status: "ABOLISHED" },
      { code: "1.009999", field: { name: "Tư pháp" }, onlineLevel: "FULL", status: "IN_FORCE" },
    ],
  ],
  [
    "tasks",
    [
      {
        plan: "998/KH-UBND",
        year: 2024,
        area: "Cải cách thể chế",
        ordinal: "I.1",
        title: "Rà soát thử",
        leads: "Sở Tư pháp",
        deadline: "Quý II",
      },
    ],
    "TASK",
    '{ tasks(filter: { title: { eq: "Rà soát thử" } }) { nodes { ordinal deadlineTo } } }',
    null,
  ],
  [
    "dossiers",
    [{ unit, period, received: 50, resolved: 40 }],
    "FIGURE",
    seen("dossierStats", "", "received resolved"),
    [{ received: 50, resolved: 40 }],
  ],
  [
    "staffing",
    [{ unit, period, kind: "Viên chức", assigned: 300, present: 290 }],
    "FIGURE",
    seen("staffing", "", "assigned present"),
    [{ assigned: 300, present: 290 }],
  ],
  [
    "finance",
    [{ unit, period, kind: "Giảm chi trực tiếp cho đơn vị sự nghiệp", amountVnd: 9_635_000_000 }],
    "FIGURE",
    seen("budgetFigures", "", "amountVnd"),
    [{ amountVnd: "9635000000" }],
  ],
  [
    "observations",
    [{ indicator: "ONLINE_DOSSIER_RATE", unit, period, value: 91.5 }],
    "FIGURE",
    '{ observations(filter: { unit: { code: { eq: "ubnd-tinh" } }, period: { code: { eq: "2024-q3" } } }) { nodes { value } } }',
    null,
  ],
];

describe("the templates, filled in", () => {
  test("every template has its case", () => expect(cases.map(([key]) => key).toSorted()).toEqual([...templates.keys()].toSorted()));

  test.each(cases)("%s: sent, reviewed, committed, seen and taken back exactly", async (key, rows, kind, question, shown) => {
    const before = await whole();
    const id = await sendSheet(db, officer, { fileName: `${key}.xlsx`, unit: province, content: await fill(key, rows) });
    const batch = await open(id);
    expect(batch.items.filter((item) => item.kind === kind).map(({ effect, remark }) => [effect, remark?.slice(0, 8)])).toEqual(
      batch.items.filter((item) => item.kind === kind).map(({ remark }) => ["NEW", remark?.slice(0, 8)]),
    );
    expect(batch.items.filter((item) => item.kind === kind).length).toBeGreaterThanOrEqual(rows.length);
    expect(await commit(id)).toMatchObject({ problems: [], import: { stage: "COMMITTED" } });
    const answer = Object.values((await makeGraph(db.hub, officer).data(question)) as Record<string, { nodes: unknown[] }>)[0]!;
    if (shown) expect(answer.nodes).toEqual(shown);
    else expect(answer.nodes.length).toBeGreaterThan(0);
    // What is there is the same when it comes again.
    const again = await open(await sendSheet(db, officer, { fileName: `${key}.xlsx`, unit: province, content: await fill(key, rows) }));
    expect(again.items.filter((item) => item.kind === "ROW").map(({ effect }) => effect)).toEqual(
      kind === "ROW" ? rows.map(() => "SAME") : [],
    );
    expect(await undo(id)).toEqual({ problems: [] });
    expect(await whole()).toEqual(before);
  });

  test("drop-downs hold the hub's own names, and each is found again", async () => {
    const files = unzipSync(await makeTemplateWorkbook(templates.get("dossiers")!, hubListsOf(await loadLists(db.sql), "2024-03-20")));
    const texts = strFromU8(files["xl/sharedStrings.xml"]!);
    for (const name of [unit, "Quý I/2024", "Tư pháp"]) expect(texts).toContain(name);
    expect(strFromU8(files["xl/worksheets/sheet1.xml"]!)).toContain('type="list" errorStyle="warning"');
  });

  test("lists of the whole province are written by who answers for it; a row that contradicts the hub waits", async () => {
    const enterer = await viewer("ENTERER");
    const content = await fill("units", [
      { code: "phong-khac", name: "Phòng Khác", level: "Cấp tỉnh", type: "Văn phòng", parent: province, validFrom: "2024-02-01" },
    ]);
    const id = await sendSheet(db, enterer, { fileName: "don-vi.xlsx", unit: province, content });
    expect((await commit(id, enterer)).problems).toMatchObject([{ code: "NOT_ALLOWED" }]);
    const other = await fill("units", [
      { code: province, name: "Tên khác hẳn", level: "Cấp tỉnh", type: "Ủy ban nhân dân", validFrom: "1997-01-01" },
      { code: "khong-co-cap-tren", name: "Phòng Lẻ", level: "Cấp tỉnh", type: "Văn phòng", parent: "khong-he-co", validFrom: "2024-02-01" },
    ]);
    const waiting = await sendSheet(db, officer, { fileName: "don-vi.xlsx", unit: province, content: other }, "MAPPING");
    const [row] = await db.sql`select problems from import_sheets where import_id = ${waiting}`;
    expect(JSON.stringify(row)).toContain("không có đơn vị “khong-he-co” trong hub");
  });
});
