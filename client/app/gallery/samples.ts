import type { ChartData } from "#client/ui/chart-data.ts";
import type { Figure } from "#client/ui/figure.ts";
import type { Origin } from "#client/ui/origin.ts";
import type { TableColumn } from "#client/ui/table-column.ts";

const report = (lineStart: number, lineEnd = lineStart): Origin => ({
  kind: "DOCUMENT",
  document: {
    subject: "Báo cáo công tác cải cách hành chính 6 tháng đầu năm 2023 của tỉnh Nam Định",
    number: null,
    type: "báo cáo",
    date: "2023-06",
    issuer: "UBND tỉnh Nam Định",
    to: { name: "document", params: { code: "bc-cchc-h1-2023" } },
  },
  lineStart,
  lineEnd,
});

export const tiles: Figure[] = [
  {
    label: "Hồ sơ đã tiếp nhận",
    value: 119101,
    unit: "hồ sơ",
    period: "6 tháng đầu năm 2023",
    origins: [report(476, 478)],
  },
  {
    label: "Điểm Chỉ số CCHC",
    value: "84.86",
    unit: "điểm",
    period: "Năm 2022",
    change: { value: 6, unit: "bậc", since: "so với năm 2021", better: "UP" },
    origins: [report(152)],
  },
  {
    label: "Tỷ lệ giải quyết",
    value: 0.95351,
    style: "rate",
    period: "6 tháng đầu năm 2023",
    formula: "113.564 hồ sơ đã giải quyết / 119.101 hồ sơ đã tiếp nhận",
    origins: [report(477), report(476)],
  },
  {
    label: "Chi cho ứng dụng CNTT",
    value: "9635000000",
    style: "vnd",
    period: "Năm 2023",
    state: "PROVISIONAL",
    origins: [{ kind: "IMPORT", source: "kinh-phi-2023.xlsx", sourceKey: "Bảng 1, dòng 14", recordedAt: "2026-11-20T08:15:00Z" }],
  },
  { label: "Hồ sơ thanh toán trực tuyến", value: null, unit: "hồ sơ", period: "Quý I/2024" },
  {
    label: "DVC trực tuyến toàn trình có hồ sơ",
    value: 80,
    style: "percent",
    comparator: "GE",
    period: "Mục tiêu năm 2023",
    change: { value: "-2.5", unit: "điểm %", since: "so với năm 2022", better: "UP" },
    origins: [report(600)],
  },
];

export interface SampleRow {
  code: string;
  name: string;
  area: string;
  received: number | null;
  resolved: number | null;
  late: number | null;
  share: number | null;
  deadline: string;
}

const names = [
  "Trực Ninh",
  "Hải Hậu",
  "Giao Thủy",
  "Xuân Trường",
  "Nghĩa Hưng",
  "Nam Trực",
  "Vụ Bản",
  "Ý Yên",
  "Mỹ Lộc",
  "thành phố Nam Định",
];

export function makeRows(count: number): SampleRow[] {
  return Array.from({ length: count }, (_, i) => {
    const received = i === 2 ? null : 1288 + ((i * 7919) % 9000);
    const late = received === null ? null : (i * 31) % 12;
    return {
      code: `u${i}`,
      name: `${i % 10 === 9 ? "" : "Huyện "}${names[i % 10]}${i >= 10 ? ` ${Math.floor(i / 10) + 1}` : ""}`,
      area: ["Thể chế", "Cải cách thủ tục hành chính", "Tổ chức bộ máy"][i % 3] ?? "",
      received,
      resolved: received === null ? null : received - late! - 5,
      late,
      share: received === null ? null : (received - late!) / received,
      deadline: ["Thường xuyên", "Quý I/2023", "Trước 15/01/2024"][i % 3] ?? "",
    };
  });
}

const count = (label: string, value: number | null, line: number): Figure => ({ label, value, unit: "hồ sơ", origins: [report(line)] });

export const columns: TableColumn<SampleRow>[] = [
  { key: "name", title: "Đơn vị" },
  { key: "area", title: "Lĩnh vực" },
  { key: "received", title: "Tiếp nhận", unit: "hồ sơ", figure: (row) => count(`Tiếp nhận, ${row.name}`, row.received, 40) },
  { key: "resolved", title: "Đã giải quyết", unit: "hồ sơ", figure: (row) => count(`Đã giải quyết, ${row.name}`, row.resolved, 41) },
  { key: "late", title: "Quá hạn", unit: "hồ sơ", figure: (row) => count(`Quá hạn, ${row.name}`, row.late, 42) },
  { key: "share", title: "Đúng hạn", figure: (row) => ({ label: `Đúng hạn, ${row.name}`, value: row.share, style: "rate", gap: "NONE" }) },
  { key: "state", title: "Trạng thái", value: (row) => (row.late === null ? null : row.late > 6 ? "quá hạn" : "đúng hạn") },
  { key: "deadline", title: "Hạn báo cáo", optional: true },
];

export const lying: ChartData = {
  kind: "bar",
  axis: "Đơn vị",
  unit: "hồ sơ",
  categories: names.map((name) => (name.startsWith("thành") ? "Thành phố Nam Định" : `Huyện ${name}`)),
  series: [{ key: "late", name: "Hồ sơ quá hạn", values: [15, 7, null, 4, 3, 3, 2, 1, 0, 22] }],
};

export const stacked: ChartData = {
  kind: "stacked",
  axis: "Cấp",
  unit: "TTHC",
  categories: ["Cấp tỉnh", "Cấp huyện", "Cấp xã"],
  series: [
    { key: "full", name: "Toàn trình", values: [620, 140, 61] },
    { key: "partial", name: "Một phần", values: [410, 96, 40] },
    { key: "info", name: "Cung cấp thông tin", values: [388, 75, 33] },
  ],
};

export const line: ChartData = {
  kind: "line",
  axis: "Năm",
  unit: "điểm",
  categories: ["2018", "2019", "2020", "2021", "2022"],
  series: [
    { key: "nd", name: "Nam Định", values: [75.2, 79.8, 83.1, null, 84.86] },
    { key: "avg", name: "Trung bình cả nước", values: [76.9, 81.2, 83.7, 86.4, 84.8] },
  ],
};
