import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bytesOf, evil, makeExportHub, question, type ExportHub } from "#tests/helpers/export-hub.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { linesOf, readWorkbook } from "#tests/helpers/workbook.ts";

let hub: ExportHub;
let graph: Graph;

beforeAll(async () => {
  hub = await makeExportHub();
  graph = makeGraph(hub.db.sql);
});
afterAll(() => hub.end());

interface Answer {
  readonly rows: Row[];
  readonly totals: Row[];
}
interface Row {
  readonly members: ({ readonly key: string; readonly label: string } | null)[];
  readonly cells: { readonly value: string | null; readonly state: string }[];
}
async function ask(input: object = question): Promise<Answer> {
  const fields = "members { key label } cells { value state basis numerator denominator reports }";
  const { analyze } = await graph.data(
    `query ($input: AnalyzeInput!) { analyze(input: $input) { rows { ${fields} } totals { ${fields} } } }`,
    {
      input,
    },
  );
  return analyze;
}
const values = ({ cells }: Row) => cells.map(({ value }) => (value === null ? null : Number(value)));
/** The values of GraphQL by the members as a file names them. */
const byName = (rows: readonly Row[], none: (index: number, members: Row["members"]) => string | null) =>
  new Map(
    rows.map(
      (row) => [JSON.stringify(row.members.map((member, index) => member?.label ?? none(index, row.members))), values(row)] as const,
    ),
  );

describe("a ratio's total is the ratio of sums, in every format as in GraphQL", () => {
  test("XLSX: rows, subtotals and the grand total, bold; numbers are numbers in their format; what is provisional is told twice", async () => {
    const { rows, totals } = await ask({ ...question, totals: "ROLLUP" });
    const file = await bytesOf(await hub.post("xlsx", { question: { ...question, totals: "ROLLUP" } }));
    const { sheets } = readWorkbook(file);
    const lines = linesOf(sheets[0]!);
    const head = lines.findIndex((line) => line[0] === "Đơn vị có báo cáo");
    expect(lines[head]).toEqual([
      "Đơn vị có báo cáo",
      "Kỳ",
      "Hồ sơ tiếp nhận (gồm kỳ trước chuyển sang) (hồ sơ)",
      "Tỷ lệ giải quyết (%)",
      "Lưu ý",
    ]);
    const told = (line: (string | number | null)[]) => [line[2], line[3]].map((value) => (typeof value === "number" ? value : null));
    const written = new Map(lines.slice(head + 1).map((line) => [JSON.stringify(line.slice(0, 2)), told(line)] as const));
    expect(written).toEqual(
      new Map([
        ...byName(rows, () => null),
        ...byName(totals, (index, members) => (index === 0 ? "Tổng chung" : members[0] ? "Cộng" : null)),
      ]),
    );
    const grand = head + written.size + 1;
    expect(sheets[0]!.get(`A${grand}`)).toMatchObject({ value: "Tổng chung", isBold: true });

    const byPeriod = await ask({ ...question, dimensions: [{ dimension: "PERIOD" }], totals: "GRAND" });
    expect(values(byPeriod.rows[1]!)).toEqual([12_002, 75]);
    const first = [...sheets[0]!].find(([, { value }]) => value === 12_000)!;
    expect(first[1]).toMatchObject({ format: "#,##0", isItalic: true });
    const rate = sheets[0]!.get(first[0].replace("C", "D"))!;
    expect(rate).toMatchObject({ value: 75, format: "#,##0.00" });
    expect(sheets[0]!.get(first[0].replace("C", "E"))!.value).toMatch(/Tỷ lệ giải quyết: có phần tạm thời/);
    expect(sheets[0]!.get(first[0].replace("C", "A"))!.value).toBe(evil);
  });

  test("XLSX as a pivot, with both margins", async () => {
    const { rows, totals } = await ask();
    const { sheets } = readWorkbook(await bytesOf(await hub.post("xlsx", { question, look: "PIVOT" })));
    const lines = linesOf(sheets[0]!).slice(-4);
    const find = (unit: string | null, period: string | null) =>
      values(
        [...rows, ...totals].find(
          ({ members }) => members[0]?.label === (unit ?? undefined) && members[1]?.label === (period ?? undefined),
        )!,
      );
    const periods = ["2022-quarter-4-legal", "2023-quarter-1-legal", null];
    const shown = (unit: string | null) => periods.flatMap((period) => find(unit, period));
    const numbers = (line: (string | number | null)[]) =>
      Array.from({ length: 6 }, (_, at) => (typeof line[at + 1] === "number" ? line[at + 1] : null));
    expect(lines[0]!.slice(1, 4)).toEqual([
      "2022-quarter-4-legal: Hồ sơ tiếp nhận (gồm kỳ trước chuyển sang) (hồ sơ)",
      "2022-quarter-4-legal: Tỷ lệ giải quyết (%)",
      "2023-quarter-1-legal: Hồ sơ tiếp nhận (gồm kỳ trước chuyển sang) (hồ sơ)",
    ]);
    const expected = [evil, "Một & <hai>", null].map((unit) => [unit ?? "Tổng chung", ...shown(unit)]);
    expect(new Map(lines.slice(1).map((line) => [line[0], numbers(line)]))).toEqual(new Map(expected.map(([name, ...of]) => [name, of])));
    expect(expected.at(-1)!.slice(1, 5)).toEqual([10_000, 70, 12_002, 75]);
  });

  test.each([
    ["vi", ";", ","],
    ["en", ",", "."],
  ])("CSV in %s: every cell with its state", async (language, delimiter, decimal) => {
    const { rows } = await ask();
    const file = Buffer.from(await bytesOf(await hub.post("csv", { question, language, notes: false })));
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = file.toString("utf8");
    const lines: string[][] = parse(text, { delimiter, bom: true });
    const numberOf = (cell: string) => (cell === "" ? null : Number(cell.replace(decimal, ".")));
    const written = new Map(
      lines.slice(1).map((line) => [JSON.stringify(line.slice(0, 2)), [numberOf(line[2]!), numberOf(line[4]!)]] as const),
    );
    for (const [name, expected] of byName(rows, () => null)) {
      const escaped = name.replace(`"=`, `"'=`);
      expect(written.get(escaped), escaped).toEqual(expected);
    }
    const grand = lines.at(-1)!;
    expect(grand[0]).toBe(language === "vi" ? "Tổng chung" : "Grand total");
  });

  test("JSON: the very rows and totals of GraphQL", async () => {
    const { rows, totals } = await ask();
    const file = await (await hub.post("json", { question })).json();
    expect(file).toMatchObject({ totalCount: 4, rows, totals, simulated: null, question, sourceCount: 1 });
    expect(Object.keys(file.rows[0].cells[0])).not.toContain("rank");
  });
});

