import { expect, test } from "vitest";
import { readFileText } from "#server/ingest/reading/read-file.ts";

const page = `<!DOCTYPE html><html><head><title>Cổng</title><style>p{}</style></head><body><nav>Trang chủ</nav>
<h1>KẾ HOẠCH</h1><p>Thực hiện Nghị quyết số 5<i>/NQ-</i>HĐND&nbsp;ngày 3/4/2025<sup><a href="#n1">1</a></sup> của
tỉnh &amp; huyện.</p><script>alert("không đọc")</script>
<table><tr><th rowspan=2>STT</th><th>Việc</th><th colspan=2>Phân công</th></tr><tr><td>Tên</td><td>Chủ trì</td><td>Phối hợp</td></tr>
<tr><td>1</td><td><p>Rà soát</p><p>thủ tục</p></td><td>Sở Nội vụ</td><td></td></tr></table><ul><li>Một</li><li>Hai<br>Ba</li></ul>
<p><sup>1</sup> Về chuyển đổi số.</p></body></html>`;

test("a page of the web gives its text without menus and scripts, with merged cells and notes", async () => {
  const { format, parts } = await readFileText(new TextEncoder().encode(page));
  expect(format).toBe("HTML");
  expect(
    parts.map((part) => (part.kind === "table" ? part.rows.map((cells) => cells.map(({ text }) => text)) : `${part.kind}: ${part.text}`)),
  ).toEqual([
    "paragraph: KẾ HOẠCH",
    "paragraph: Thực hiện Nghị quyết số 5/NQ-HĐND ngày 3/4/2025 của tỉnh & huyện.",
    [
      ["STT", "Việc", "Phân công", ""],
      ["", "Tên", "Chủ trì", "Phối hợp"],
      ["1", "Rà soát thủ tục", "Sở Nội vụ", ""],
    ],
    "paragraph: Một",
    "paragraph: Hai",
    "paragraph: Ba",
    "note: Về chuyển đổi số.",
  ]);
});
