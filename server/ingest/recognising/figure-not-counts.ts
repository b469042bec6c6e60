import type { Word } from "#server/ingest/recognising/figure-words.ts";

const documentKinds =
  "Nghị quyết|Nghị định|Quyết định|Kế hoạch|Công văn|Thông tư|Chỉ thị|Kết luận|Đề án|Luật|Văn bản|Thông báo|Báo cáo|Tờ trình|Chương trình|Hướng dẫn|Công điện|Quy định|Điều|Khoản|khoản|điều|Phụ lục|phụ lục|Biểu|biểu|Mẫu|mẫu|Bảng|Mục|Phần|Tiêu chuẩn|TCVN|ISO|IEC|phiên bản|Chương|Quốc lộ|Khu phố|Tổ dân phố|Tổ|Phòng họp|Khóa|khóa|Kỳ|Trang|NĐ|QĐ|KH|NQ|CV|TT|CT";
const months = "(?:0?[1-9]|1[0-2])";
const year = "(?:19|20)\\d{2}";

/** Numbers that count nothing: days, periods, numbers of documents and items, standards, times, telephones. */
const masks: readonly RegExp[] = [
  new RegExp(`\\d{1,2}\\s?[/.-]\\s?${months}\\s?[/.-]\\s?${year}`, "gu"),
  new RegExp(`(?<![\\d/])${months}\\s?[/.-]\\s?${year}`, "gu"),
  new RegExp(`(?:ngày|hôm|sáng|chiều)\\s+\\d{1,2}(?:\\s*[/.-]\\s*${months})?`, "giu"),
  new RegExp(`(?:từ|đến|trước|sau|và)\\s+(?:\\d{1,2}/${months})(?![\\d/]|\\s*\\p{L})`, "giu"),
  /tháng\s+\d{1,2}/giu,
  new RegExp(`năm\\s+(?:học\\s+)?${year}(?:\\s*[,–-]\\s*${year})*`, "giu"),
  new RegExp(`(?<![\\d.,])${year}\\s*[–-]\\s*${year}`, "gu"),
  new RegExp(`quý\\s+(?:[IVX]+|\\d)(?:\\s*[/-]\\s*${year})?(?!\\d|\\.\\d)`, "giu"),
  /\d{1,2}\s+cấp(?!\p{L})(?!\s+(?:xã|ủy))/giu,
  /(?:năm|tháng|ngày|quý|tuần)\s+thứ\s+\d+/giu,
  /\d+(?:[.,]\d+)?\s+(?:tháng|ngày|tuần|giờ|phút|năm|buổi)(?!\p{L})/giu,
  /\d{1,2}\s?(?:h|g)\s?\d{0,2}(?![\p{L}\d])/gu,
  /\d+\s*[a-z]?\s*\/\s*(?:\d{4}\s*\/\s*)?\p{Lu}[\p{L}&]*(?:\s*-\s*\p{L}[\p{L}&\d]*)*/gu,
  /\d+[a-z]?\s?-\s?\p{Lu}[\p{L}&]*(?:\s?\/\s?\p{Lu}[\p{L}&]*)?/gu,
  new RegExp(`(?<!\\p{L})(?:${documentKinds})\\s+(?:số\\s*:?\\s*)?\\d+(?:[.:/]\\d+)*(?![\\d%]|\\s*%)`, "gu"),
  /(?<!tổng |Tổng |với |có |là )(?<!\p{L})[Ss]ố\s*:?\s*\d+[a-z]?\s*[/-]/gu,
  /(?:kỳ họp|phiên họp|đại hội|hội nghị|lần|khóa|khoá|lớp|kỳ)\s+(?:lần\s+)?(?:thứ\s+)?\d+(?!\s*\p{Ll}{2,})/giu,
  /(?:mức độ|mức|cấp độ|nhóm(?!\s+\d+\s+(?:tỉnh|địa phương|đơn vị))|hạng|loại|vùng|bậc)\s+\d(?:\s*(?:,|và|-|;)\s*\d)*(?![\d.,/%])/giu,
  /(?:cách mạng|công nghiệp|thời đại|lần thứ)[^,.;]{0,20}\d\.0/giu,
  /(?<=^|\s)\(?\d{1,2}(?:\.\d{1,2})*\)(?=\s)/gu,
  /(?<!(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|tư|lăm|trăm)\s)\(\d{1,2}\)/giu,
  /^\s*(?:[-+*•–]\s*)?\d{1,2}(?:\.\d{1,2})*\.(?!\d)/gu,
  /^\s*(?:[-+*•–]\s*)?\d{1,2}(?:\.\d{1,2})+(?=\s)/gu,
  /(?<![\d.,])0\d{2,3}[.\s]?\d{3}[.\s]?\d{3,4}/gu,
  /\d{9,}/gu,
  /24\s?\/\s?(?:24|7)(?!\d)/gu,
  /(?<=\p{L})\d+/gu,
  /(?:(?:https?:\/\/|www\.)\S+|\S+@\S+)/gu,
];

/** Names a rank, whatever number follows: "xếp hạng 9/63" is one, "hạng 3" of a procedure or a unit is none. */
const rank = /(?:xếp|đứng|vị trí|vị thứ|thứ)\s+(?:thứ\s+)?(?:hạng\s+)?(?:thứ\s+)?$/iu;

/** The numbers of a text that may count something, by their places among its words. */
export function countable(text: string, words: readonly Word[]): number[] {
  const masked: { from: number; to: number }[] = [];
  for (const mask of masks)
    for (const found of text.matchAll(mask)) {
      if (/^(?:hạng|bậc)/iu.test(found[0]) && rank.test(text.slice(0, found.index))) continue;
      masked.push({ from: found.index, to: found.index + found[0].length });
    }
  return words.flatMap((word, at) =>
    /^\d/u.test(word.is) && !masked.some(({ from, to }) => word.from < to && from < word.to) ? [at] : [],
  );
}
