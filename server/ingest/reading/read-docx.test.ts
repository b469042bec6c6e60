import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readFileText } from "#server/ingest/reading/read-file.ts";
import type { Passage } from "#server/ingest/reading/text.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const p = (text: string, more = "") => `<w:p>${more}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string, more = "") => `<w:tc><w:tcPr>${more}</w:tcPr>${p(text)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const listed = (depth: number) => `<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="7"/></w:numPr></w:pPr>`;
const level = (depth: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const body = `
  ${p("ỦY BAN NHÂN DÂN TỈNH HÒA AN")}
  <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>BÁO CÁO</w:t></w:r></w:p>
  ${p("KẾT QUẢ CHUNG", listed(0))}
  ${p("Chỉ đạo, điều hành", listed(1))}
  <w:p><w:r><w:t xml:space="preserve">Tỉnh đã ban hành kế hoạch</w:t></w:r><w:r><w:footnoteReference w:id="4"/></w:r><w:r><w:t xml:space="preserve"> và đã </w:t></w:r>
    <w:del><w:r><w:delText>bỏ đi</w:delText></w:r></w:del><w:ins><w:r><w:t>giao việc.</w:t></w:r></w:ins></w:p>
  ${p("Thể chế", listed(1))}
  <w:tbl>
    ${row(cell("STT"), cell("Nhiệm vụ"), cell("Phân công", '<w:gridSpan w:val="2"/>'))}
    ${row(cell("1"), cell("Rà soát", '<w:vMerge w:val="restart"/>'), cell("Sở Tư pháp"), cell("Quý I"))}
    ${row(cell("2"), cell("", "<w:vMerge/>"), cell("Sở Nội vụ"), cell("Quý II"))}
  </w:tbl>
  ${p("KIẾN NGHỊ", listed(0))}`;
const word = (content: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:document>`;

const parts = {
  "word/document.xml": bytes(word(`<w:body>${body}</w:body>`)),
  "word/styles.xml": bytes(word('<w:style w:styleId="Heading1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>')),
  "word/footnotes.xml": bytes(
    word(`<w:footnote w:id="-1" w:type="separator">${p("")}</w:footnote><w:footnote w:id="4">${p("Kế hoạch số 12/KH-UBND")}</w:footnote>`),
  ),
  "word/numbering.xml": bytes(
    word(
      `<w:abstractNum w:abstractNumId="3">${level(0, "upperRoman", "%1.")}${level(1, "decimal", "%2.")}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>`,
    ),
  ),
};
const docx = (more: Record<string, Uint8Array> = {}) => zipSync({ ...parts, ...more });
const refusal = (content: Uint8Array) => readFileText(content).catch((fault: unknown) => fault as { code: string; message: string });

test("a Word document gives its text with numbers of lists, merged cells and notes", async () => {
  const { format, raw, parts: read } = await readFileText(docx());
  expect(format).toBe("DOCX");
  expect(read.map((part) => (part.kind === "table" ? part.rows.map((cells) => cells.map(({ text }) => text)) : part.text))).toEqual([
    "ỦY BAN NHÂN DÂN TỈNH HÒA AN",
    "BÁO CÁO",
    "I. KẾT QUẢ CHUNG",
    "1. Chỉ đạo, điều hành",
    "Tỉnh đã ban hành kế hoạch và đã giao việc.",
    "2. Thể chế",
    [
      ["STT", "Nhiệm vụ", "Phân công", ""],
      ["1", "Rà soát", "Sở Tư pháp", "Quý I"],
      ["2", "", "Sở Nội vụ", "Quý II"],
    ],
    "II. KIẾN NGHỊ",
    "Kế hoạch số 12/KH-UBND",
  ]);
  const [, title, , , text] = read as Passage[];
  expect([title!.strong, text!.marks]).toEqual([true, [{ at: 25, mark: "1" }]]);
  expect(read.at(-1)).toMatchObject({ kind: "note", mark: "1" });
  expect(raw.slice(text!.starts[0], text!.ends.at(-1))).toBe("Tỉnh đã ban hành kế hoạch[1] và đã giao việc.");
});

test("a Word document that cannot be read says why", async () => {
  const whole = docx();
  expect(await refusal(whole.slice(0, whole.length - 900))).toMatchObject({ name: "Unreadable", code: "BROKEN" });
  expect(await refusal(docx({ "word/vbaProject.bin": bytes("x") }))).toMatchObject({ code: "MACRO" });
  expect(await refusal(zipSync({ "xl/workbook.xml": bytes("<x/>") }))).toMatchObject({
    code: "UNKNOWN_FORMAT",
    message: expect.stringContaining("không phải văn bản Word"),
  });
});

test("a zip bomb is refused before it unfolds", async () => {
  const before = process.memoryUsage().rss;
  const bomb = docx({ "word/document.xml": new Uint8Array(80 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await refusal(bomb)).toMatchObject({ code: "TOO_LARGE" });
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
});

test("a document with a password, and one of before 2007, are told apart", async () => {
  const compound = (name: string) =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Uint8Array(504),
      ...name.split("").flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);
  expect(await refusal(compound("EncryptedPackage"))).toMatchObject({ code: "ENCRYPTED" });
  expect(await refusal(compound("WordDocument"))).toMatchObject({ code: "UNKNOWN_FORMAT", message: expect.stringContaining(".doc") });
});
