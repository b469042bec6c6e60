import { unzipSync } from "fflate";
import { Unreadable } from "#server/ingest/reading/unreadable.ts";

/** What one part of a document may unfold to; a document of a thousand pages has a tenth of it. */
const largestPart = 64 * 1024 * 1024;

/** The parts of a zipped document that are asked for, unfolded. One that claims to be very large is refused before it is unfolded. */
export function unzipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        if (originalSize > largestPart)
          throw new Unreadable("TOO_LARGE", "Tệp nén bung ra quá lớn nên không được đọc. Hãy lưu lại tệp bằng Word rồi gửi lại.");
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (fault) {
    if (fault instanceof Unreadable) throw fault;
    throw new Unreadable("BROKEN", "Tệp bị hỏng hoặc bị cắt khi gửi, không mở được. Hãy mở tệp bằng Word, lưu lại và gửi lại.");
  }
}

/** Names of all parts, none unfolded. */
export function partNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unzipParts(bytes, (name) => {
    names.push(name);
    return false;
  });
  return names;
}
