import { withBareTables } from "#server/ingest/reading/pdf-bare-tables.ts";
import { unfoldColumns } from "#server/ingest/reading/pdf-columns.ts";
import { readRules, type Rule } from "#server/ingest/reading/pdf-rules.ts";
import { withTables } from "#server/ingest/reading/pdf-tables.ts";
import { linesOf, type PageLine, type Word } from "#server/ingest/reading/pdf-words.ts";
import { readPlain } from "#server/ingest/reading/read-plain.ts";
import type { ReadText } from "#server/ingest/reading/text.ts";
import { Unreadable } from "#server/ingest/reading/unreadable.ts";

/** Longer files hold more than one document. */
const mostPages = 1500;

/** A PDF with a layer of text: its lines in the order of print, drawn tables as rows, pages apart. */
export async function readPdf(bytes: Uint8Array): Promise<ReadText> {
  const { getDocumentProxy, getResolvedPDFJS } = await import("unpdf");
  const { OPS, VerbosityLevel } = await getResolvedPDFJS();
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    stopAtErrors: false,
  }).catch(refuse);
  try {
    if (pdf.numPages > mostPages)
      throw new Unreadable("TOO_LARGE", `Tệp có ${pdf.numPages} trang; hãy tách thành các tệp không quá ${mostPages} trang.`);
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const rules = readRules(await page.getOperatorList(), OPS);
      pages.push(
        pageText(
          items.flatMap((item) => ("str" in item ? wordOf(item) : [])),
          rules,
        ),
      );
      page.cleanup();
    }
    return readPlain(checked(pages).join("\n\f"), "PDF");
  } catch (fault) {
    throw fault instanceof Unreadable ? fault : refuse(fault);
  } finally {
    await pdf.destroy();
  }
}

function refuse(fault: unknown): never {
  if ((fault as Error).name === "PasswordException")
    throw new Unreadable("ENCRYPTED", "Tệp PDF có mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi gửi lại.");
  throw new Unreadable("BROKEN", "Tệp PDF bị hỏng hoặc bị cắt khi gửi, không mở được. Hãy xuất lại PDF từ Word và gửi lại.");
}

function wordOf({ str, transform, width }: { str: string; transform: number[]; width: number }): Word[] {
  const [a, b, , d, x, y] = transform as [number, number, number, number, number, number];
  return str.trim() === "" ? [] : [{ text: str, x, y, width, size: Math.hypot(a, b) || Math.abs(d) }];
}

function pageText(words: readonly Word[], rules: readonly Rule[]): string {
  const drawn = withTables(words, rules);
  const bare = withBareTables(drawn.free);
  const rows = [...drawn.rows, ...bare.rows];
  const free = rows.length > 0 ? bare.free : unfoldColumns(bare.free);
  const lines: PageLine[] = [...linesOf(free), ...rows].sort((one, other) => other.y - one.y);
  const steps = lines.slice(1).map(({ y }, at) => lines[at]!.y - y);
  const usual = [...steps].sort((one, other) => one - other)[Math.floor(steps.length * 0.4)] ?? 0;
  return lines.map(({ text }, at) => (at > 0 && steps[at - 1]! > usual * 1.45 ? `\n${text}` : text)).join("\n");
}

/** Pages that are pictures have no text. */
function checked(pages: readonly string[]): readonly string[] {
  const text = pages.join("");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 10)
    throw new Unreadable("NO_TEXT", "Tệp PDF chỉ có ảnh chụp, không có lớp chữ. Hãy gửi bản Word, hoặc nhận dạng chữ (OCR) trước khi gửi.");
  return pages;
}
