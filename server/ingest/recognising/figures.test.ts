import { describe, expect, test } from "vitest";
import { loadKnowledge } from "#server/ingest/recognising/knowledge.ts";
import { readDocument } from "#server/ingest/recognising/read-document.ts";
import { readPlain } from "#server/ingest/reading/read-plain.ts";
import type { Figure } from "#server/ingest/recognising/found.ts";

const knowledge = loadKnowledge(null);

const head = (year: number) => `ỦY BAN NHÂN DÂN
TỈNH AN TRƯỜNG

Số: 15/BC-UBND

An Trường, ngày 20 tháng 12 năm ${year}

BÁO CÁO
Kết quả công tác cải cách hành chính năm ${year}

I. KẾT QUẢ THỰC HIỆN
`;

const figuresOf = (text: string): Figure[] => readDocument(readPlain(`${head(2022)}\n${text}\n`, "TXT"), knowledge).figures as Figure[];
const told = (text: string) => figuresOf(text).map(({ indicator, value }) => `${indicator} ${value}`);

describe("numbers", () => {
  test("points between thousands and in decimals, commas of either kind", () => {
    expect(told("Trong năm đã tiếp nhận 12.408 hồ sơ; giải quyết trước và đúng hạn đạt 99.4%; quá hạn chiếm 0,6 %.")).toEqual([
      "DOSSIERS_RECEIVED 12408",
      "ON_TIME_RATE 99.4",
      "OVERDUE_RATE 0.6",
    ]);
  });

  test("days, numbers of documents, standards and periods count nothing", () => {
    expect(
      told(
        "Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 và Quyết định 1085/QĐ-TTg giai đoạn 2022 - 2025, Đề án 06, trong quý III năm 2022 và 9 tháng, theo TCVN ISO 9001:2015, tại 3 cấp.",
      ),
    ).toEqual([]);
  });

  test.each([
    ["trên 85%", "GT"],
    ["đạt tối thiểu 85%", "GE"],
    ["từ 85% trở lên", "GE"],
    ["không quá 85%", "LE"],
    ["gần 85%", "APPROX"],
    ["dưới 85%", "LT"],
    ["85%", "EQ"],
  ])("%s", (number, comparator) => {
    expect(figuresOf(`Tỷ lệ hồ sơ nộp trực tuyến ${number}.`)).toMatchObject([{ indicator: "ONLINE_DOSSIER_RATE", value: 85, comparator }]);
  });

  test("what was before is no figure of now", () => {
    expect(told("Tỷ lệ hồ sơ quá hạn giảm từ 4,1% xuống còn 1,2% so với 3,9% cùng kỳ.")).toEqual(["OVERDUE_RATE 1.2"]);
  });

  test("none of something is a figure", () => {
    expect(told("Đơn vị không để xảy ra hồ sơ quá hạn.")).toEqual(["DOSSIERS_OVERDUE 0"]);
  });
});

describe("parts", () => {
  test("a sum written out is its total and its parts by type", () => {
    const found = figuresOf("Đã ban hành 60 văn bản hành chính các loại, bao gồm: 41 quyết định, 12 công văn và 7 tờ trình.");
    expect(found.map(({ value, breakdown }) => [value, breakdown["type"]])).toEqual([
      [60, "TOTAL"],
      [41, "DECISION"],
      [12, "OFFICIAL_LETTER"],
      [7, "SUBMISSION"],
    ]);
  });

  test("items of a list belong to the level of its head", () => {
    const found = figuresOf(
      "* Cấp xã:\n\n- Hồ sơ đã tiếp nhận: 310 hồ sơ. Trong đó:\n\n+ Trực tuyến: 120 hồ sơ;\n\n+ Trực tiếp: 190 hồ sơ.",
    );
    expect(found.map(({ indicator, value, level, breakdown }) => [indicator, value, level, breakdown["channel"]])).toEqual([
      ["DOSSIERS_RECEIVED", 310, "COMMUNE", undefined],
      ["DOSSIERS_RECEIVED", 120, "COMMUNE", "ONLINE"],
      ["DOSSIERS_RECEIVED", 190, "COMMUNE", "DIRECT"],
    ]);
  });

  test("x/y keeps the whole", () => {
    expect(figuresOf("Đến nay có 14/16 xã, phường đã có trang thông tin điện tử.")).toMatchObject([
      { indicator: "WEBSITE_COVERAGE", value: 14, level: "COMMUNE", breakdown: { of: 16 } },
    ]);
  });
});

