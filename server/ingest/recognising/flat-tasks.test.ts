import { expect, test } from "vitest";
import { readPlain } from "#server/ingest/reading/read-plain.ts";
import { flatTasks } from "./flat-tasks.ts";
import { loadTaskKnowledge } from "./task-knowledge.ts";

const known = loadTaskKnowledge(null);
const head = "STT Nội dung nhiệm vụ Kết quả Đơn vị \nchủ trì \n\nĐơn vị \nphối hợp \n\nThời gian \nhoàn thành\n";
const row = (...cells: readonly string[]) => cells.map((cell) => `${cell}\n`).join("\n");

test("cells parted by empty lines go by their order where nobody knows who is meant; a page's number is no cell", () => {
  const first = row("1", "Kiểm kê trang thiết bị \ncủa bộ phận", "Biên bản", "Tổ Hậu cần", "Nhóm Kỹ thuật", "Tháng \n9/2031");
  const second = row("2", "Đánh giá mức độ hài lòng", "Phiếu khảo sát", "Nhóm Kỹ thuật", "Tổ Hậu cần", "Quý IV/2031");
  const third = row("3", "Tổng kết việc thực hiện", "Báo cáo", "Tổ Hậu cần", "Nhóm Kỹ thuật", "Tháng \n12/2031");
  const read = readPlain(`KẾ HOẠCH\n\n${head}\n${first}\n${second}\n7 \n\n\n${head}\n${third}`, "TXT");
  expect(
    flatTasks(read, [], known, null).map(({ title, output, lead, coordinators, deadline }) => [
      title,
      output,
      lead,
      coordinators,
      deadline,
    ]),
  ).toEqual([
    ["Kiểm kê trang thiết bị của bộ phận", "Biên bản", "Tổ Hậu cần", "Nhóm Kỹ thuật", "Tháng 9/2031"],
    ["Đánh giá mức độ hài lòng", "Phiếu khảo sát", "Nhóm Kỹ thuật", "Tổ Hậu cần", "Quý IV/2031"],
    ["Tổng kết việc thực hiện", "Báo cáo", "Tổ Hậu cần", "Nhóm Kỹ thuật", "Tháng 12/2031"],
  ]);
});
