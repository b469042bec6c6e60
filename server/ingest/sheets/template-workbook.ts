import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeXlsxFile, { type Cell, type SheetData } from "write-excel-file/node";
import { columnName } from "./sheet.ts";
import type { SheetTemplate, TemplateColumn } from "./templates.ts";

const head = {
  fontWeight: "bold",
  backgroundColor: "#E8ECEF",
  wrap: true,
  alignVertical: "center",
  align: "center",
  borderStyle: "thin",
  borderColor: "#B8C0C6",
} as const;
const lists = "Danh sách";
/** Rows above the data: title, note, and the head, which has two rows where columns stand in groups. */
const topOf = ({ columns }: SheetTemplate) => (columns.some(({ group }) => group !== null) ? 4 : 3);
const lastRow = 10_000;

/** Names to choose from that are each hub's own, by the list they are of. */
export type HubLists = Partial<Readonly<Record<string, readonly string[]>>>;

/** A workbook to fill in: the head of the template, lists to choose from and checks while typing. */
export async function makeTemplateWorkbook(plain: SheetTemplate, hub: HubLists = {}): Promise<Uint8Array> {
  const columns = plain.columns.map((column) => {
    const names = hub[column.list ?? ""];
    return names ? { ...column, choices: names.map((label) => ({ value: label, label })) } : column;
  });
  const template = { ...plain, columns };
  const widths = columns.map(({ header, type }) => ({ width: type === "TEXT" ? 34 : Math.max(14, Math.min(24, header.length + 4)) }));
  const made = await writeXlsxFile([
    { sheet: "Số liệu", data: headOf(template), columns: widths, stickyRowsCount: topOf(template), orientation: "landscape" },
    { sheet: lists, data: choicesOf(columns), columns: columns.map(() => ({ width: 30 })) },
    { sheet: "Hướng dẫn", data: helpOf(template), columns: [{ width: 30 }, { width: 18 }, { width: 14 }, { width: 60 }, { width: 30 }] },
  ]).toBuffer();
  const files = unzipSync(new Uint8Array(made));
  const path = "xl/worksheets/sheet1.xml";
  files[path] = strToU8(withValidations(strFromU8(files[path]!), template));
  return zipSync(files, { level: 6 });
}

function headOf(template: SheetTemplate): SheetData {
  const { title, note, columns } = template;
  const above: SheetData = [[{ value: title, fontWeight: "bold", fontSize: 14 }], [{ value: note, textColor: "#5F6B73" }]];
  const names = columns.map((column): Cell => ({ value: column.header, ...head }));
  if (topOf(template) === 3) return [...above, names];
  const groups = columns.map(({ group, header }, at): Cell => {
    if (group === null) return { value: header, ...head, rowSpan: 2 };
    if (columns[at - 1]?.group === group) return null;
    const end = columns.findIndex((other, index) => index > at && other.group !== group);
    return { value: group, ...head, columnSpan: (end < 0 ? columns.length : end) - at };
  });
  return [...above, groups, names.map((name, at) => (columns[at]!.group === null ? null : name))];
}

function choicesOf(columns: readonly TemplateColumn[]): SheetData {
  const listed = columns.filter(({ choices }) => choices.length > 0);
  const longest = Math.max(0, ...listed.map(({ choices }) => choices.length));
  const rows = Array.from({ length: longest }, (_, row) =>
    listed.map(({ choices }): Cell => (choices[row] ? { value: choices[row].label } : null)),
  );
  return [
    listed.length > 0 ? listed.map(({ header }): Cell => ({ value: header, fontWeight: "bold" })) : [{ value: "Không có danh sách" }],
    ...rows,
  ];
}

const kinds: Readonly<Record<TemplateColumn["type"], string>> = {
  TEXT: "Chữ",
  CODE: "Mã",
  INTEGER: "Số nguyên",
  NUMBER: "Số",
  DAY: "Ngày/tháng/năm",
  LIST: "Chọn trong danh sách",
  UNIT: "Mã hoặc tên đơn vị",
  PERIOD: "Kỳ báo cáo",
  INDICATOR: "Mã hoặc tên chỉ tiêu",
  FIELD: "Lĩnh vực TTHC",
};

