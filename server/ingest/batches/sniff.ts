import { HubError } from "#server/core/errors.ts";

export interface Sniffed {
  readonly format: "TXT" | "HTML" | "DOCX" | "PDF" | "XLSX" | "CSV";
  readonly kind: "DOCUMENT" | "SHEET";
}

const unreadable = (message: string) => new HubError("BAD_USER_INPUT", message, { argument: "file" });

const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** What OLE files begin with: old Word and Excel, and new ones behind a password. */
const ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/**
 * What a file is, from its content: the name counts only between plain text and CSV, which look alike.
 *
 * @throws {HubError} in a sentence for whoever sent it
 */
export function sniff(content: Uint8Array, fileName: string): Sniffed {
  if (content.length === 0) throw unreadable("Tệp rỗng; hãy kiểm tra rồi gửi lại tệp có nội dung.");
  const head = latin(content.subarray(0, 4096));
  if (head.startsWith(ole))
    throw unreadable(
      "Tệp là Word hoặc Excel đời cũ (.doc, .xls), hoặc có đặt mật khẩu; hãy bỏ mật khẩu và lưu lại thành .docx hoặc .xlsx.",
    );
  if (/^\s*%PDF-/.test(head.slice(0, 1024))) return { format: "PDF", kind: "DOCUMENT" };
  if (head.startsWith("PK\x03\x04")) return sniffZip(content);
  if (/\0/.test(head) && !/^(\xff\xfe|\xfe\xff)/.test(head))
    throw unreadable("Không nhận ra loại tệp; hub đọc Word (.docx), PDF, HTML, văn bản (.txt), Excel (.xlsx) và CSV.");
  if (/^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!doctype html|html|head|body)\b/i.test(head))
    return { format: "HTML", kind: "DOCUMENT" };
  return /\.(csv|tsv)$/i.test(fileName) ? { format: "CSV", kind: "SHEET" } : { format: "TXT", kind: "DOCUMENT" };
}

/** Names in a ZIP stand uncompressed in its directory, at the end. */
function sniffZip(content: Uint8Array): Sniffed {
  const directory = latin(content.subarray(-1_000_000));
  if (directory.includes("vbaProject.bin"))
    throw unreadable("Tệp có macro, hub không nhận; hãy lưu lại thành .docx hoặc .xlsx thường rồi gửi lại.");
  if (directory.includes("word/document.xml")) return { format: "DOCX", kind: "DOCUMENT" };
  if (directory.includes("xl/workbook.xml")) return { format: "XLSX", kind: "SHEET" };
  if (!directory.includes("PK\x05\x06")) throw unreadable("Tệp bị cắt giữa chừng: thiếu phần cuối; hãy tải lại tệp gốc rồi gửi lại.");
  throw unreadable("Tệp nén không phải Word hay Excel; hãy giải nén rồi gửi từng tệp bên trong.");
}
