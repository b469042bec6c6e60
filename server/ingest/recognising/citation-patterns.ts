import { dayPattern } from "#server/ingest/recognising/dates.ts";

const capital = "A-ZĐÂÊÔƠƯĂ";
const part = `(?:[${capital}][${capital}&]+(?:tr|g|i)?[${capital}&]*\\d{0,3}|[${capital}]\\d{1,3}|Q[đĐ]i|[CT]tr|CTr|TTr|QyĐ)`;
const joint = String.raw`\s?[-–]\s?`;
const year = String.raw`(?:\s?/\s?(?:19|20)\d\d)?`;
/** "1204/BNV-CCHC", "45/2020/NĐ-CP", "07/KH-TCT". */
const ofState = `\\d{1,5}[a-zđ]?${year}\\s?/\\s?${part}(?:(?:${joint}|/)${part}){1,4}`;
/** "17-NQ/TU", "21-CTr/HU". */
const ofParty = `\\d{1,4}${joint}${part}\\s?/\\s?${part}(?:${joint}${part})?`;
/** "83/2015/QH13". */
const ofAssembly = `\\d{1,4}${year}\\s?/\\s?(?:QH|UBTVQH)\\d{1,2}`;
/** "45/BC", only with the word for its kind before. */
const short = `\\d{1,5}[a-zđ]?${year}\\s?/\\s?${part}`;

/** Numbers of documents, wherever they stand. */
export const numbers = new RegExp(`(?<![\\d/.,–-])(?<!\\p{L}(?<!số))(?:${ofAssembly}|${ofParty}|${ofState})`, "gu");
export const shortNumbers = new RegExp(`(?<![\\d/.,–-])(?<!\\p{L}(?<!số))(?:${short})(?![/-])`, "gu");

/** The word of the kind, right before a number: "các Quyết định số: ", "Nghị quyết của Chính phủ số ". */
export function kindBefore(names: string): (above: string) => { word: string; at: number } | null {
  const near = new RegExp(`(?<!\\p{L})(${names})\\s*(?:số hiệu|số|sô)?\\s*:?\\s*$`, "iu");
  const far = new RegExp(`(?<!\\p{L})(${names})\\s+của\\s(?:(?!${names})[^,;.()\\d]){2,50}?\\s(?:số hiệu|số|sô)\\s*:?\\s*$`, "iu");
  const described = new RegExp(`(?<!\\p{L})(${names})(?:\\s+(?!${names}|và\\s|của\\s)\\p{Ll}+){1,4}\\s+số\\s*:?\\s*$`, "iu");
  return (above) => {
    const found = near.exec(above) ?? far.exec(above) ?? described.exec(above);
    return found && { word: found[1]!.replace(/\s+/gu, " "), at: found.index };
  };
}

/** A form, a table: their numbers look like those of documents. */
export const formBefore = /(?:mẫu|biểu|phụ lục|đề cương)(?:\s+số)?\s*:?\s*$/iu;

/** The day right after a number, in brackets or not. */
export const dayAfter = new RegExp(`^\\s*[,(]?\\s*(?:(?:ký|ban hành|được ban hành)\\s+)?(?:ngày|ngay)\\s*:?\\s*${dayPattern}`, "iu");
/** The day after the issuer: "của Chính phủ ngày 10/01/2022". */
export const dayAfterIssuer = new RegExp(`^\\s*(?:của|do)\\s+[^,;.:()"“\\d]{2,80}?\\s+(?:ban hành\\s+)?ngày\\s*${dayPattern}`, "iu");
/** A date without its number: "ngày 12/5/2024". */
export const plainDay = new RegExp(`^\\s*ngày\\s*${dayPattern}`, "iu");
/** "Ngày 3/5/2022, UBND tỉnh đã ban hành " before a citation. */
export const dayBefore = new RegExp(
  `ngày\\s+${dayPattern}\\s*,?\\s*(?<issuer>(?:(?!ngày)[^;.:"“]){2,160}?)\\s+(?:đã\\s+|có\\s+)*(?:ban hành|phê duyệt|ký|gửi|có|ra|trình|hoàn thiện)(?:\\s+và\\s+(?:triển khai|gửi)(?:\\s+thực hiện)?)?\\s*(?:các\\s+)?$`,
  "iu",
);

/** Where the name of an issuer or a subject begins after a citation. */
const verbs =
  "về|v/v|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|bổ sung|công bố|thông qua|triển khai|thực hiện|thi hành|tổ chức|bãi bỏ|kiện toàn|thành lập|đẩy mạnh|tăng cường|giao|phát động|tạm giao";
export const issuerAfter = new RegExp(
  `^\\s*,?\\s*(?:của|do)\\s+(?<issuer>[^,;.:()"“\\d]{2,110}?)(?=\\s+(?:${verbs}|ngày|để|và|thì|đã|có|nêu|tại|trong|theo|trên)(?!\\p{L})|\\s*[,;.:()"“\\d]|\\s*$)`,
  "iu",
);
export const subjectAfter = new RegExp(`^\\s*,?\\s*(?:${verbs}|quy chế|kết quả|kế hoạch)(?!\\p{L})[^;]*`, "iu");

/** A symbol whose hyphen was lost when the text was taken out of its file: "QĐUBND", "NĐCP". */
const unjoined = /(?<=\/)(QĐ|NĐ|NQ|CT|KH|KL|BC|TB|TTLT|TTr|TT|CTr|HD)(UBND|HĐND|CP|TTg|VPCP|TTCP|B[A-ZĐ]{2,})$/u;

/** A number as it is filed: without the spaces that print or a broken line put in, with the hyphen that belongs there. */
export const asFiled = (number: string): string => number.replace(/\s+/gu, "").replaceAll("–", "-").replace(unjoined, "$1-$2");
/** What of a number is its symbol: "45/2020/NĐ-CP" → "NĐ-CP". */
export const symbolOf = (number: string): string => number.replace(/^\d+[a-zđ]?(?:\/(?:19|20)\d\d(?=\/))?[/-]/u, "");
/** Numbered within its year, as normative documents are. */
export const isNormative = (number: string): boolean => /^\d+\/(?:19|20)\d\d\//u.test(number);
