import { Unreadable } from "#server/ingest/reading/unreadable.ts";

const advice = "Hãy mở tệp bằng Word hoặc Notepad và lưu lại với bảng mã UTF-8.";

/**
 * Text of a file of characters: UTF-8, or UTF-16 that says so. A byte order mark stays, as the first character, so that offsets are
 * those of the file decoded plainly.
 */
export function decode(bytes: Uint8Array): string {
  const text = decodeUnicode(bytes);
  if (text.includes("\0"))
    throw new Unreadable("UNKNOWN_FORMAT", "Tệp không phải văn bản: có ký tự rỗng (NUL). Hãy gửi tệp Word, PDF, HTML hoặc văn bản UTF-8.");
  return text;
}

function decodeUnicode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes);
  return decodeAs("utf-8", bytes);
}

function decodeAs(encoding: "utf-8" | "utf-16le" | "utf-16be", bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unreadable("BAD_ENCODING", encoding === "utf-8" ? badUtf8(bytes) : `Tệp UTF-16 bị cắt hoặc hỏng. ${advice}`);
  }
}

function badUtf8(bytes: Uint8Array): string {
  const lenient = new TextDecoder("utf-8").decode(bytes.subarray(0, 20_000));
  const [broken, sound] = [lenient.match(/\ufffd/gu) ?? [], lenient.match(/[^\p{ASCII}\ufffd]/gu) ?? []].map(({ length }) => length);
  if (broken! > 3 && broken! > sound!) return `Tệp dùng bảng mã cũ (TCVN3, VNI hoặc Windows-1258), không phải Unicode. ${advice}`;
  return `Tệp không phải UTF-8 hợp lệ: lỗi ở dòng ${lineOfFault(bytes)}. ${advice}`;
}

/** The first line, from 1, whose bytes are not UTF-8. */
function lineOfFault(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}
