import { describe, expect, test } from "vitest";
import { readPlain } from "#server/ingest/reading/read-plain.ts";
import { spanOf, textAt, type Passage, type ReadText } from "#server/ingest/reading/text.ts";

const read = (raw: string) => readPlain(raw, "TXT");
const passages = ({ parts }: ReadText): Passage[] => parts.flatMap((part) => (part.kind === "table" ? part.rows.flat() : [part]));
const texts = (raw: string) => passages(read(raw)).map(({ kind, mark, text }) => (kind === "note" ? `[${mark}] ${text}` : text));

/** Every character knows where it comes from: the decoded text there composes to it. */
function expectPlaces(raw: string): void {
  const whole = read(raw);
  for (const { text, starts, ends } of [...passages(whole), ...whole.lines]) {
    expect([starts.length, ends.length]).toEqual([text.length, text.length]);
    for (const [at, letter] of [...text.split("")].entries()) {
      const place = raw.slice(starts[at], ends[at]).normalize("NFC");
      expect(letter === " " ? /^\s/u.test(place) || place === letter : place.includes(letter), `${at} of ${text}`).toBe(true);
      expect(starts[at]!, text).toBeGreaterThanOrEqual(ends[at - 1] ?? 0);
    }
  }
}

const wrapped = `ỦY BAN NHÂN DÂN
TỈNH HÒA AN

BÁO CÁO
Kết quả rà soát thủ tục hành chính

I. TÌNH HÌNH CHUNG

Trong tháng, các phòng chuyên môn đã rà soát xong 42 thủ tục, trình Ủy ban
nhân dân tỉnh ban hành Quyết định số 77/QĐ-
UBND ngày 03/4/2025 về danh mục mới¹ và gửi các xã, phường để niêm yết ngay
trong tuần đầu của tháng sau.

- Cấp tỉnh: 1.288 thủ tục;
- Cấp xã: 99.9% hồ sơ đúng hạn.

¹ Thay thế danh mục cũ.
`;

describe("text of lines", () => {
  test("broken lines become the paragraphs they were, and a number broken at its hyphen is whole", () => {
    expect(texts(wrapped)).toEqual([
      "ỦY BAN NHÂN DÂN",
      "TỈNH HÒA AN",
      "BÁO CÁO",
      "Kết quả rà soát thủ tục hành chính",
      "I. TÌNH HÌNH CHUNG",
      "Trong tháng, các phòng chuyên môn đã rà soát xong 42 thủ tục, trình Ủy ban nhân dân tỉnh ban hành Quyết định số 77/QĐ-UBND ngày 03/4/2025 về danh mục mới và gửi các xã, phường để niêm yết ngay trong tuần đầu của tháng sau.",
      "- Cấp tỉnh: 1.288 thủ tục;",
      "- Cấp xã: 99.9% hồ sơ đúng hạn.",
      "[1] Thay thế danh mục cũ.",
    ]);
  });

  test("the same with an empty line between all lines", () => {
    const one = texts(wrapped).slice(3);
    expect(texts(wrapped.replaceAll("\n", "\n\n")).slice(-one.length)).toEqual(one);
  });

  test("a mark knows the place it stood at", () => {
    const found = passages(read(wrapped)).find(({ marks }) => marks.length > 0)!;
    expect(found.marks).toEqual([{ at: found.text.indexOf(" và gửi"), mark: "1" }]);
  });

  test("every character has its place: composed, decomposed, with carriage returns, with a byte order mark", () => {
    for (const raw of [wrapped, wrapped.normalize("NFD"), wrapped.replaceAll("\n", "\r\n"), `\ufeff${wrapped}`, pages, glued, table])
      expectPlaces(raw);
    expect(texts(wrapped.normalize("NFD"))).toEqual(texts(wrapped));
    expect(texts(wrapped.replaceAll("\n", "\r\n"))).toEqual(texts(wrapped));
  });

  test("a span gives the text that stands there", () => {
    const raw = wrapped.normalize("NFD");
    const passage = passages(read(raw))[5]!;
    const from = passage.text.indexOf("Quyết định");
    expect(textAt(raw, spanOf(passage, from, from + 39))).toBe("Quyết định số 77/QĐ- UBND ngày 03/4/2025");
  });
});

