import { plainWords } from "#server/ingest/recognising/plain-words.ts";
import type { CellValue } from "./sheet.ts";
import { dayOf } from "./read-sheet-rows.ts";
import type { TemplateColumn } from "./templates.ts";

/** What a cell came to: its value, or what is wrong and what to type instead. */
export type Checked = { readonly value: string | number | null } | { readonly wrong: string };

/** What a hub calls by a code. */
export type Coded = "UNIT" | "PERIOD" | "INDICATOR" | "FIELD";

/** Finds codes by what people write, and for a word that means nothing the nearest that does. */
export type Lookups = Partial<Readonly<Record<Coded, (text: string) => string | null>>> & {
  readonly near?: (type: Coded, text: string) => string | null;
};

/** A total of all, in a column whose cells name its parts. */
export const totalWords = /^(?:tổng(?: cộng| số| chung)?|cộng(?: chung)?|toàn (?:tỉnh|huyện|xã|thành phố|ngành))[\s:.]*(?:\(.*\))?$/iu;

/** Checks one cell against its column. */
export function checkCell(cell: CellValue, column: TemplateColumn, lookups: Lookups): Checked {
  if (cell !== null && typeof cell === "object") return { wrong: `ô có lỗi (${cell.fault}). Hãy nhập thẳng giá trị${exampleOf(column)}.` };
  if (cell === null || cell === "")
    return column.isRequired ? { wrong: `thiếu “${column.header}”. Hãy nhập${exampleOf(column) || " giá trị"}.` } : { value: null };
  switch (column.type) {
    case "INTEGER":
    case "NUMBER":
      return checkNumber(cell, column);
    case "DAY":
      return checkDay(cell, column);
    case "LIST":
      return checkChoice(String(cell), column);
    case "CODE":
      return /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(String(cell))
        ? { value: String(cell) }
        : { wrong: `mã “${short(cell)}” có ký tự không dùng được. Hãy dùng chữ thường không dấu, số và gạch ngang${exampleOf(column)}.` };
    case "UNIT":
    case "PERIOD":
    case "INDICATOR":
    case "FIELD":
      return checkLookup(String(cell), column, lookups);
    default:
      return { value: String(cell).trim() };
  }
}

const exampleOf = ({ example }: TemplateColumn) => (example === "" ? "" : `, ví dụ ${example}`);
const short = (cell: CellValue) => (String(cell).length > 40 ? `${String(cell).slice(0, 40)}…` : String(cell));

function checkNumber(cell: Exclude<CellValue, object | null>, column: TemplateColumn): Checked {
  const value = typeof cell === "number" ? cell : typeof cell === "string" ? numberIn(cell) : null;
  const kind = column.type === "INTEGER" ? "số nguyên" : "số";
  if (value === null)
    return { wrong: `“${short(cell)}” không phải là ${kind}. Hãy nhập ${kind}${exampleOf(column)}; để trống nếu không có số liệu.` };
  if (column.type === "INTEGER" && !Number.isInteger(value))
    return { wrong: `${String(value).replace(".", ",")} có phần lẻ. Hãy nhập số nguyên${exampleOf(column)}.` };
  if (!Number.isSafeInteger(Math.trunc(value))) return { wrong: "số quá lớn. Hãy kiểm tra lại đơn vị tính." };
  if (column.min !== null && value < column.min) return { wrong: `${value} nhỏ hơn ${column.min}. Hãy nhập số từ ${column.min} trở lên.` };
  if (column.max !== null && value > column.max) return { wrong: `${value} lớn hơn ${column.max}. Hãy nhập số không quá ${column.max}.` };
  return { value };
}

/** A number as officers write it: "1.288", "1.288,5", "99.9%", "1 288"; null when it is none. */
export function numberIn(text: string): number | null {
  const bare = text.replace(/[\s\u00a0]|%$/gu, "");
  if (/^[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(bare)) return Number(bare.replaceAll(".", "").replace(",", "."));
  if (/^[-+]?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/u.test(bare)) return Number(bare.replaceAll(",", ""));
  return /^[-+]?\d+(?:[.,]\d+)?$/u.test(bare) ? Number(bare.replace(",", ".")) : null;
}

function checkDay(cell: Exclude<CellValue, object | null>, column: TemplateColumn): Checked {
  const text = typeof cell === "number" && cell > 20_000 && cell < 80_000 ? dayOf(Math.trunc(cell)) : String(cell).trim();
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(text) ?? [
    null,
    ...(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text)?.slice(1).toReversed() ?? []),
  ];
  const [year, month, day] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  const isDay =
    year !== undefined && year >= 1900 && date.getUTCFullYear() === year && date.getUTCMonth() === month! - 1 && date.getUTCDate() === day;
  return isDay
    ? { value: date.toISOString().slice(0, 10) }
    : {
        wrong: `“${short(cell)}” không phải là ngày. Hãy nhập ngày/tháng/năm, ví dụ 14/03/2025${column.isRequired ? "" : ", hoặc để trống"}.`,
      };
}

function checkChoice(cell: string, { choices, header }: TemplateColumn): Checked {
  const said = plainWords(cell);
  const found = choices.find(({ value, label }) => said === plainWords(label) || cell.trim() === value);
  return found
    ? { value: found.value }
    : { wrong: `“${short(cell)}” không có trong danh sách “${header}”. Hãy chọn: ${choices.map(({ label }) => label).join("; ")}.` };
}

const what: Readonly<Record<Coded, string>> = { UNIT: "đơn vị", PERIOD: "kỳ báo cáo", INDICATOR: "chỉ tiêu", FIELD: "lĩnh vực" };

function checkLookup(cell: string, column: TemplateColumn, lookups: Lookups): Checked {
  const type = column.type as Coded;
  const text = cell.trim();
  if (type === "FIELD" && !column.isRequired && totalWords.test(text)) return { value: null };
  const find = lookups[type];
  if (!find) return { value: text };
  const code = find(text);
  if (code !== null) return { value: code };
  const near = lookups.near?.(type, text) ?? null;
  const advice = near === null ? `Hãy nhập mã hoặc tên đúng${exampleOf(column)}.` : `Có phải “${near}”? Hãy nhập mã hoặc tên đúng.`;
  return { wrong: `không có ${what[type]} “${short(text)}” trong hub. ${advice}` };
}
