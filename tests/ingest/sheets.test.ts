import { strToU8, zipSync } from "fflate";
import writeXlsxFile, { type SheetData as Filled } from "write-excel-file/node";
import { describe, expect, test } from "vitest";
import { checkRows } from "#server/ingest/sheets/check-rows.ts";
import { headAt, suggestMapping } from "#server/ingest/sheets/map-columns.ts";
import { readSheet } from "#server/ingest/sheets/read-sheet.ts";
import { SheetFault } from "#server/ingest/sheets/sheet.ts";
import { makeTemplateWorkbook } from "#server/ingest/sheets/template-workbook.ts";
import { loadTemplates } from "#server/ingest/sheets/templates.ts";

const templates = loadTemplates(null);
const template = (key: string) => templates.get(key)!;
const filled = async (data: Filled) => new Uint8Array(await writeXlsxFile([{ sheet: "Bảng 1", data }]).toBuffer());
const faultOf = async (bytes: Uint8Array): Promise<string> =>
  readSheet(bytes).then(
    () => "read",
    (error: unknown) => (error instanceof SheetFault ? error.code : String(error)),
  );

/** A workbook of one sheet whose cells are written as given. */
function workbook(sheet: string, more: Record<string, string> = {}): Uint8Array {
  const files: Record<string, string> = {
    "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="Một" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": `<worksheet>${sheet}</worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

describe("reading spreadsheets", () => {
  test("texts, numbers, days, yes and no, results of formulas, errors, gaps and merged cells", async () => {
    const rows = `<sheetData><row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><f>1+1</f><v>2</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" s="1"><v>45366</v></c></row>
      <row r="5"><c r="B5" t="inlineStr"><is><t>trong ô</t></is></c><c r="C5" t="e"><v>#REF!</v></c><c r="D5"><f>A1</f></c></row></sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells>`;
    const bytes = workbook(rows, {
      "xl/sharedStrings.xml": "<sst><si><t>không</t></si><si><r><t>hai </t></r><r><t>phần</t></r></si></sst>",
      "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    expect(await readSheet(bytes)).toEqual({
      name: "Một",
      rows: [
        { number: 2, cells: ["hai phần", null, 2, true, "2024-03-15"] },
        { number: 5, cells: [null, "trong ô", { fault: "#REF!" }, { fault: "công thức chưa có kết quả" }] },
      ],
      merged: ["A2:B2"],
      others: [],
      notices: ["1 ô là công thức; hub dùng kết quả Excel đã tính khi lưu tệp."],
    });
  });

  test.each([",", ";", "\t"])("values separated by %j, with quotes and line breaks in cells", async (separator) => {
    const text = [
      ["Mã", "Tên"],
      ["a", `"một${separator} ""hai""\nba"`],
      ["", ""],
      ["b", "Đơn vị"],
    ]
      .map((row) => row.join(separator))
      .join("\r\n");
    const { rows } = await readSheet(new TextEncoder().encode(`\ufeff${text}`));
    expect(rows).toEqual([
      { number: 1, cells: ["Mã", "Tên"] },
      { number: 2, cells: ["a", `một${separator} "hai"\nba`] },
      { number: 4, cells: ["b", "Đơn vị"] },
    ]);
  });

  test("a CSV of an old Windows and one of UTF-16 read as they were written", async () => {
    // Đơn vị;Số / Sở Nội vụ;5 with letters and marks apart, as Windows-1258 has them.
    const old = [0xd0, 0x6f, ...strToU8("n v"), 0x69, 0xf2, ...strToU8(";S"), 0xf4, 0xec, ...strToU8("\nx;5\n")];
    const data = await readSheet(new Uint8Array(old));
    expect(data.rows[0]!.cells).toEqual(["Đon vị", "Số"]);
    expect(data.notices[0]).toMatch(/Windows-1258/u);
    const wide = Buffer.from("\ufeffĐơn vị;Số\nSở Nội vụ;5\n", "utf16le");
    expect((await readSheet(wide)).rows.map(({ cells }) => cells)).toEqual([
      ["Đơn vị", "Số"],
      ["Sở Nội vụ", "5"],
    ]);
  });

  test("what is no spreadsheet is told so, and nothing is taken for data", async () => {
    const good = await filled([[{ value: "x" }]]);
    const cases: [string, Uint8Array][] = [
      ["EMPTY", new Uint8Array()],
      ["ENCRYPTED", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
      ["BROKEN", good.subarray(0, good.length / 2)],
      ["UNKNOWN_FORMAT", zipSync({ "word/document.xml": strToU8("<w/>") })],
      ["EMPTY", workbook("<sheetData/>")],
      ["BROKEN", workbook('<!DOCTYPE x [<!ENTITY a "b">]><sheetData/>')],
      ["BROKEN", workbook("<sheetData><row>")],
      // Letters of the old TCVN3 and VNI encodings.
      ["UNKNOWN_FORMAT", new Uint8Array([0x54, 0xb5, 0x2c, 0xb8, 0xae, 0x0a])],
      ["UNKNOWN_FORMAT", new Uint8Array([0xd1, 0xd6, 0xcf, 0x2c, 0xf6, 0x0a])],
      ["UNKNOWN_FORMAT", new Uint8Array([0x89, 0x50, 0, 0, 1])],
      ["EMPTY", strToU8("\n\n")],
    ];
    for (const [code, bytes] of cases) expect(await faultOf(bytes), code).toBe(code);
  });

  test("a million rows, a bomb and a sheet of endless width end at their bounds", async () => {
    const row = '<row><c t="n"><v>1</v></c></row>';
    const start = Date.now();
    expect(await faultOf(workbook(`<sheetData>${row.repeat(1_000_000)}</sheetData>`))).toBe("TOO_LARGE");
    expect(await faultOf(new TextEncoder().encode("a,b\n".repeat(200_000)))).toBe("TOO_LARGE");
    const { rows } = await readSheet(workbook('<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row></sheetData>'));
    expect(rows[0]!.cells).toEqual([1]);
    expect(Date.now() - start).toBeLessThan(30_000);
  });
});

