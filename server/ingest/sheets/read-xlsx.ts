import { RowsReader } from "./read-sheet-rows.ts";
import { SheetFault, type SheetData } from "./sheet.ts";
import { unzipParts } from "./unzip-parts.ts";
import { DateLooks, SharedTexts, SheetNames } from "./workbook-parts.ts";

/**
 * The first sheet of a workbook that has anything in it. The archive is gone through twice, since texts and looks may lie behind
 * the sheets that need them; no file of it is ever whole in memory.
 */
export function readXlsx(bytes: Uint8Array): SheetData {
  const [texts, looks, names] = [new SharedTexts(), new DateLooks(), new SheetNames()];
  let files = 0;
  unzipParts(bytes, (name) => {
    files++;
    if (/xl\/(?:_rels\/)?workbook\.xml(?:\.rels)?$/u.test(name)) return names.readers(name);
    if (/xl\/sharedStrings\.xml$/iu.test(name)) return texts.reader();
    if (/xl\/styles\.xml$/iu.test(name)) return looks.reader();
    return null;
  });
  const sheets = names.ordered;
  if (sheets.length === 0)
    throw files === 0
      ? new SheetFault("BROKEN", "Tệp Excel bị hỏng hoặc bị cắt. Hãy mở bằng Excel, lưu lại rồi gửi lại.")
      : new SheetFault("UNKNOWN_FORMAT", "Tệp không phải bảng tính Excel (.xlsx). Hãy lưu lại thành .xlsx hoặc .csv rồi gửi lại.");
  let first: { name: string; rows: RowsReader } | null = null;
  const others: string[] = [];
  for (const { name, file } of sheets) {
    const rows = new RowsReader({ texts, looks, from1904: names.from1904 });
    if (first) {
      others.push(name);
      continue;
    }
    unzipParts(bytes, (part) => (part === file ? rows.reader() : null));
    if (rows.rows.length > 0) first = { name, rows };
  }
  if (!first) throw new SheetFault("EMPTY", "Bảng tính không có ô nào có nội dung. Hãy điền vào tệp mẫu rồi gửi lại.");
  return { name: first.name, rows: first.rows.rows, merged: first.rows.merged, others };
}
