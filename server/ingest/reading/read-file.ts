import { decode } from "#server/ingest/reading/decode.ts";
import { refuseOldFont } from "#server/ingest/reading/old-fonts.ts";
import { readDocx } from "#server/ingest/reading/read-docx.ts";
import { readHtml } from "#server/ingest/reading/read-html.ts";
import { readPdf } from "#server/ingest/reading/read-pdf.ts";
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
  const read = await readAs(bytes);
  if (read.parts.length === 0) throw new Unreadable("EMPTY", "Tệp không có chữ nào. Hãy kiểm tra lại tệp và gửi lại.");
  refuseOldFont(read.raw);
  return read;
}

async function readAs(bytes: Uint8Array): Promise<ReadText> {
  const begins = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return readDocx(bytes);
  if (isPdf(bytes)) return readPdf(bytes);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw refuseCompound(bytes);
  if (begins(0x50, 0x4b)) throw new Unreadable("BROKEN", "Tệp nén rỗng hoặc bị hỏng, không mở được. Hãy lưu lại tệp và gửi lại.");
  const picture = begins(0xff, 0xd8, 0xff) || begins(0x89, 0x50, 0x4e, 0x47) || begins(0x49, 0x49, 0x2a);
  if (picture)
    throw new Unreadable("NO_TEXT", "Tệp là ảnh, không có chữ để đọc. Hãy gửi bản Word, hoặc bản PDF có lớp chữ (đã nhận dạng).");
  if (latin(bytes, 5) === String.raw`{\rtf`)
    throw new Unreadable("UNKNOWN_FORMAT", "Tệp là RTF. Hãy mở bằng Word, lưu dưới dạng .docx rồi gửi lại.");
  const text = decode(bytes);
  return /^\ufeff?\s*(?:<!--[^]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|div|table|p)[\s>]/iu.test(text.slice(0, 4000))
    ? readHtml(text)
    : readPlain(text, "TXT");
}

const latin = (bytes: Uint8Array, length: number) => new TextDecoder("latin1").decode(bytes.subarray(0, length));
/** Some programs put a few bytes before the head of a PDF. */
const isPdf = (bytes: Uint8Array) => latin(bytes, 1024).includes("%PDF-");

/** Word keeps a document with a password, and documents of before 2007, in this kind of file. */
function refuseCompound(bytes: Uint8Array): Unreadable {
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, Math.min(bytes.length, 4_000_000) & ~1));
  return names.includes("EncryptedPackage")
    ? new Unreadable(
        "ENCRYPTED",
        "Tệp Word có mật khẩu nên không đọc được. Hãy bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu) rồi gửi lại.",
      )
    : new Unreadable("UNKNOWN_FORMAT", "Tệp Word đời cũ (.doc). Hãy mở bằng Word, lưu dưới dạng .docx rồi gửi lại.");
}