function helpOf({ columns }: SheetTemplate): SheetData {
  const titles = ["Cột", "Kiểu", "Bắt buộc", "Cách ghi", "Ví dụ"].map((value): Cell => ({ value, fontWeight: "bold" }));
  const rows = columns.map((column): Cell[] => {
    const name = column.group === null ? column.header : `${column.group}: ${column.header}`;
    const sum = column.sumOf.map((key) => columns.find((other) => other.key === key)!.header.toLowerCase()).join(" + ");
    const help = [column.help, sum === "" ? "" : `Bằng ${sum}`].filter((text) => text !== "").join(". ");
    return [name, kinds[column.type], column.isRequired ? "Có" : "Không", help, column.example].map((value): Cell =>
      value === "" ? null : { value, wrap: true, alignVertical: "top" },
    );
  });
  return [titles, ...rows];
}

/** Puts the checks into the sheet, where the order of its parts wants them: behind its cells and merged cells. */
function withValidations(xml: string, template: SheetTemplate): string {
  const { columns } = template;
  const listed = columns.filter(({ choices }) => choices.length > 0);
  const rules = columns.flatMap((column, at) => ruleOf(column, columnName(at), listed.indexOf(column), topOf(template) + 1));
  const place = /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing)\b|<\/worksheet>/u.exec(xml)!.index;
  return `${xml.slice(0, place)}<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>${xml.slice(place)}`;
}

function ruleOf(column: TemplateColumn, letter: string, list: number, firstRow: number): string[] {
  const [kind, formulas, error] = conditionOf(column, list);
  const prompt = [column.isRequired ? "Bắt buộc." : "", column.help, column.example === "" ? "" : `Ví dụ: ${column.example}`]
    .filter((text) => text !== "")
    .join(" ");
  if (kind === null && prompt === "") return [];
  const named =
    kind === null ? "" : ` ${kind} showErrorMessage="1" errorTitle="${escape(column.header.slice(0, 30))}" error="${escape(error)}"`;
  return [
    `<dataValidation${named} allowBlank="1" showInputMessage="1" promptTitle="${escape(column.header.slice(0, 30))}" prompt="${escape(prompt.slice(0, 250))}" sqref="${letter}${firstRow}:${letter}${lastRow}">${formulas}</dataValidation>`,
  ];
}

function conditionOf(column: TemplateColumn, list: number): [string | null, string, string] {
  if (list >= 0) {
    const from = columnName(list);
    // What a hub calls by a code goes by other names too: who writes one is asked, not stopped.
    const isOpen = column.type !== "LIST";
    return [
      isOpen ? 'type="list" errorStyle="warning"' : 'type="list"',
      `<formula1>'${lists}'!$${from}$2:$${from}$${column.choices.length + 1}</formula1>`,
      isOpen ? "Không có trong danh sách. Giữ lại nếu là mã hoặc tên gọi khác mà hub biết." : "Hãy chọn một giá trị trong danh sách.",
    ];
  }
  if (column.type === "DAY")
    return ['type="date" operator="greaterThan"', "<formula1>1</formula1>", "Hãy nhập ngày/tháng/năm, ví dụ 14/03/2025."];
  if (column.type !== "INTEGER" && column.type !== "NUMBER") return [null, "", ""];
  const type = column.type === "INTEGER" ? "whole" : "decimal";
  const [least, most] = [column.min ?? -9_007_199_254_740_991, column.max ?? 9_007_199_254_740_991];
  return [
    `type="${type}" operator="between"`,
    `<formula1>${least}</formula1><formula2>${most}</formula2>`,
    column.min === null ? "Hãy nhập số." : `Hãy nhập ${column.type === "INTEGER" ? "số nguyên" : "số"} từ ${least} trở lên.`,
  ];
}

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
