import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import { SheetFault, type SheetData } from "./sheet.ts";

const ole = [0xd0, 0xcf, 0x11, 0xe0];
const zip = [0x50, 0x4b, 0x03, 0x04];
const begins = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);

/**
 * Rows of a spreadsheet, whatever its name says it is.
 *
 * @throws {SheetFault} in a sentence for who sent it
 */
export async function readSheet(bytes: Uint8Array): Promise<SheetData> {
  if (bytes.length === 0) throw new SheetFault("EMPTY", "Tệp rỗng, không có nội dung. Hãy kiểm tra lại tệp và gửi lại.");
  if (begins(bytes, ole))
    throw new SheetFault("ENCRYPTED", "Tệp có mật khẩu, hoặc là Excel đời cũ (.xls). Hãy bỏ mật khẩu và lưu lại thành .xlsx rồi gửi lại.");
  if (begins(bytes, zip)) return readZipped(bytes);
  if (bytes.subarray(0, 4096).some((byte, _, all) => byte === 0 && all[0]! < 0xfe))
    throw new SheetFault("UNKNOWN_FORMAT", "Không nhận ra loại tệp. Hub đọc bảng tính .xlsx và .csv.");
  return readCsv(bytes);
}

function readZipped(bytes: Uint8Array): SheetData {
  try {
    return readXlsx(bytes);
  } catch (error) {
    if (error instanceof SheetFault) throw error;
    throw new SheetFault("BROKEN", "Tệp Excel bị hỏng hoặc bị cắt. Hãy mở bằng Excel, lưu lại rồi gửi lại.");
  }
}
