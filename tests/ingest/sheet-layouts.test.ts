import { afterAll, beforeAll, expect, test } from "vitest";
import { figureRights } from "#server/auth/figure-rights.policy.ts";
import type { Role, Viewer } from "#server/core/graph/model.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeGraph } from "#tests/helpers/graph.ts";
import { makePerson } from "#tests/helpers/sign-in.ts";
import { bookOf, readThrough, sendSheet, type Line } from "./fill-sheet.ts";

let db: TestDb;
let officer: Viewer;
let neighbour: Viewer;

async function viewer(role: Role, unit: string): Promise<Viewer> {
  const person = await makePerson(db.sql, { roles: [{ role, unit }] });
  const [row] = await db.sql<{ id: string }[]>`select id from units where code = ${unit}`;
  const roles = [{ role, unitId: row!.id, withSubtree: true }];
  return { personId: person.id, tokenId: null, visitorHash: null, roles, rights: figureRights(roles) };
}

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  officer = await viewer("ENTERER", "ubnd-truc-ninh");
  neighbour = await viewer("ENTERER", "ubnd-nam-truc");
});
afterAll(() => db.drop());

const lines = (...rows: Line[]): Line[] => [
  ["TÌNH HÌNH BIÊN CHẾ"],
  ["Tên cơ quan báo cáo", "Kỳ", "Phân loại", "Chỉ tiêu biên chế", "Hiện có mặt"],
  ...rows,
];
const send = async (rows: Line[], stage: string, as = officer, unit = "ubnd-truc-ninh") =>
  await sendSheet(db, as, { fileName: "biên chế.xlsx", unit, content: await bookOf(lines(...rows)) }, stage);

const fields = `sheet template headRow firstRow origin mappingName rowCount problemCount isChecked notices problems { address message }
  heads { letter title samples } columns { key at fixed scale suggestedAt confidence isRequired } preview { number cells { column address text fault } }`;
interface Sheet {
  template: string | null;
  headRow: number;
  origin: string;
  mappingName: string | null;
  problemCount: number;
  problems: { address: string; message: string }[];
  columns: { key: string; at: number | null; fixed: string | null; confidence: number | null }[];
  preview: { number: number; cells: { column: string; address: string | null; text: string | null; fault: string | null }[] }[];
}
const look = async (id: string, layout: object | null = null, as = officer) =>
  (
    (await makeGraph(db.hub, as).data(
      `query ($id: ID!, $layout: SheetLayoutInput) { importSheet(import: $id, layout: $layout) { ${fields} } }`,
      {
        id,
        layout,
      },
    )) as { importSheet: Sheet | null }
  ).importSheet;
const lay = async (id: string, layout: object, as = officer, name: string | null = null) =>
  (
    (await makeGraph(db.hub, as).data(
      "mutation ($input: LayImportSheetInput!) { layImportSheet(input: $input) { import { stage } problems { code message } } }",
      { input: { import: id, layout, remember: true, name } },
    )) as { layImportSheet: { import: { stage: string } | null; problems: { code: string; message: string }[] } }
  ).layImportSheet;
const columns = (more: object[] = []) => [
  { column: "unit", at: 0 },
  { column: "period", at: 1 },
  { column: "kind", at: 2 },
  { column: "assigned", at: 3 },
  { column: "present", at: 4 },
  ...more,
];
const layout = { template: "staffing", headRow: 2, firstRow: 3, columns: columns() };
const figures = async (id: string) =>
  await db.sql`select cell, payload ->> 'value' as value from import_items where import_id = ${id} and kind = 'FIGURE' order by ordinal`;
const good: Line = ["Ủy ban nhân dân huyện Trực Ninh", "2024-q1", "Viên chức", 120, 111];

