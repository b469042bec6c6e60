import { RowsReader } from "./read-sheet-rows.ts";
import { partRows, SheetFault, type SheetData, type SheetFile, type SheetPart } from "./sheet.ts";
import { unzipParts } from "./unzip-parts.ts";
import { DateLooks, SharedTexts, SheetNames } from "./workbook-parts.ts";

/** Workbooks of more sheets are told apart by their first ones. */
const mostSheets = 20;

/**
 * The sheets of a workbook that have anything in them. The archive is gone through once for texts and looks, which may lie
 * behind the sheets that need them, once for how each sheet begins, and once for the sheet that is wanted; no file of it is
 * ever whole in memory. Of a workbook of one sheet the last two are one.
 */
export function openXlsx(bytes: Uint8Array): SheetFile {
  const [texts, looks, names] = [new SharedTexts(), new DateLooks(), new SheetNames()];
  let files = 0;
  unzipParts(bytes, (name) => {
    files++;
    if (/xl\/(?:_rels\/)?workbook\.xml(?:\.rels)?$/u.test(name)) return names.readers(name);
    if (/xl\/sharedStrings\.xml$/iu.test(name)) return texts.reader();
    if (/xl\/styles\.xml$/iu.test(name)) return looks.reader();
    return null;
  });
  const sheets = names.ordered.slice(0, mostSheets);
  if (sheets.length === 0)
    throw files === 0
      ? new SheetFault("BROKEN", "Tệp Excel bị hỏng hoặc bị cắt. Hãy mở bằng Excel, lưu lại rồi gửi lại.")
      : new SheetFault("UNKNOWN_FORMAT", "Tệp không phải bảng tính Excel (.xlsx). Hãy lưu lại thành .xlsx hoặc .csv rồi gửi lại.");
  const isOne = sheets.length === 1;
  const readers = new Map(
    sheets.map(({ file }) => [file, new RowsReader({ texts, looks, from1904: names.from1904 }, isOne ? null : partRows)]),
  );
  unzipParts(bytes, (part) => readers.get(part)?.reader() ?? null);
  const begun = sheets.map(({ name, file }) => ({ name, file, reader: readers.get(file)! })).filter(({ reader }) => reader.rows.length > 0);
  if (begun.length === 0) throw new SheetFault("EMPTY", "Bảng tính không có ô nào có nội dung. Hãy điền vào tệp mẫu rồi gửi lại.");
  const parts = begun.map(({ name, reader }): SheetPart => ({ name, rows: reader.rows.slice(0, partRows), merged: reader.merged }));
  const others = (wanted: string) => sheets.map(({ name }) => name).filter((name) => name !== wanted);
  const read = (wanted: string): SheetData => {
    const { name, file, reader: first } = begun.find((sheet) => sheet.name === wanted) ?? begun[0]!;
    const whole = isOne ? first : new RowsReader({ texts, looks, from1904: names.from1904 });
    if (!isOne) unzipParts(bytes, (part) => (part === file ? whole.reader() : null));
    return { name, rows: whole.rows, merged: whole.merged, others: others(name), notices: noticesOf(whole) };
  };
  return { parts, read };
}

const noticesOf = ({ formulas }: RowsReader) =>
  formulas > 0 ? [`${formulas.toLocaleString("vi-VN")} ô là công thức; hub dùng kết quả Excel đã tính khi lưu tệp.`] : [];
