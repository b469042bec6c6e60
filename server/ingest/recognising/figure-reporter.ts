import type { Named } from "#server/ingest/recognising/found.ts";

/** Finds the unit that a phrase names. */
export type Resolve = (text: string) => Named | null;

const body =
  "(?:Sở|Phòng|Thanh tra|Công an|Văn phòng|Trung tâm|Chi cục|Cục|Kho bạc|Ban Quản lý|Ban Dân tộc|Bảo hiểm xã hội|Bưu điện|Trường|Bệnh viện)";
const acting = new RegExp(
  `(?<name>${body}\\s+[\\p{Lu}][^,.;:()\\d]{1,60}?),?\\s+(?:đã\\s+|được\\s+)?(?:chủ trì\\s+|chủ động\\s+|tổ chức\\s+|tham mưu\\s+)?(?:tự\\s+)?(?:kiểm tra|thẩm định|tiếp nhận|giải quyết|rà soát|ban hành|thực hiện|có|góp ý|xử lý|công bố|đăng|tuyên truyền)(?!\\p{L})`,
  "gu",
);
const label = new RegExp(
  `^\\s*(?:[-+*•–]|\\d{1,2}[.)]|\\p{Ll}\\))?\\s*(?<name>(?:${body}|UBND|Ủy ban nhân dân)\\s+[^,.;:()\\d]{2,60}?)\\s*:`,
  "u",
);

/** The office that did what a figure counts: the subject right before it, or the name the item begins with. */
export function reporterOf(text: string, sentence: number, at: number, resolve: Resolve | null): Named | null {
  const said = [...text.slice(sentence, at).matchAll(acting)].at(-1)?.groups?.["name"] ?? label.exec(text.slice(0, at))?.groups?.["name"];
  return (said && resolve?.(said)) || null;
}
