import { expect, test } from "vitest";
import { withBareTables } from "#server/ingest/reading/pdf-bare-tables.ts";
import { unfoldColumns } from "#server/ingest/reading/pdf-columns.ts";
import { linesOf, type Word } from "#server/ingest/reading/pdf-words.ts";

const word = (text: string, x: number, y: number, width = text.length * 5): Word => ({ text, x, y, width, size: 11 });
const texts = (words: readonly Word[]) => linesOf(words).map(({ text }) => text);

test("a page of two columns is read down the left one first", () => {
  const rows = Array.from({ length: 9 }, (_, row) => row);
  const page = [
    word("BÁO CÁO", 250, 800),
    ...rows.flatMap((row) => [word(`trái ${row}`, 50, 780 - row * 15, 230), word(`phải ${row}`, 310, 780 - row * 15, 230)]),
    word("Nơi nhận", 50, 600, 490),
  ];
  expect(texts(unfoldColumns(page))).toEqual([
    "BÁO CÁO",
    ...rows.map((row) => `trái ${row}`),
    ...rows.map((row) => `phải ${row}`),
    "Nơi nhận",
  ]);
});

test("what stands side by side at the head of a letter is no column", () => {
  const lines = ["UBND TỈNH", "SỞ NỘI VỤ", "Số: 4/BC-SNV", "V/v báo cáo", "quý", "I", "2024"];
  const page = lines.flatMap((text, row) => [word(text, 80, 780 - row * 15), word("CỘNG HÒA XÃ HỘI", 330, 780 - row * 15, 180)]);
  expect(unfoldColumns(page)).toEqual(page);
});

test("cells that stand under one another without lines are a table from the head to the line that runs across", () => {
  const page = [
    word("II. NHIỆM VỤ", 50, 700),
    ...[word("TT", 50, 680), word("Nhiệm vụ", 90, 680), word("Chủ trì", 260, 680), word("Thời hạn", 400, 680)],
    ...[word("I", 50, 660), word("Cải cách thể chế và tổ chức bộ máy hành chính", 90, 660, 260)],
    ...[word("1", 50, 640), word("Rà soát quy định", 90, 640), word("Sở Tư pháp", 260, 640), word("Quý I", 400, 640)],
    word("về hộ tịch", 90, 626),
    word("III. TỔ CHỨC THỰC HIỆN", 50, 600, 200),
  ];
  const { free, rows } = withBareTables(page);
  expect(rows.map(({ text }) => text.split("\t"))).toEqual([
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
    ["I", "Cải cách thể chế và tổ chức bộ máy hành chính", "", ""],
    ["1", "Rà soát quy định về hộ tịch", "Sở Tư pháp", "Quý I"],
  ]);
  expect(texts(free)).toEqual(["II. NHIỆM VỤ", "III. TỔ CHỨC THỰC HIỆN"]);
});
