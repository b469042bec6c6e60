import { DocxBody } from "#server/ingest/reading/docx-body.ts";
import { Numbering } from "#server/ingest/reading/docx-numbering.ts";
import { readStyles } from "#server/ingest/reading/docx-styles.ts";
import { RawText } from "#server/ingest/reading/raw-text.ts";
import { readPlain } from "#server/ingest/reading/read-plain.ts";
import type { ReadText } from "#server/ingest/reading/text.ts";
import { Unreadable } from "#server/ingest/reading/unreadable.ts";
import { partNames, unzipParts } from "#server/ingest/reading/unzip.ts";

const wanted = /^word\/(?:document|footnotes|endnotes|numbering|styles)\.xml$/u;

/** A Word document: its text with numbers of lists, tables with merged cells, and notes after the text with their marks. */
export function readDocx(bytes: Uint8Array): ReadText {
  if (partNames(bytes).some((name) => /vbaProject\.bin$/iu.test(name)))
    throw new Unreadable("MACRO", "Tệp Word có macro nên không được đọc. Hãy lưu lại dưới dạng .docx (không macro) rồi gửi lại.");
  const parts = unzipParts(bytes, (name) => wanted.test(name));
  const xml = (name: string) => new TextDecoder().decode(parts.get(`word/${name}.xml`) ?? new Uint8Array());
  if (!parts.has("word/document.xml"))
    throw new Unreadable("UNKNOWN_FORMAT", "Tệp nén này không phải văn bản Word. Hãy gửi tệp .docx, PDF, HTML hoặc .txt.");
  const raw = new RawText();
  const marks = new Map<string, string>();
  const styles = readStyles(xml("styles"));
  const numbering = new Numbering(xml("numbering"));
  new DocxBody(raw, styles, numbering, marks).read(xml("document"));
  for (const [file, kind] of [
    ["footnotes", "w:footnoteReference"],
    ["endnotes", "w:endnoteReference"],
  ] as const)
    for (const { mark, text } of notesIn(xml(file), kind, marks)) raw.paragraph(`[${mark}] ${text}`);
  return readPlain(raw.text, "DOCX", raw);
}

/** Notes that the text refers to, in the order of their marks. */
function notesIn(xml: string, kind: string, marks: ReadonlyMap<string, string>): { mark: string; text: string }[] {
  const texts = new Map<string, RawText>();
  let current = new RawText();
  const out = { paragraph: (text: string) => current.paragraph(text), table: (rows: string[][]) => current.table(rows) };
  new DocxBody(out, { headings: new Set(), lists: new Map() }, null, new Map()).read(xml, (id) => {
    current = new RawText();
    texts.set(`${kind}${id}`, current);
  });
  const found = [...texts].flatMap(([key, { text }]) =>
    marks.has(key) && text.trim() !== "" ? [{ mark: marks.get(key)!, text: text.replace(/\s+/gu, " ").trim() }] : [],
  );
  return found.sort((one, other) => Number(one.mark) - Number(other.mark));
}
