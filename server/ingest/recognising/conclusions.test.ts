import { expect, test } from "vitest";
import { loadKnowledge } from "#server/ingest/recognising/knowledge.ts";
import { readDocument } from "#server/ingest/recognising/read-document.ts";
import { readPlain } from "#server/ingest/reading/read-plain.ts";

const knowledge = loadKnowledge(null);
const concluded = (text: string) =>
  readDocument(
    readPlain(`UBND HUYỆN AN TRƯỜNG\nSố: 9/BC-UBND\n\nBÁO CÁO\nKết quả năm 2022\n\n${text}\n`, "TXT"),
    knowledge,
  ).conclusions.map(({ type, text: said, addressee }) => [type, said, ...(addressee?.units.map(({ code }) => code) ?? [])]);

test("what was reached is a strength where it is judged, and a part of the report where headings stand below it", () => {
  const judged = "III. ĐÁNH GIÁ\n1. Những kết quả đạt được\n- Nền nếp làm việc tốt hơn.\n2. Hạn chế\n- Hồ sơ giấy còn nhiều.";
  expect(concluded(judged)).toEqual([
    ["ADVANTAGE", "Nền nếp làm việc tốt hơn."],
    ["LIMITATION", "Hồ sơ giấy còn nhiều."],
  ]);
  expect(concluded("II. KẾT QUẢ ĐẠT ĐƯỢC\n1. Cải cách thể chế\n- Văn bản ban hành đúng hạn.")).toEqual([]);
});

test("causes of limits are causes, under a title of their own or in one list", () => {
  expect(
    concluded("1. Hạn chế và nguyên nhân\n- Máy móc đã cũ.\n- Nguyên nhân: kinh phí ít.\n2. Nguyên nhân của hạn chế\n- Thiếu người."),
  ).toEqual([
    ["LIMITATION", "Máy móc đã cũ."],
    ["CAUSE", "Nguyên nhân: kinh phí ít."],
    ["CAUSE", "Thiếu người."],
  ]);
});

test("requests follow each other, and whom each turns to may stand before a colon", () => {
  expect(concluded("V. KIẾN NGHỊ\n1. Đề nghị Sở Nội vụ mở lớp tập huấn.\n2. Đề nghị Sở Tài chính bố trí kinh phí.")).toEqual([
    ["RECOMMENDATION", "Đề nghị Sở Nội vụ mở lớp tập huấn.", "so-noi-vu"],
    ["RECOMMENDATION", "Đề nghị Sở Tài chính bố trí kinh phí.", "so-tai-chinh"],
  ]);
  expect(concluded("V. KIẾN NGHỊ\n- Đối với Sở Tư pháp: Tổ chức tập huấn sớm.")).toEqual([
    ["RECOMMENDATION", "Đối với Sở Tư pháp: Tổ chức tập huấn sớm.", "so-tu-phap"],
  ]);
});
