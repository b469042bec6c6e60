import { Unzip, UnzipInflate } from "fflate";
import { bounds, SheetFault } from "./sheet.ts";

const chunk = 256 * 1024;

/** What takes a file of the archive piece by piece; null when the file is not wanted. */
export type PartReader = (name: string) => ((piece: Uint8Array, isLast: boolean) => void) | null;

/** Reads the wanted files of a ZIP in the order in which they lie, unpacking no more at a time than is read. */
export function unzipParts(bytes: Uint8Array, readerOf: PartReader): void {
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    const read = readerOf(file.name);
    if (!read) return;
    file.ondata = (error, piece, isLast) => {
      // What a reader throws comes back as this error.
      if (error instanceof SheetFault) throw error;
      if (error) throw new SheetFault("BROKEN", "Tệp Excel bị hỏng hoặc bị cắt. Hãy mở bằng Excel, lưu lại rồi gửi lại.");
      unpacked += piece.length;
      if (unpacked > bounds.bytes) throw new SheetFault("TOO_LARGE", "Tệp Excel bung ra quá lớn. Hãy tách thành nhiều tệp rồi gửi lại.");
      read(piece, isLast);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += chunk) unzip.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length);
}
