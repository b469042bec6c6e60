import { describe, expect, test } from "vitest";
import { loadWordings, readDeadline } from "./deadlines.ts";

const wordings = loadWordings(null);
const short = (text: string) => {
  const { kind, from, to, exclusive, recurrence, openEnded, multiYear } = readDeadline(text, 2024, wordings);
  return [
    kind,
    from,
    to,
    ...(exclusive ? ["exclusive"] : []),
    ...(openEnded ? ["open"] : []),
    ...(multiYear ? ["years"] : []),
    ...(recurrence ? [recurrence] : []),
  ];
};

describe("when a task is due, in a plan of 2024", () => {
  test.each([
    ["Thường xuyên", ["CONTINUOUS", "2024-01-01", "2024-12-31"]],
    ["Thường xuyên trong năm", ["CONTINUOUS", "2024-01-01", "2024-12-31"]],
    ["Năm 2024", ["YEAR", "2024-01-01", "2024-12-31"]],
    ["Cả năm", ["YEAR", "2024-01-01", "2024-12-31"]],
    ["Năm 2023 và các năm tiếp theo", ["YEAR", "2023-01-01", null, "open"]],
    ["Giai đoạn 2024 - 2026", ["YEAR", "2024-01-01", "2026-12-31", "years"]],
    ["Đến năm 2025", ["YEAR", "2024-01-01", "2025-12-31", "years"]],
    ["Quý I", ["QUARTER", "2024-01-01", "2024-03-31"]],
    ["Quý 2 năm 2025", ["QUARTER", "2025-04-01", "2025-06-30"]],
    ["Quý III-Năm 2024", ["QUARTER", "2024-07-01", "2024-09-30"]],
    ["Quý II, III", ["QUARTER", "2024-04-01", "2024-09-30"]],
    ["Từ quý II đến quý IV/2024", ["QUARTER", "2024-04-01", "2024-12-31"]],
    ["Tháng 02/2024", ["MONTH", "2024-02-01", "2024-02-29"]],
    ["Tháng 3, 9", ["MONTH", "2024-03-01", "2024-09-30"]],
    ["Từ tháng 02 đến tháng 7", ["MONTH_RANGE", "2024-02-01", "2024-07-31"]],
    ["Từ tháng 11/2023-4/2024", ["MONTH_RANGE", "2023-11-01", "2024-04-30"]],
    ["Tháng 5 - 6 năm 2024", ["MONTH_RANGE", "2024-05-01", "2024-06-30"]],
    ["6 tháng cuối năm", ["MONTH_RANGE", "2024-07-01", "2024-12-31"]],
    ["Trước ngày 15/01/2024", ["BEFORE_DATE", null, "2024-01-15", "exclusive"]],
    ["Trước 31 tháng 10", ["BEFORE_DATE", null, "2024-10-31", "exclusive"]],
    ["Trước tháng 6", ["BEFORE_DATE", null, "2024-06-01", "exclusive"]],
    ["Chậm nhất ngày 20/12", ["BEFORE_DATE", null, "2024-12-20"]],
    ["Hoàn thành trước và trong ngày 30/9/2024", ["BEFORE_DATE", null, "2024-09-30"]],
    ["30/9", ["BEFORE_DATE", null, "2024-09-30"]],
    ["Ngày 25 tháng 11 năm 2024", ["BEFORE_DATE", null, "2024-11-25"]],
    ["Từ 01/3 đến 15/4/2024", ["MONTH_RANGE", "2024-03-01", "2024-04-15"]],
    ["Hằng năm", ["YEAR", "2024-01-01", "2024-12-31", "ANNUAL"]],
    ["Hàng quý", ["QUARTER", "2024-01-01", "2024-12-31", "QUARTERLY"]],
    ["Định kỳ hằng quý, năm", ["QUARTER", "2024-01-01", "2024-12-31", "QUARTERLY_AND_ANNUAL"]],
    ["Trước ngày 15 hằng tháng", ["MONTH", "2024-01-01", "2024-12-31", "MONTHLY"]],
    ["Theo Kế hoạch số 12/KH-UBND ngày 05/3/2024", ["BY_OTHER_PLAN", null, null]],
    ["Theo yêu cầu của Bộ Nội vụ", ["ON_REQUEST", null, null]],
    ["Ngay sau khi văn bản có hiệu lực", ["ON_REQUEST", null, null]],
    ["Khi có phát sinh", ["ON_REQUEST", null, null]],
    ["Trong 05 ngày làm việc", ["ON_REQUEST", null, null]],
    ["", ["UNSPECIFIED", null, null]],
    ["-", ["UNSPECIFIED", null, null]],
    ["31/02/2024", ["UNSPECIFIED", null, null]],
  ])("%s", (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  test("case, Unicode form and spaces do not matter", () => {
    for (const text of ["quý  iv/2024", "QUÝ IV / 2024", "Quý IV/2024".normalize("NFD"), " Quý\nIV/2024 "])
      expect(short(text)).toEqual(["QUARTER", "2024-10-01", "2024-12-31"]);
  });

  test("whatever the numbers are, days are days of the calendar and in order", () => {
    const forms = [
      "Quý {a}/{y}",
      "Tháng {a}/{y}",
      "Tháng {a}",
      "Từ tháng {a} đến tháng {b}",
      "Từ tháng {a}/{y} - {b}/{y}",
      "Trước ngày {b}/{a}/{y}",
      "{b}/{a}",
      "Từ {b}/{a} đến {a}/{b}",
      "Năm {y}",
      "Giai đoạn {y}-2026",
      "{a} tháng đầu năm",
    ];
    for (const form of forms)
      for (let a = 0; a <= 32; a++)
        for (let b = 0; b <= 32; b += 1) {
          const text = form
            .replaceAll("{a}", String(a))
            .replaceAll("{b}", String(b))
            .replaceAll("{y}", String(2020 + (a % 9)));
          const { from, to } = readDeadline(text, 2024, wordings);
          for (const day of [from, to]) if (day) expect(new Date(day).toISOString().slice(0, 10), text).toBe(day);
          if (from && to) expect(from <= to, `${text}: ${from} ${to}`).toBe(true);
        }
  });
});
