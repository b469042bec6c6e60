import type { Citation, Conclusion, Figure, Identity, Reading, Task } from "#server/ingest/recognising/found.ts";
import type { Span } from "#server/ingest/reading/text.ts";

/** A report of an invented district, in words of its own. */
export const text = `ỦY BAN NHÂN DÂN HUYỆN TRỰC NINH
Số: 77/BC-UBND
BÁO CÁO kết quả cải cách hành chính quý I năm 2024
Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh
Tiếp nhận 1.500 hồ sơ, đã giải quyết 1.450 hồ sơ, còn 50 hồ sơ
Ban hành 40 văn bản hành chính
Tỷ lệ trao đổi văn bản điện tử đạt 96%
Đề nghị Sở Nội vụ mở lớp tập huấn
Rà soát quy trình nội bộ
`;

const find = (words: string): Span => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
};

const found = (words: string, confidence = 0.9) => ({ span: find(words), text: words, confidence });

const district = { code: "ubnd-truc-ninh", name: "UBND huyện Trực Ninh" };
const quarter = { kind: "QUARTER", label: "Quý I năm 2024", year: 2024, number: 1, from: "2023-12-15", to: "2024-03-14" } as const;

const identity: Identity = {
  ...found("Số: 77/BC-UBND"),
  ...{ number: "77/BC-UBND", symbol: "BC-UBND", type: "BAO_CAO", issuer: district, date: "2024-03-16", period: quarter },
  subject: "Kết quả cải cách hành chính quý I năm 2024",
};

const citation: Citation = {
  ...found("Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh"),
  ...{ type: "KE_HOACH", number: "12/KH-UBND", symbol: "KH-UBND", date: "2024-01-05", subject: null, relation: "IMPLEMENTS" },
  issuer: { code: "ubnd-tinh", name: "UBND tỉnh" },
};

export const figure = (words: string, indicator: string | null, value: number, more: Partial<Figure> = {}): Figure => ({
  ...found(words),
  ...{ indicator, name: words, value, comparator: "EQ", unitOfMeasure: null, asWritten: null, reportingUnit: district, level: null },
  ...{ period: quarter, breakdown: {}, kind: "ACTUAL" as const },
  ...more,
});

const parties = (asWritten: string, code: string) => ({ asWritten, units: [{ code, name: asWritten }], groups: [], unresolved: null });

const conclusion: Conclusion = {
  ...found("Đề nghị Sở Nội vụ mở lớp tập huấn"),
  ...{ type: "RECOMMENDATION", ordinal: "IV.1", area: null, addressee: parties("Sở Nội vụ", "so-noi-vu") },
};

const task: Task = {
  ...found("Rà soát quy trình nội bộ"),
  ...{
    areaNo: "I",
    area: "PROCEDURES",
    areaTitle: "Cải cách thủ tục hành chính",
    ordinal: "I.1",
    itemTitle: "Rà soát",
    title: "Rà soát quy trình nội bộ",
  },
  ...{ output: "Báo cáo", lead: parties("Phòng Nội vụ", "p-noi-vu"), coordinators: parties("Sở Nội vụ", "so-noi-vu") },
  deadline: {
    asWritten: "Quý II",
    kind: "QUARTER",
    from: "2024-04-01",
    to: "2024-06-30",
    exclusive: false,
    recurrence: null,
    openEnded: false,
    multiYear: false,
  },
};

export const reading: Reading = {
  document: identity,
  outline: [],
  citations: [citation],
  figures: [
    figure("1.500 hồ sơ", "DOSSIERS_RECEIVED", 1500, {
      breakdown: { level: "DISTRICT" },
      period: { ...quarter, label: "Quý II", number: 2, from: "2024-03-15", to: "2024-06-14" },
    }),
    figure("1.450 hồ sơ", "DOSSIERS_RESOLVED", 1450, {
      breakdown: { level: "DISTRICT" },
      period: { ...quarter, label: "Quý II", number: 2, from: "2024-03-15", to: "2024-06-14" },
    }),
    figure("còn 50 hồ sơ", "DOSSIERS_PENDING", 50, {
      breakdown: { level: "DISTRICT" },
      period: { ...quarter, label: "Quý II", number: 2, from: "2024-03-15", to: "2024-06-14" },
    }),
    figure("Ban hành 40 văn bản hành chính", "ADMIN_DOCS_ISSUED", 40, { breakdown: { type: "TOTAL" } }),
    figure("96%", null, 96, { name: "Tỷ lệ trao đổi văn bản điện tử" }),
  ],
  tasks: [task],
  conclusions: [conclusion],
  findings: [],
};
