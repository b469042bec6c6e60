import { parse } from "csv-parse";
import { bounds, SheetFault, tooLong, type SheetData, type SheetRow } from "./sheet.ts";

const advice = "Hãy mở bằng Excel và lưu lại dạng “CSV UTF-8”, hoặc gửi tệp .xlsx.";

/** A file of separated values: UTF-8, UTF-16 or Windows-1258, the separator that divides its first lines most evenly. */
export async function readCsv(bytes: Uint8Array): Promise<SheetData> {
  const { text, notices } = textOf(bytes);
  const delimiter = separatorOf(text);
  const parser = parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    trim: true,
    skip_empty_lines: false,
    max_record_size: 1_000_000,
  });
  const rows: SheetRow[] = [];
  let line = 0;
  try {
    for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
      line++;
      const cells = record.slice(0, bounds.columns).map((cell) => (cell === "" ? null : cell.normalize("NFC")));
      if (cells.every((cell) => cell === null)) continue;
      if (rows.length >= bounds.rows) throw tooLong();
      rows.push({ number: line, cells });
    }
  } catch (error) {
    if (error instanceof SheetFault) throw error;
    throw new SheetFault("BROKEN", `Tệp CSV sai ở gần dòng ${line + 1}: dấu nháy kép mở mà không đóng, hoặc dòng quá dài. ${advice}`);
  }
  if (rows.length === 0) throw new SheetFault("EMPTY", "Tệp CSV không có dòng nào có nội dung.");
  return { name: "CSV", rows, merged: [], others: [], notices };
}

function textOf(bytes: Uint8Array): { text: string; notices: string[] } {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), notices: [] };
  } catch {
    const text = encoding === "utf-8" ? windows1258(bytes) : null;
    if (text !== null)
      return { text, notices: ["Tệp dùng bảng mã Windows-1258, hub đã đổi sang Unicode; hãy xem lại chữ có dấu trước khi ghi."] };
    throw new SheetFault("UNKNOWN_FORMAT", `Tệp CSV dùng bảng mã cũ (TCVN3 hoặc VNI) hoặc bị hỏng. ${advice}`);
  }
}

const vietnamese = /^[\p{ASCII}àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ“”‘’–—…•°₫€×÷±§«»\u00a0]*$/iu;

/** Text of the encoding that old Vietnamese Windows wrote; null when it says letters that no Vietnamese word has, as other encodings do. */
function windows1258(bytes: Uint8Array): string | null {
  const text = new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
  return vietnamese.test(text) ? text : null;
}

const separators = [",", ";", "\t", "|"];

/** The separator that stands equally often, and most often, outside quotes in the first lines. */
export function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/gu, "")
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const scored = separators.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const least = Math.min(...counts);
    return { separator, score: least > 0 ? 1000 + least : counts.filter((count) => count > 0).length };
  });
  return scored.sort((a, b) => b.score - a.score)[0]!.separator;
}
