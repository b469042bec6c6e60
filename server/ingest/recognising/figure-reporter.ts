import type { Named } from "#server/ingest/recognising/found.ts";

/** Finds the unit that a phrase names. */
export type Resolve = (text: string) => Named | null;

const body =
  "(?:Sở|Phòng|Thanh tra|Công an|Văn phòng|Trung tâm|Chi cục|Cục|Kho bạc|Ban Quản lý|Ban Dân tộc|Bảo hiểm xã hội|Bưu điện|Trường|Bệnh viện)";
const acting = new RegExp(
  `(?<name>${body}\\s+[\\p{Lu}][^,.;:()\\d]{1,60}?),?\\s+(?:đã\\s+|được\\s+)?(?:chủ trì\\s+|chủ động\\s+|tổ chức\\s+|tham mưu\\s+)?(?:tự\\s+)?(?:kiểm tra|thẩm định|tiếp nhận|giải quyết|rà soát|ban hành|thực hiện|có|góp ý|xử lý|công bố|đăng|tuyên truyền)(?!\\p{L})`,
  "gu",
);
/** A people's committee by its place, or the place alone; after "phối hợp với", "của" and the like it is no subject. */
const governing = new RegExp(
  `(?<!(?<!\\p{L})(?:với|của|cho|đến|gửi|về|theo|giao|trên|từ)\\s+(?:UBND\\s+|Ủy ban nhân dân\\s+)?)(?<name>(?:(?:UBND|Ủy ban nhân dân)\\s+)?(?<!\\p{L})(?:[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Qq]uận|[Pp]hường|[Xx]ã|[Tt]hị trấn|[Đđ]ặc khu)\\s+\\p{Lu}[^,.;:()\\d]{1,40}?)\\s+(?:đã\\s+)?(?:tiếp nhận|giải quyết|ban hành|công bố|kiểm tra|rà soát|xử lý)(?!\\p{L})`,
  "gu",
);
const label = new RegExp(
  `^\\s*(?:[-+*•–]|\\d{1,2}[.)]|\\p{Ll}\\))?\\s*(?<name>(?:${body}|UBND|Ủy ban nhân dân)\\s+[^,.;:()\\d]{2,60}?)\\s*:`,
  "u",
);

/** The office that did what a figure counts: the subject right before it, or the name the item begins with. */
export function reporterOf(text: string, sentence: number, at: number, resolve: Resolve | null): Named | null {
  const before = text.slice(sentence, at);
  const place = [...before.matchAll(governing)].at(-1)?.groups?.["name"];
  const said =
    [...before.matchAll(acting)].at(-1)?.groups?.["name"] ??
    (place && (/^(?:UBND|Ủy)/u.test(place) ? place : `UBND ${place}`)) ??
    label.exec(text.slice(0, at))?.groups?.["name"];
  return (said && resolve?.(said)) || null;
}
