import { decode } from "#server/ingest/reading/decode.ts";
import { readPlain } from "#server/ingest/reading/read-plain.ts";
import type { ReadText } from "#server/ingest/reading/text.ts";
import { Unreadable } from "#server/ingest/reading/unreadable.ts";

/** No report is longer; a file above it is refused before it is looked into. */
export const largest = 50 * 1024 * 1024;

/** Refuses a file for its size, before it is read. */
export function checkSize(size: number): void {
  if (size === 0) throw new Unreadable("EMPTY", "Tệp rỗng, không có nội dung. Hãy kiểm tra lại tệp và gửi lại.");
  if (size > largest)
    throw new Unreadable(
      "TOO_LARGE",
      `Tệp lớn hơn ${largest / 1024 / 1024} MB. Hãy bỏ ảnh trong tệp hoặc tách thành nhiều tệp rồi gửi lại.`,
    );
}

/** Reads a file whatever its name says it is: what it is shows in its first bytes. */
export async function readFileText(bytes: Uint8Array): Promise<ReadText> {
  checkSize(bytes.length);
  const read = readPlain(decode(bytes), "TXT");
  if (read.parts.length === 0) throw new Unreadable("EMPTY", "Tệp không có chữ nào. Hãy kiểm tra lại tệp và gửi lại.");
  return read;
}
