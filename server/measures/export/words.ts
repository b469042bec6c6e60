import { enumLabels } from "#schema/core/enums.ts";
import type { Language } from "./request.ts";

const texts = {
  title: { vi: "{measures} theo {dimensions}", en: "{measures} by {dimensions}" },
  titleAll: { vi: "{measures}, tất cả", en: "{measures}, all" },
  data: { vi: "Số liệu", en: "Data" },
  about: { vi: "Nguồn và định nghĩa", en: "Sources and definitions" },
  simulated: {
    vi: "DỮ LIỆU MÔ PHỎNG: {province} là tỉnh không có thật, mọi số liệu do máy sinh ra.",
    en: "SIMULATED DATA: {province} is not a real province, every figure was made by a machine.",
  },
  grand: { vi: "Tổng chung", en: "Grand total" },
  subtotal: { vi: "Cộng", en: "Subtotal" },
  all: { vi: "Tất cả", en: "All" },
  state: { vi: "{measure}: trạng thái", en: "{measure}: state" },
  rank: { vi: "{measure}: hạng", en: "{measure}: rank" },
  rankChange: { vi: "{measure}: tăng hạng so với {comparison}", en: "{measure}: places gained on {comparison}" },
  was: { vi: "{measure}: {comparison}", en: "{measure}: {comparison}" },
  absolute: { vi: "{measure}: chênh lệch với {comparison}", en: "{measure}: change from {comparison}" },
  relative: { vi: "{measure}: chênh lệch với {comparison} (%)", en: "{measure}: change from {comparison} (%)" },
  code: { vi: "{dimension}: mã", en: "{dimension}: code" },
  remarks: { vi: "Lưu ý", en: "Remarks" },
  provisional: { vi: "có phần tạm thời", en: "partly provisional" },
  notAdditive: { vi: "không gộp", en: "not aggregated" },
  notApplicable: { vi: "K/A", en: "n/a" },
  whyNotAdditive: { vi: "nhóm có nhiều giá trị không gộp được", en: "several values that never aggregate" },
  whyZero: { vi: "không phát sinh (mẫu số bằng 0)", en: "none occurred (the denominator is zero)" },
  question: { vi: "Câu hỏi", en: "Question" },
  dimensions: { vi: "Theo chiều", en: "By" },
  time: { vi: "Kỳ", en: "Periods" },
  cumulative: { vi: "lũy kế từ đầu năm", en: "cumulative since the start of the year" },
  from: { vi: "từ {day}", en: "from {day}" },
  to: { vi: "đến {day}", en: "to {day}" },
  filter: { vi: "Chỉ lấy: {dimension}", en: "Only: {dimension}" },
  having: { vi: "Điều kiện trên giá trị", en: "Condition on values" },
  boundaries: { vi: "Ranh giới đơn vị", en: "Boundaries of units" },
  asOf: { vi: "theo đơn vị kế tục tại ngày {day}", en: "by the successors on {day}" },
  rows: { vi: "Số dòng", en: "Rows" },
  rowsCut: {
    vi: "{shown} trong {total}, như câu hỏi giới hạn; dòng tổng tính trên tất cả",
    en: "{shown} of {total}, as the question limits; totals take all",
  },
  totalsRule: {
    vi: "Tổng luôn tính lại từ số gốc: số đếm cộng lại, số tồn lấy giá trị cuối, tỷ lệ bằng tổng tử số chia tổng mẫu số; không bao giờ bình quân các tỷ lệ.",
    en: "Totals are recomputed from the figures: counts add up, stocks take the last value, ratios divide summed parts; rates are never averaged.",
  },
  totals: { vi: "Dòng tổng", en: "Totals" },
  definition: { vi: "Định nghĩa", en: "Definition" },
  measure: { vi: "Thước đo", en: "Measure" },
  measures: { vi: "Định nghĩa các thước đo", en: "Definitions of the measures" },
  unit: { vi: "Đơn vị tính", en: "Unit" },
  formula: { vi: "Cách tính", en: "Form" },
  legalBasis: { vi: "Căn cứ pháp lý", en: "Legal basis" },
  noBasis: { vi: "không có văn bản riêng; hub định nghĩa", en: "none of its own; defined by the hub" },
  key: { vi: "Khóa", en: "Key" },
  states: { vi: "Trạng thái của ô", en: "States of cells" },
  statesRule: {
    vi: "Ô trống: chưa có số liệu. K/A: không áp dụng. –: không phát sinh. Chữ nghiêng: có phần tạm thời (cột Lưu ý nói rõ). Số 0 là số 0.",
    en: "Blank: no figure yet. n/a: not applicable. –: none occurred. Italics: partly provisional (see Remarks). A zero is a zero.",
  },
  sources: { vi: "Nguồn số liệu", en: "Sources" },
  sourcesRule: {
    vi: "Mọi văn bản, lần nhập có số liệu thuộc thước đo, kỳ và đơn vị của câu hỏi, kể cả báo cáo đã được báo cáo bao trùm của cấp trên thay thế.",
    en: "Every document or import that holds figures of these measures, periods and units, also those replaced by a covering report.",
  },
  ownCount: { vi: "Hub đếm từ danh mục nhiệm vụ, văn bản trong kho", en: "Counted by the hub from its own tasks and documents" },
  number: { vi: "Số hiệu", en: "Number" },
  unnumbered: { vi: "không số", en: "no number" },
  date: { vi: "Ngày", en: "Date" },
  issuer: { vi: "Cơ quan ban hành", en: "Issued by" },
  subject: { vi: "Trích yếu", en: "Subject" },
  figures: { vi: "Số bản ghi số liệu", en: "Rows of figures" },
  moreSources: { vi: "và {count} nguồn khác", en: "and {count} more" },
  recordedAt: { vi: "Số liệu mới nhất ghi lúc", en: "Latest figure recorded at" },
  madeAt: { vi: "Lấy lúc", en: "Made at" },
  link: { vi: "Mở lại", en: "Open again" },
} as const;

export type WordKey = keyof typeof texts;
export type Words = ReturnType<typeof wordsOf>;

/** The time of the offices that read the files. */
const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** Labels stand at the start of cells. */
export const sentenceCase = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/** The words of a file in one language. */
export function wordsOf(language: Language) {
  return {
    language,
    say: (key: WordKey, values: Readonly<Record<string, string | number>> = {}): string =>
      texts[key][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "")),
    pick: (vi: string, en: string): string => (language === "en" ? en : vi),
    label: (name: string, value: string): string => enumLabels.get(name)?.[value]?.[language === "en" ? 1 : 0] ?? value,
    day: (iso: string, precision: string | null = "DAY"): string => {
      const [year, month, day] = iso.split("-");
      return precision === "YEAR" ? year! : precision === "MONTH" ? `${month}/${year}` : `${day}/${month}/${year}`;
    },
    instant: (at: Date): string => {
      const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
      return `${part["day"]}/${part["month"]}/${part["year"]} ${part["hour"]}:${part["minute"]}`;
    },
    count: (count: number): string => count.toLocaleString(language === "vi" ? "vi-VN" : "en-GB"),
  };
}
