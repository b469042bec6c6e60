import { describe, expect, test } from "vitest";
import { loadKnowledge } from "#server/ingest/recognising/knowledge.ts";
import { periodOfTitle } from "#server/ingest/recognising/document-period.ts";
import { readPlain } from "#server/ingest/reading/read-plain.ts";
import { recogniseIdentity } from "#server/ingest/recognising/identity.ts";

const label = (title: string, issued: string | null = null) => periodOfTitle(title, true, issued)?.label ?? null;

describe("the period of a title", () => {
  test("is of what is reported, and not of what is to be done next", () => {
    expect(label("Công tác cải cách hành chính 6 tháng đầu năm, nhiệm vụ trọng tâm 6 tháng cuối năm 2021")).toBe("6 tháng đầu năm 2021");
    expect(label("Kết quả kiểm soát thủ tục hành chính quý I và phương hướng quý II năm 2024")).toBe("Quý I/2024");
    expect(label("Kết quả năm 2023, phương hướng, nhiệm vụ năm 2024")).toBe("Năm 2023");
    expect(label("Kết quả thực hiện nhiệm vụ 6 tháng cuối năm 2023")).toBe("6 tháng cuối năm 2023");
  });

  test("without a year is of the year it was signed in, or of the one before when it had not begun", () => {
    expect(label("Tình hình cải cách hành chính 6 tháng đầu năm", "2022-06-12")).toBe("6 tháng đầu năm 2022");
    expect(label("Tình hình cải cách hành chính quý IV", "2023-01-05")).toBe("Quý IV/2022");
    expect(label("Tình hình cải cách hành chính quý IV")).toBeNull();
  });

  test("may be days from and to", () => {
    expect(periodOfTitle("Kết quả từ ngày 01/7/2025 đến 30/11/2025", true)).toMatchObject({ from: "2025-07-01", to: "2025-11-30" });
  });
});

test("a title that begins as a sentence is the subject; a sentence that cites what it follows is not", () => {
  const words = loadKnowledge(null).documents;
  const subject = (lines: string) =>
    recogniseIdentity(readPlain(`UBND HUYỆN AN TRƯỜNG\nSố: 8/KH-UBND\n\nKẾ HOẠCH\n\n${lines}\n\nI. MỤC TIÊU\n`, "TXT"), words).subject;
  expect(subject("Thực hiện công tác cải cách hành chính năm 2022")).toBe("Thực hiện công tác cải cách hành chính năm 2022");
  expect(subject("Thực hiện Quyết định số 12/QĐ-UBND ngày 05/01/2022, UBND huyện ban hành kế hoạch như sau:")).toBeNull();
});