describe("whose figure it is", () => {
  const whose = (text: string) => figuresOf(text).map(({ value, reportingUnit }) => `${value} ${reportingUnit?.name}`);

  test.each([
    ["UBND huyện Xuân Trường đã tiếp nhận 1.543 hồ sơ.", "1543 Ủy ban nhân dân huyện Xuân Trường"],
    ["Huyện Vụ Bản tiếp nhận 912 hồ sơ.", "912 Ủy ban nhân dân huyện Vụ Bản"],
    ["Sở Tư pháp tiếp nhận 230 hồ sơ.", "230 Sở Tư pháp"],
  ])("the office or place that is the subject: %s", (text, expected) => {
    expect(whose(text)).toEqual([expected]);
  });

  test("a place that something was done with is no subject", () => {
    expect(whose("Trong năm, đã phối hợp với UBND huyện Ý Yên tiếp nhận 230 hồ sơ.").join()).not.toContain("Ý Yên");
  });
});

describe("tables", () => {
  test("an indicator a row, its unit of measure in a column", () => {
    const table = [
      "STT\tNội dung\tĐơn vị tính\tKết quả",
      "1\tSố hồ sơ tiếp nhận trong kỳ\thồ sơ\t2.310",
      "2\tSố hồ sơ quá hạn\thồ sơ\t12",
      "3\tTỷ lệ giải quyết hồ sơ đúng hạn\t%\t99,4",
    ];
    expect(told(table.join("\n"))).toEqual(["DOSSIERS_RECEIVED 2310", "DOSSIERS_OVERDUE 12", "ON_TIME_RATE 99.4"]);
  });

  test("an office a row, its indicators over the columns", () => {
    const table = ["STT\tĐơn vị\tSố hồ sơ tiếp nhận\tSố hồ sơ quá hạn", "1\tSở Tư pháp\t1.204\t3", "2\tSở Tài chính\t88\t0"];
    expect(figuresOf(table.join("\n")).map(({ indicator, value, reportingUnit }) => [indicator, value, reportingUnit?.code])).toEqual([
      ["DOSSIERS_RECEIVED", 1204, "so-tu-phap"],
      ["DOSSIERS_OVERDUE", 3, "so-tu-phap"],
      ["DOSSIERS_RECEIVED", 88, "so-tai-chinh"],
      ["DOSSIERS_OVERDUE", 0, "so-tai-chinh"],
    ]);
  });
});

test("goals, figures for the time being, and periods that the sentence names", () => {
  expect(
    figuresOf(
      "Năm 2021, Chỉ số CCHC của tỉnh đạt 86,2 điểm. Phấn đấu đến năm 2025 tỷ lệ hồ sơ trực tuyến đạt 80%. Biên chế công chức tạm giao là 210 biên chế.",
    ).map(({ indicator, kind, period }) => [indicator, kind, period?.year]),
  ).toEqual([
    ["PAR_INDEX_SCORE", "ACTUAL", 2021],
    ["ONLINE_DOSSIER_RATE", "TARGET", 2025],
    ["STAFF_ASSIGNED_CIVIL", "PROVISIONAL", 2022],
  ]);
});

test("days from and to hold for their paragraph; a title of goals names the year of its goals", () => {
  expect(
    figuresOf(
      `Từ 01/3/2022 đến 31/10/2022, các phường tiếp nhận 4.210 hồ sơ. Đã giải quyết 4.100 hồ sơ, quá hạn 12 hồ sơ.

II. NHIỆM VỤ TRỌNG TÂM NĂM 2023

Duy trì tỷ lệ hồ sơ giải quyết đúng hạn trên 98%.`,
    ).map(({ value, period }) => [value, period?.kind, period?.from?.slice(0, 7), period?.year]),
  ).toEqual([
    [4210, "RANGE", "2022-03", 2022],
    [4100, "RANGE", "2022-03", 2022],
    [12, "RANGE", "2022-03", 2022],
    [98, "YEAR", "2023-01", 2023],
  ]);
});

test("a town's committee is one of a district, not of a commune", () => {
  expect(figuresOf("Trong năm, HĐND, UBND thị xã ban hành 05 văn bản quy phạm pháp luật.")[0]?.breakdown).toEqual({
    issuerLevel: "DISTRICT",
  });
});