describe("templates", () => {
  test.each([...templates.keys()])("%s: the workbook that is filled in is known again, column by column", async (key) => {
    const bytes = await makeTemplateWorkbook(template(key));
    const mapping = suggestMapping(template(key), await readSheet(bytes))!;
    expect(mapping.columns).toEqual(template(key).columns.map((column) => column.key));
    expect(Buffer.from(bytes.subarray(0, 4)).toString("latin1")).toBe("PK\u0003\u0004");
  });

  test("sums and lists name columns that are there", () => {
    for (const { columns } of templates.values())
      for (const column of columns) {
        for (const part of column.sumOf) expect(columns.map(({ key }) => key)).toContain(part);
        if (column.type === "LIST") expect(column.choices.length).toBeGreaterThan(0);
      }
  });
});

describe("other layouts", () => {
  test("heads of two rows, in another order and by other names, with a row of numbers beneath", async () => {
    const head = { value: "Đã giải quyết", columnSpan: 2 };
    const bytes = await filled([
      [{ value: "BIỂU TỔNG HỢP" }],
      [
        { value: "Kỳ", rowSpan: 2 },
        { value: "Cơ quan", rowSpan: 2 },
        head,
        null,
        { value: "Số hồ sơ tiếp nhận", rowSpan: 2 },
        { value: "Người lập", rowSpan: 2 },
      ],
      [null, null, { value: "Tổng số" }, { value: "Quá hạn" }, null, null],
      ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"].map((value) => ({ value })),
      [{ value: "2025-q1" }, { value: "so-noi-vu" }, { value: 90 }, { value: 1 }, { value: "1.200" }, { value: "An" }],
    ]);
    const data = await readSheet(bytes);
    const mapping = suggestMapping(template("dossiers"), data)!;
    expect(mapping.columns).toEqual(["period", "unit", "resolved", "late", "received", null]);
    const without = { ...mapping, columns: mapping.columns.map((key) => (key === "resolved" ? null : key)) };
    const { problems } = checkRows(template("dossiers"), without, data);
    expect(problems.map(({ message }) => message)).toEqual([
      "dòng 3: thiếu cột “Tổng số”. Hãy thêm cột này, hoặc chỉ ra cột nào trong tệp là nó.",
    ]);
    const again = checkRows(template("dossiers"), mapping, data);
    expect(again.rows).toEqual([{ number: 5, values: { period: "2025-q1", unit: "so-noi-vu", resolved: 90, late: 1, received: 1200 } }]);
  });

  test("the same head has the same fingerprint, another has another", async () => {
    const one = await readSheet(strToU8("Đơn vị;Kỳ;Giá trị\na;2025;1"));
    const same = await readSheet(strToU8("x\nĐƠN VỊ, kỳ,giá trị\nb,2024,2"));
    const other = await readSheet(strToU8("Đơn vị;Giá trị;Kỳ\na;1;2025"));
    const prints = [one, same, other].map((data) => suggestMapping(template("observations"), data)!.fingerprint);
    expect(prints[0]).toBe(prints[1]);
    expect(prints[0]).not.toBe(prints[2]);
    expect(headAt(one, 1).titles.map(({ header }) => header)).toEqual(["đơn vi", "ky", "gia tri"]);
  });

  test("a file of something else is no layout of a template", async () => {
    expect(suggestMapping(template("dossiers"), await readSheet(strToU8("Họ và tên;Ngày sinh\nAn;1990")))).toBeNull();
  });
});

