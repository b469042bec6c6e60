import { expect, test } from "vitest";
import { readFileText } from "#server/ingest/reading/read-file.ts";
import { launchChromium } from "#tests/helpers/chromium.ts";

const style =
  "<style>@page{size:A4;margin:2cm} body{font:14px/1.5 serif} table{border-collapse:collapse;width:100%} td,th{border:1px solid #000;padding:4px;vertical-align:top} sup{font-size:60%} .foot{margin-top:30px;border-top:1px solid #000;width:100%}</style>";
const text =
  "Trong kỳ báo cáo, các cơ quan chuyên môn đã rà soát toàn bộ hồ sơ còn tồn và phân công từng người chịu trách nhiệm, gắn với việc đánh giá cuối năm của từng phòng";
const html = `${style}<h2 style="text-align:center">BÁO CÁO</h2><p style="text-align:justify">${text}<sup>1</sup>. ${text}.</p>
<table><tr><th>STT</th><th>Nhiệm vụ</th><th>Đơn vị chủ trì</th></tr>
<tr><td>1</td><td>Rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý của ngành, bảo đảm đúng tiến độ đã đăng ký</td><td rowspan="2">Văn phòng Ủy ban nhân dân tỉnh</td></tr>
<tr><td>2</td><td>Công khai</td></tr>
<tr><td>II</td><td colspan="2">Đơn giản hóa hồ sơ, giấy tờ và tổ chức tiếp nhận, trả kết quả tại nhà cho người cao tuổi, người khuyết tật</td></tr></table>
<p style="page-break-before:always">- Trang sau</p><p class="foot"><sup>1</sup> Quyết định số 15/QĐ-UBND ngày 02/01/2025</p>`;

async function print(content: string): Promise<Uint8Array> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent(content);
    return await page.pdf({ preferCSSPageSize: true });
  } finally {
    await browser.close();
  }
}

const refusal = (content: Uint8Array) => readFileText(content).catch((fault: unknown) => fault as { code: string; message: string });

test("a printed PDF gives its paragraphs, drawn tables and notes", { timeout: 60_000 }, async () => {
  const file = await print(html);
  const { format, parts } = await readFileText(file);
  expect(format).toBe("PDF");
  expect(
    parts.map((part) => (part.kind === "table" ? part.rows.map((cells) => cells.map((cell) => cell.text)) : `${part.kind}: ${part.text}`)),
  ).toEqual([
    "paragraph: BÁO CÁO",
    `paragraph: ${text}. ${text}.`,
    [
      ["STT", "Nhiệm vụ", "Đơn vị chủ trì"],
      [
        "1",
        "Rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý của ngành, bảo đảm đúng tiến độ đã đăng ký",
        "Văn phòng Ủy ban nhân dân tỉnh",
      ],
      ["2", "Công khai", ""],
      ["II", "Đơn giản hóa hồ sơ, giấy tờ và tổ chức tiếp nhận, trả kết quả tại nhà cho người cao tuổi, người khuyết tật", ""],
    ],
    "paragraph: - Trang sau",
    "note: Quyết định số 15/QĐ-UBND ngày 02/01/2025",
  ]);
  expect(parts[1]).toMatchObject({ marks: [{ at: text.length, mark: "1" }] });
  expect(await refusal(file.slice(0, 900))).toMatchObject({ code: expect.stringMatching(/BROKEN|NO_TEXT/u) });
});

test("a PDF of pictures has no text to read", { timeout: 60_000 }, async () => {
  expect(await refusal(await print("<div style='width:300px;height:300px;background:#999'></div>"))).toMatchObject({
    code: "NO_TEXT",
    message: expect.stringContaining("OCR"),
  });
});
