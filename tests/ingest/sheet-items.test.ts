import writeXlsxFile, { type SheetData as Filled } from "write-excel-file/node";
import { describe, expect, test } from "vitest";
import { loadTaskKnowledge } from "#server/ingest/recognising/task-knowledge.ts";
import type { Lookups } from "#server/ingest/sheets/check-cells.ts";
import { readTable, type TableAsk } from "#server/ingest/sheets/read-table.ts";
import { periodCode, windowOf } from "#server/ingest/sheets/sheet-periods.ts";
import { loadTemplates } from "#server/ingest/sheets/templates.ts";

const templates = loadTemplates(null);
const filled = async (data: Filled) => new Uint8Array(await writeXlsxFile([{ sheet: "Bảng 1", data }]).toBuffer());

describe("what a sheet that is filled in says", () => {
  const known = loadTaskKnowledge(null);
  const lookups: Lookups = { PERIOD: periodCode };
  const ask: TableAsk = { templates, wanted: null, remembered: [], lookups, unit: "so-noi-vu", layout: null, fileName: "a.xlsx", known };
  const table = async (lines: readonly (readonly (string | number | null)[])[], more: Partial<TableAsk> = {}) =>
    readTable(await filled(lines.map((row) => row.map((value) => (value === null ? null : { value })) as Filled[number])), {
      ...ask,
      ...more,
    });
  const read = async (lines: readonly (readonly (string | number | null)[])[]) => (await table(lines)).reading!;

  test("figures, each with its cell, its line and its period", async () => {
    const { text, items } = await read([
      ["Cơ quan", "Kỳ báo cáo", "Số hồ sơ tiếp nhận", "Số hồ sơ đã giải quyết", "Lĩnh vực"],
      ["Sở Nội vụ", "Quý I/2025", 1200, 1100, "Hộ tịch"],
    ]);
    expect(items.map(({ kind, cell }) => [kind, cell])).toEqual([
      ["DOCUMENT", null],
      ["FIGURE", "C2"],
      ["FIGURE", "D2"],
    ]);
    expect(items[1]).toMatchObject({
      lines: { start: 2, end: 2 },
      payload: {
        indicator: "DOSSIERS_RECEIVED",
        value: 1200,
        reportingUnit: { name: "Sở Nội vụ" },
        period: { kind: "QUARTER", year: 2025, number: 1 },
        breakdown: { field: "Hộ tịch" },
      },
    });
    expect(text.split("\n")[1]).toBe("Sở Nội vụ\tQuý I/2025\t1200\t1100\tHộ tịch");
    expect(text.slice(items[1]!.span.start, items[1]!.span.end)).toBe(text.split("\n")[1]);
  });

  test("tasks with who leads them and when they are due, in the year of their plan", async () => {
    const { items } = await read([
      ["Số kế hoạch", "Năm", "TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Lĩnh vực"],
      ["12/KH-UBND", 2025, "I.1", "Rà soát văn bản", "Sở Tư pháp", "Các sở, ngành", "Quý II", "Cải cách thể chế"],
    ]);
    expect(items[0]!.payload).toMatchObject({ number: "12/KH-UBND", type: "KE_HOACH" });
    expect(items[1]!.payload).toMatchObject({
      ordinal: "I.1",
      area: "INSTITUTIONAL",
      lead: { units: [{ code: "so-tu-phap" }] },
      deadline: { kind: "QUARTER", from: "2025-04-01", to: "2025-06-30" },
    });
  });

  test("cells to put right are told, and nothing is staged until a person leaves their rows out", async () => {
    const lines = [
      ["Đơn vị", "Kỳ báo cáo", "Loại", "Được giao", "Có mặt"],
      ["so-noi-vu", "kỳ này", "Viên chức", 10, "tám"],
      ["so-noi-vu", "2025-q1", "Viên chức", 10, 8],
    ];
    const { sheet, reading } = await table(lines);
    expect(reading).toBeNull();
    expect(sheet.problems.map(({ message }) => message)).toEqual([
      "B2: không có kỳ báo cáo “kỳ này” trong hub. Hãy nhập mã hoặc tên đúng, ví dụ 2025-q1.",
      "E2: “tám” không phải là số nguyên. Hãy nhập số nguyên, ví dụ 80; để trống nếu không có số liệu.",
    ]);
    const again = await table(lines, { layout: { ...sheet.layout, leavesOut: true } });
    expect(again.reading!.items.filter(({ kind }) => kind === "FIGURE").map(({ cell }) => cell)).toEqual(["D3", "E3"]);
    expect(again.sheet.notices).toEqual(["1 dòng có ô chưa đúng được để lại, không ghi vào hub."]);
  });

  test("a sheet of something else waits for a person, who may say what it is", async () => {
    const { sheet, reading } = await table([
      ["Họ tên", "Tuổi"],
      ["An", 30],
    ]);
    expect([reading, sheet.origin, sheet.layout.template]).toEqual([null, "SUGGESTED", ""]);
  });

  test("other words are guessed by likeness and by what stands beneath, and are never taken unseen", async () => {
    const { sheet, reading } = await table([
      ["BÁO CÁO BIÊN CHẾ QUÝ I NĂM 2025", null],
      ["Tên cơ quan", "Phân loại biên chế", "Số biên chế được giao", "Hiện có mặt"],
      ["so-noi-vu", "Viên chức", 10, 8],
      ["so-tai-chinh", "Viên chức", 12, 12],
      ["Tổng cộng", null, 22, 21],
    ]);
    expect([reading, sheet.origin]).toEqual([null, "SUGGESTED"]);
    expect(sheet.layout).toMatchObject({
      template: "staffing",
      columns: ["unit", "kind", "assigned", "present"],
      fixed: { period: "2025-q1" },
    });
    expect(sheet.notices).toEqual([
      "Dòng 5 là dòng tổng, không ghi vào hub.",
      "D5: dòng tổng ghi 21, nhưng các dòng cộng lại là 20; hãy kiểm tra lại.",
    ]);
  });

  test("amounts in millions become đồng, and a unit merged over rows is that of each", async () => {
    const bytes = await filled([
      [{ value: "Đơn vị" }, { value: "Kỳ" }, { value: "Khoản" }, { value: "Số tiền (triệu đồng)" }],
      [{ value: "so-noi-vu", rowSpan: 2 }, { value: "2025" }, { value: "Giảm chi trực tiếp cho đơn vị sự nghiệp" }, { value: 9.5 }],
      [null, { value: "2024" }, { value: "Giảm chi trực tiếp cho đơn vị sự nghiệp" }, { value: "1.200" }],
    ]);
    const { sheet, reading } = await readTable(bytes, ask);
    expect(sheet).toMatchObject({ origin: "TEMPLATE", layout: { scales: { amountVnd: 1_000_000 } }, problemCount: 0 });
    const figures = reading!.items.filter(({ kind }) => kind === "FIGURE");
    expect(figures.map(({ payload }) => [payload["value"], payload["reportingUnit"]])).toEqual([
      [9.5, { code: "so-noi-vu", name: "so-noi-vu" }],
      [1200, { code: "so-noi-vu", name: "so-noi-vu" }],
    ]);
  });

  test.each([
    ["2025", "YEAR", null],
    ["2025-h2", "HALF_YEAR", 2],
    ["6 tháng đầu năm 2025", "HALF_YEAR", 1],
    ["9 tháng năm 2025", "NINE_MONTHS", null],
    ["Tháng 3/2025", "MONTH", 3],
    ["Quý 4 năm 2025", "QUARTER", 4],
  ])("period %s", (said, kind, number) => {
    expect(windowOf(periodCode(said)!)).toMatchObject({ kind, number, year: 2025 });
  });
});
