import type { Field } from "./shape.ts";

/** A cell that could be read, or why it could not. */
export type CellResult = { value: unknown } | { reason: string; expected: string | null };

const bad = (text: string, reason: string, expected: string | null = null): CellResult => ({ reason: `“${text}” ${reason}`, expected });

/** The members of `a;b;c`. */
export const members = (text: string): string[] =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** True for a day of the calendar, so not for 31/02. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** More digits than this do not survive JSON. */
const mostDigits = 15;

function readNumber(text: string, scale: number | null): CellResult {
  if (!/^-?\d+(\.\d+)?$/.test(text)) {
    return bad(text, "không phải một số", "số viết bằng dấu chấm thập phân, không ngăn hàng nghìn, ví dụ 84.86");
  }
  if (text.replace(/\D/g, "").length > mostDigits) return bad(text, "có quá nhiều chữ số", `nhiều nhất ${mostDigits}`);
  const decimals = text.split(".")[1]?.length ?? 0;
  const isTooFine = scale !== null && decimals > scale;
  return isTooFine ? bad(text, `có ${decimals} chữ số thập phân`, `nhiều nhất ${scale}`) : { value: Number(text) };
}

function readInteger(text: string, limit: number): CellResult {
  if (!/^-?\d+$/.test(text)) return bad(text, "không phải một số nguyên", "chữ số liền nhau, ví dụ 119101");
  return Math.abs(Number(text)) > limit ? bad(text, "quá lớn", `nhiều nhất ${limit}`) : { value: Number(text) };
}

function readMembers(text: string, values: readonly string[]): CellResult {
  const list = members(text);
  const unknown = list.find((member) => values.length > 0 && !values.includes(member));
  if (unknown !== undefined) return bad(unknown, "không có trong danh mục", `một trong: ${values.join(", ")}`);
  return new Set(list).size < list.length ? bad(text, "có phần tử lặp lại") : { value: list };
}

function readPairs(text: string): CellResult {
  const pairs: Record<string, string> = {};
  for (const part of members(text)) {
    const at = part.indexOf("=");
    const name = part.slice(0, at).trim();
    if (at < 1 || part.length === at + 1 || name in pairs)
      return bad(part, "không phải một cặp tên=giá trị", "các cặp như type=TOTAL;position=Giáo viên");
    pairs[name] = part.slice(at + 1).trim();
  }
  return { value: pairs };
}

/** Reads one cell as its column wants it; a reference stays the code that is written. */
export function readCell(field: Field, text: string): CellResult {
  if (text === "") return field.required ? { reason: "bỏ trống", expected: "một giá trị" } : { value: field.whenEmpty };
  switch (field.kind) {
    case "text":
    case "reference":
      return { value: text };
    case "integer":
      return readInteger(text, field.limit);
    case "number":
      return readNumber(text, field.scale);
    case "boolean":
      return text === "true" || text === "false" ? { value: text === "true" } : bad(text, "không phải giá trị đúng/sai", "true hoặc false");
    case "date":
      return isDay(text) ? { value: text } : bad(text, "không phải một ngày có thật", "năm-tháng-ngày, ví dụ 2023-06-15");
    case "enum":
      return field.values.includes(text) ? { value: text } : bad(text, "không có trong danh mục", `một trong: ${field.values.join(", ")}`);
    case "list":
    case "enums":
      return readMembers(text, field.values);
    case "pairs":
      return readPairs(text);
  }
}