describe("checking cells", () => {
  const check = async (lines: readonly (readonly (string | number)[])[], lookups = {}) => {
    const bytes = await filled(
      [
        [
          "Đơn vị báo cáo",
          "Kỳ báo cáo",
          "Số hồ sơ tiếp nhận",
          "Đã giải quyết",
          "Đang giải quyết",
          "Trực tuyến",
          "Trực tiếp",
          "Từ kỳ trước",
          "Cấp giải quyết",
        ],
        ...lines,
      ].map((row) => row.map((value) => (value === "" ? null : { value }))),
    );
    const data = await readSheet(bytes);
    return checkRows(template("dossiers"), suggestMapping(template("dossiers"), data)!, data, lookups);
  };

  test("each problem names its cell and what to type; sound rows pass", async () => {
    const { rows, problems, rowCount } = await check([
      ["so-noi-vu", "2025-q1", 100, 90, 10, 60, 30, 10, "Cấp tỉnh"],
      ["so-noi-vu", "2025-q1", "mười", 90.5, -1, 60, 30, 10, "Cấp phường"],
      ["", "2025-q1", 120, 90, 10, 60, 30, 10, ""],
      ["Tổng cộng", "", "", "", "", "", "", "", ""],
    ]);
    expect(rows).toEqual([
      {
        number: 2,
        values: {
          unit: "so-noi-vu",
          period: "2025-q1",
          received: 100,
          resolved: 90,
          pending: 10,
          online: 60,
          direct: 30,
          carriedOver: 10,
          level: "PROVINCE",
        },
      },
    ]);
    expect(rowCount).toBe(3);
    expect(problems.map(({ message }) => message)).toEqual([
      "I3: “Cấp phường” không có trong danh sách “Cấp giải quyết”. Hãy chọn: Trung ương; Cấp tỉnh; Cấp huyện; Cấp xã.",
      "C3: “mười” không phải là số nguyên. Hãy nhập số nguyên, ví dụ 120; để trống nếu không có số liệu.",
      "D3: 90,5 có phần lẻ. Hãy nhập số nguyên, ví dụ 100.",
      "E3: -1 nhỏ hơn 0. Hãy nhập số từ 0 trở lên.",
      "A4: thiếu “Đơn vị báo cáo”. Hãy nhập, ví dụ so-noi-vu.",
      "C4: ghi 120 nhưng trực tuyến + trực tiếp, bưu chính + từ kỳ trước là 100. Hãy sửa tổng hoặc các cột thành phần.",
    ]);
  });

  test("units and periods are looked up where the hub can", async () => {
    const { rows, problems } = await check(
      [
        ["Sở Nội vụ", "2025-q1", 1, 1, 0, "", "", "", ""],
        ["Sở Lạ", "2025-q1", 1, 1, 0, "", "", "", ""],
      ],
      { UNIT: (text: string) => (text === "Sở Nội vụ" ? "so-noi-vu" : null) },
    );
    expect(rows.map(({ values }) => values["unit"])).toEqual(["so-noi-vu"]);
    expect(problems.map(({ message }) => message)).toEqual([
      "A3: không có đơn vị “Sở Lạ” trong hub. Hãy nhập mã hoặc tên đúng, ví dụ so-noi-vu.",
    ]);
  });

  test("very many problems are counted, not all listed", async () => {
    const { problems, problemCount } = await check(
      Array.from({ length: 600 }, () => ["so-noi-vu", "2025-q1", "x", "y", "z", "", "", "", ""]),
    );
    expect([problems.length, problemCount]).toEqual([1000, 1800]);
  });
});