test("an unknown head waits for a person, who sees how its rows would read; by the mapping it is read, and the next file is not asked about", async () => {
  const id = await send([good, ["Sở Lạ Lùng", "2024-q1", "Viên chức", 5, "năm"]], "MAPPING");
  const seen = (await look(id))!;
  expect(seen).toMatchObject({ template: "staffing", headRow: 2, origin: "SUGGESTED" });
  // Each column of the file was guessed, none of them as sure as the template's own words.
  expect(seen.columns.filter(({ at }) => at !== null).map(({ key, at }) => [key, at])).toContainEqual(["unit", 0]);
  expect(seen.columns.find(({ key }) => key === "unit")!.confidence).toBeLessThan(0.9);

  const tried = (await look(id, layout))!;
  expect(tried.preview[0]!.cells.map(({ text }) => text)).toEqual([
    "Ủy ban nhân dân huyện Trực Ninh",
    "Quý I/2024",
    "Viên chức",
    "120",
    null,
    "111",
    null,
  ]);
  expect(tried.problems.map(({ message }) => message)).toEqual([
    "A4: không có đơn vị “Sở Lạ Lùng” trong hub. Hãy nhập mã hoặc tên đúng, ví dụ so-noi-vu.",
    "E4: “năm” không phải là số nguyên. Hãy nhập số nguyên, ví dụ 80; để trống nếu không có số liệu.",
  ]);

  // With cells to put right it goes on waiting, and says so of the whole sheet.
  expect(await lay(id, layout)).toMatchObject({ problems: [], import: { stage: "RECEIVED" } });
  await readThrough(db, id, "MAPPING");
  expect(await look(id)).toMatchObject({ origin: "CHOSEN", problemCount: 2, isChecked: true });
  expect(await lay(id, { ...layout, leavesOut: true }, officer, "Biên chế của huyện")).toMatchObject({ problems: [] });
  await readThrough(db, id, "CHECKED");
  expect(await figures(id)).toMatchObject([
    { cell: "D3", value: "120" },
    { cell: "E3", value: "111" },
  ]);

  const next = await send([["ubnd-truc-ninh", "Quý I/2024", "Viên chức", 121, 112]], "CHECKED");
  expect(await look(next)).toMatchObject({ origin: "REMEMBERED", mappingName: "Biên chế của huyện" });
  expect(await figures(next)).toMatchObject([{ value: "121" }, { value: "112" }]);
  // It is the unit's own: another unit is asked.
  await send([["ubnd-nam-truc", "2024-q1", "Viên chức", 7, 7]], "MAPPING", neighbour, "ubnd-nam-truc");

  const list = "{ sheetMappings { id name usedCount unitCode mayWork } }";
  const mine = (await makeGraph(db.hub, officer).data(list)) as { sheetMappings: { id: string }[] };
  expect(mine.sheetMappings).toMatchObject([{ name: "Biên chế của huyện", usedCount: 1, unitCode: "ubnd-truc-ninh", mayWork: true }]);
  expect(await makeGraph(db.hub, neighbour).data(list)).toEqual({ sheetMappings: [] });
  const mapping = mine.sheetMappings[0]!.id;
  const remove = "mutation ($id: ID!) { removeSheetMapping(id: $id) { mappings { id } problems { code } } }";
  expect(await makeGraph(db.hub, neighbour).data(remove, { id: mapping })).toMatchObject({
    removeSheetMapping: { problems: [{ code: "NOT_FOUND" }] },
  });
  const rename =
    "mutation ($id: ID!, $name: String!) { renameSheetMapping(id: $id, name: $name) { mappings { name } problems { code path } } }";
  expect(await makeGraph(db.hub, officer).data(rename, { id: mapping, name: " " })).toMatchObject({
    renameSheetMapping: { problems: [{ code: "INVALID", path: "name" }] },
  });
  expect(await makeGraph(db.hub, officer).data(rename, { id: mapping, name: "Biên chế quý" })).toMatchObject({
    renameSheetMapping: { mappings: [{ name: "Biên chế quý" }], problems: [] },
  });
  await makeGraph(db.hub, officer).data(remove, { id: mapping });
  await send([good], "MAPPING");
});

test("one value for all rows is remembered, but not a period: a file that does not name its own asks for it", async () => {
  const head: Line = ["Bộ phận", "Loại hình", "Biên chế giao", "Số người"];
  const row: Line = ["phòng", "Viên chức", 30, 28];
  const file = async (title: string, stage: string) =>
    await sendSheet(db, officer, { fileName: "b.xlsx", unit: "ubnd-truc-ninh", content: await bookOf([[title], head, row]) }, stage);
  const id = await file("Biên chế", "MAPPING");
  const said = [
    { column: "unit", fixed: "ubnd-truc-ninh" },
    { column: "period", fixed: "Quý I/2024" },
    { column: "kind", at: 1 },
    { column: "assigned", at: 2, scale: 100 },
    { column: "present", at: 3 },
  ];
  await lay(id, { template: "staffing", headRow: 2, firstRow: 3, columns: said });
  await readThrough(db, id, "CHECKED");
  expect(await figures(id)).toMatchObject([{ value: "3000" }, { value: "28" }]);

  const unsaid = await file("Biên chế", "MAPPING");
  const asked = (await look(unsaid))!;
  expect(asked.columns.filter(({ key }) => key === "unit" || key === "period").map(({ fixed }) => fixed)).toEqual(["ubnd-truc-ninh", null]);
  expect(asked.problems[0]!.message).toMatch(/thiếu cột “Kỳ báo cáo”/u);
  const saying = await file("Biên chế 6 tháng đầu năm 2023", "CHECKED");
  const [figure] =
    await db.sql`select payload -> 'period' ->> 'label' as period from import_items where import_id = ${saying} and kind = 'FIGURE'`;
  expect(figure).toEqual({ period: "2023-h1" });
});

test("what no sheet can be laid by is refused: columns and rows that are not there, a template of another name, somebody else's import", async () => {
  const id = await send([good], "MAPPING");
  const refused = async (wrong: object) =>
    await makeGraph(db.hub, officer).errors(
      "query ($id: ID!, $layout: SheetLayoutInput) { importSheet(import: $id, layout: $layout) { sheet } }",
      {
        id,
        layout: { ...layout, ...wrong },
      },
    );
  const wrongs = [
    { headRow: -1 },
    { columns: [{ column: "salary", at: 0 }] },
    { columns: [{ column: "unit", at: 900 }] },
    { columns: [{ column: "assigned", at: 3, scale: 7 }] },
  ];
  for (const wrong of wrongs) expect(await refused(wrong)).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(await lay(id, { ...layout, template: "salaries" })).toMatchObject({ problems: [{ code: "INVALID" }] });
  expect(await look(id, null, neighbour)).toBeNull();
  expect(await lay(id, layout, neighbour)).toMatchObject({ import: null, problems: [{ code: "NOT_FOUND" }] });
});