describe("what a file says of itself", () => {
  test("its sources with the number of figures, its freshness, definitions, filters and the way back", async () => {
    const asked = {
      ...question,
      time: { kind: "QUARTER", periods: ["2023-quarter-1-legal"] },
      filters: [{ dimension: "UNIT", in: ["ubnd-nho"] }],
    };
    const response = await hub.post("xlsx", { question: asked, link: "/phan-tich?do=DOSSIERS_RECEIVED" });
    const [latest] = await hub.db.sql`select max(recorded_at) as at from provenances`;
    expect(response.headers.get("last-modified")).toBe((latest!["at"] as Date).toUTCString());
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="ho-so-tiep-nhan[a-z-]*\.xlsx"$/);
    const lines = linesOf(readWorkbook(await bytesOf(response)).sheets[1]!);
    const told = Object.fromEntries(lines.map(([name, ...rest]) => [name, rest]));
    expect(told["Chỉ lấy: đơn vị có báo cáo"]).toEqual(["Một & <hai>"]);
    expect(told["Kỳ"]).toEqual(["Quý, kỳ báo cáo theo quy định (ngày 15 đến ngày 14); 2023-quarter-1-legal"]);
    expect(told["Mở lại"]).toEqual([`${hub.url}/phan-tich?do=DOSSIERS_RECEIVED`]);
    expect(told["Tỷ lệ giải quyết"]).toEqual([
      "%",
      expect.stringContaining("đã giải quyết"),
      expect.stringContaining(" ÷ "),
      expect.any(String),
      "RESOLUTION_RATE",
    ]);
    expect(lines.at(-1)).toEqual([expect.any(String), null, null, "ngẫu nhiên", 1]);
  });

  test("simulated figures are marked in the name, in the workbook, in CSV and in JSON", async () => {
    await hub.db.sql`insert into simulations (province, seed, size, generator, rows) values ('tỉnh Mẫu', 1, 'small', 1, 1)`;
    try {
      const csv = await hub.post("csv", { question });
      expect(csv.headers.get("content-disposition")).toContain('filename="mo-phong-');
      expect(await csv.text()).toContain("DỮ LIỆU MÔ PHỎNG: tỉnh Mẫu");
      expect(await (await hub.post("json", { question })).json()).toMatchObject({ simulated: "tỉnh Mẫu" });
      for (const sheet of readWorkbook(await bytesOf(await hub.post("xlsx", { question, language: "en" }))).sheets)
        expect([...sheet.values()].map(({ value }) => value)).toContainEqual(expect.stringContaining("SIMULATED DATA: tỉnh Mẫu"));
    } finally {
      await hub.db.sql`delete from simulations`;
    }
  });

  test("texts that a spreadsheet would run are defused in CSV, in the title too; negative numbers stay numbers", async () => {
    await hub.db.sql`update units set short_name = null, name = '-1+1' where code = 'ubnd-nho'`;
    const compared = { ...question, compare: ["PREVIOUS_PERIOD"], totals: "NONE" };
    const lines: string[][] = parse(await (await hub.post("csv", { question: compared, title: "@SUM(A1)" })).text(), {
      delimiter: ";",
      bom: true,
      relaxColumnCount: true,
    });
    const cells = lines.flat();
    expect(cells).toContain(`'${evil}`);
    expect(cells).toContain("'-1+1");
    expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
    const received = lines.filter((line) => line[0] === "'-1+1").map((line) => line[5]);
    expect(received).toEqual(["", "2"]);
    await hub.db.sql`update units set name = 'Một & <hai>' where code = 'ubnd-nho'`;
  });
});
