import { readCsv } from "./read-csv.ts";
import { openXlsx } from "./read-xlsx.ts";
import { partRows, SheetFault, type SheetData, type SheetFile } from "./sheet.ts";

const ole = [0xd0, 0xcf, 0x11, 0xe0];
const zip = [0x50, 0x4b, 0x03, 0x04];
const begins = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);

/**
 * Sheets of a file, whatever its name says it is.
 *
 * @throws {SheetFault} in a sentence for who sent it
 */
export async function openSheets(bytes: Uint8Array): Promise<SheetFile> {
  if (bytes.length === 0) throw new SheetFault("EMPTY", "Tệp rỗng, không có nội dung. Hãy kiểm tra lại tệp và gửi lại.");
  if (begins(bytes, ole))
    throw new SheetFault("ENCRYPTED", "Tệp có mật khẩu, hoặc là Excel đời cũ (.xls). Hãy bỏ mật khẩu và lưu lại thành .xlsx rồi gửi lại.");
  if (begins(bytes, zip)) return openWorkbook(bytes);
  if (bytes.subarray(0, 4096).some((byte, _, all) => byte === 0 && all[0]! < 0xfe))
    throw new SheetFault("UNKNOWN_FORMAT", "Không nhận ra loại tệp. Hub đọc bảng tính .xlsx và .csv.");
  const data = await readCsv(bytes);
  return { parts: [{ ...data, rows: data.rows.slice(0, partRows) }], read: () => data };
}

/** The first sheet of a file that has anything in it. */
export async function readSheet(bytes: Uint8Array): Promise<SheetData> {
  const { parts, read } = await openSheets(bytes);
  return read(parts[0]!.name);
}

function openWorkbook(bytes: Uint8Array): SheetFile {
  const told = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (error instanceof SheetFault) throw error;
      throw new SheetFault("BROKEN", "Tệp Excel bị hỏng hoặc bị cắt. Hãy mở bằng Excel, lưu lại rồi gửi lại.");
    }
  };
  const { parts, read } = told(() => openXlsx(bytes));
  return { parts, read: (name) => told(() => read(name)) };
}