const rule = " ".repeat(40);
const pages = `Ủy ban nhân dân huyện đã chỉ đạo các phòng, ban chuyên môn rà soát toàn bộ hồ sơ
1
 và báo cáo kết quả trước khi trình hội đồng thẩm định của huyện xem xét, cho ý kiến
theo đúng quy chế làm việc đã ban hành từ đầu năm, bảo đảm không để hồ sơ tồn đọng,
${rule}
1
Văn bản số 15/UBND-NV ngày 04/02/2025
 quá hạn ở bất cứ lĩnh vực nào của huyện.
`;
const glued = `Phòng Nội vụ đã phổ biến các quy định ban hành năm 20241 và hướng dẫn 05 TTHC2 mới cho
công chức các xã, thị trấn trong toàn huyện theo kế hoạch.
${rule}
1 Luật Lưu trữ năm 2024;
2Thủ tục cấp bản sao
 Tiếp tục duy trì nền nếp báo cáo hằng tuần.
`;
const table = "STT\tNhiệm vụ\tChủ trì\nI\tThể chế\t\n1\tRà soát\tSở Tư pháp\n\nSTT\tNhiệm vụ\tChủ trì\n\tCông bố\tVăn phòng\n";

describe("notes and pages", () => {
  test("a note between two pages leaves its sentence whole", () => {
    expect(texts(pages)).toEqual([
      expect.stringMatching(/^Ủy ban.*toàn bộ hồ sơ và báo cáo.*tồn đọng, quá hạn ở bất cứ lĩnh vực nào của huyện\.$/u),
      "[1] Văn bản số 15/UBND-NV ngày 04/02/2025",
    ]);
  });

  test("marks glued to a year and to a word are taken out of them", () => {
    const [first] = passages(read(glued));
    expect(first!.text).toContain("năm 2024 và hướng dẫn 05 TTHC mới");
    expect(first!.marks.map(({ mark }) => mark)).toEqual(["1", "2"]);
    expect(texts(glued).slice(1)).toEqual([
      "[1] Luật Lưu trữ năm 2024;",
      "[2] Thủ tục cấp bản sao",
      "Tiếp tục duy trì nền nếp báo cáo hằng tuần.",
    ]);
  });

  test("page numbers go, numbers of rows stay", () => {
    const body = Array.from(
      { length: 60 },
      (_, row) => `Dòng thứ ${row} của văn bản nói về việc rà soát hồ sơ tồn đọng trong kỳ báo cáo này.`,
    ).join("\n");
    expect(texts(`${body}\n\n2\n\n${body}`)).not.toContain("2");
    expect(texts("STT\nNhiệm vụ\n1\nRà soát\n2\nCông bố\n3\nBáo cáo\n")).toEqual(expect.arrayContaining(["1", "2", "3"]));
  });

  test("raised figures of measures are not marks", () => {
    expect(texts("Diện tích trụ sở là 1.200 m² và 15km² đất.")).toEqual(["Diện tích trụ sở là 1.200 m² và 15km² đất."]);
  });
});

describe("converted text", () => {
  test("tables keep their cells, and a head printed again is read once", () => {
    const [found] = read(table).parts;
    expect(found?.kind === "table" && found.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["STT", "Nhiệm vụ", "Chủ trì"],
      ["I", "Thể chế", ""],
      ["1", "Rà soát", "Sở Tư pháp"],
      ["", "Công bố", "Văn phòng"],
    ]);
  });

  test("signs of bold print go, bullets stay", () => {
    expect(texts("**Phụ lục****NHIỆM VỤ NĂM 2025***(Kèm theo Kế hoạch số 12/KH-UBND)*\n\n* Cấp xã: 12 *hồ sơ*.")).toEqual([
      "Phụ lục",
      "NHIỆM VỤ NĂM 2025",
      "(Kèm theo Kế hoạch số 12/KH-UBND)",
      "* Cấp xã: 12 hồ sơ.",
    ]);
  });
});

test("a page number alone after a note in double-spaced print begins no note, and a title of a part ends one", () => {
  const line = "Các phòng chuyên môn tiếp tục rà soát thủ tục hành chính theo kế hoạch đã được phê duyệt";
  const page = Array.from({ length: 30 }, () => `${line},`);
  const print = (after: string) => [
    "BÁO CÁO",
    ...page,
    "trong kỳ1.",
    " ".repeat(30),
    "1 Văn bản của Sở.",
    after,
    "II. KẾT QUẢ",
    ...page,
    "3",
    ...page,
  ];
  for (const after of ["2", "(còn hiệu lực)"]) expect(texts(print(after).join("\n\n"))).toContain("II. KẾT QUẢ");
});
