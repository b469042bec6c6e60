import type { Line } from "#server/ingest/reading/lines.ts";
import { widthOf, type Width } from "#server/ingest/reading/widths.ts";

/** What begins a paragraph: a bullet, the number or letter of a list, or of a heading. */
const begins =
  /^(?:[-–+•*●○▪■◦➢➤✓]\s*\p{L}|[-–+•*●○▪]\s+\S|[a-zđ]\)\s|\(?[ivx]{1,4}\)\s|[IVX]{1,5}\s*[.)/-]\s|[IVX]{1,5}\s+\p{Lu}{2}|[A-HĐ][.)]\s|(?:Điều|Phần|Chương|Mục|Phụ lục|Biểu|PHẦN|CHƯƠNG|MỤC|PHỤ LỤC|BIỂU)\s+(?:\d|[IVX]|thứ|THỨ))/u;
const numbered = /^(\d{1,2})(?:\.\d{1,2}){0,3}[.)]\s*\p{L}|^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\p{L}/u;
const ended = /[.;:!?…][*"”’)\]]*$|\/\.?$/u;
/** Words after which a sentence cannot stop. */
const dangling = /(?:^|\s)(?:của|và|các|những|về|theo|tại|cho|với|từ|đến|do|là|trên|trong)$|[,(–“"]$/u;
/** Words that stand before a number; "chuyển đổi số", "hạ tầng số" are whole. */
const counting =
  /(?:^|\s)(?:(?<!(?:^|\s)(?:đổi|quyền|tế|hội|tầng|tảng|lực|năng|nghệ|thức|dân|trường|liệu|ký|phủ|hóa)\s)số|ngày|tháng|năm|quý|thứ|khóa|kỳ|điều|khoản):?$/iu;
const goesOn = /^[\p{Ll},;.:)%…!?”’\]]|^\((?!(?:[Kk]èm|[Bb]an hành|[Ss]ố liệu)(?!\p{L}))/u;

/** All letters are capitals, and there are enough of them to be a title. */
const isTitle = (text: string) => /^\P{Ll}*\p{Lu}\P{Ll}*\s\P{Ll}*\p{Lu}\P{Ll}*$/u.test(text.replace(/\(.*/u, ""));
/** A verb of decrees, before what is decreed. */
const decreeing = /(?:ban hành|phê duyệt|thực hiện|triển khai|sửa đổi|bổ sung|thay thế|bãi bỏ|hướng dẫn|quy định|tại)$/u;
const decreed =
  /^(?:Chương trình|Kế hoạch|Quy chế|Quy định|Đề án|Nghị|Quyết|Luật|Thông|Danh mục|Chỉ thị|Bộ|Kết luận|Công văn|Phương án)(?!\p{L})/u;
/** Words that open a part of a letter. */
const opens =
  /^(?:Kính gửi|Nơi nhận|Căn cứ|Theo đề nghị|Xét đề nghị|(?:CHỦ TỊCH )?(?:ỦY|UỶ) BAN NHÂN DÂN (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG))(?!\p{L})/u;

/** Words that open a sentence and never stand capital inside one, unless the kind of a document stands before them. */
const sentence = /^(?:Thực hiện|Triển khai|Tiếp tục|Nhằm|Để|Ngày\s+\d|Thời gian qua|Trong thời gian qua|Sau khi|Năm\s+\d{4},)(?!\p{L})/u;
const opensSentence = (line: string, next: string): boolean =>
  sentence.test(next) &&
  /[\p{L}\d]$/u.test(line) &&
  !/(?:kế hoạch|chương trình|đề án|chỉ thị|công văn|quyết định|báo cáo|nghị quyết|cuộc vận động)$/iu.test(line);

/** A list's item or a heading begins here. */
export const beginsItem = (line: string): boolean => begins.test(line) || numbered.test(line);

/** Whether `next` goes on with the paragraph of `line`. `width`: how wide a full line is here; `spaced`: empty lines part all lines. */
export function continues(line: Line, next: Line, { full: width, spaced }: Width): boolean {
  const stopped = ended.test(line.text);
  const full = widthOf(`${line.text} ${next.text.split(/\s/u, 1)[0]!}`) > width * (stopped ? 0.99 : 0.93);
  if (/^\d{1,3}$/u.test(line.text)) return false;
  if (/^\d{1,3}$/u.test(next.text)) return counting.test(line.text);
  if (/^(?:[IVX]{1,5}|[A-H])\.?$/u.test(line.text)) return isTitle(next.text);
  if (/^\(.*\)$/u.test(line.text) && /^\p{Lu}/u.test(next.text)) return false;
  if (begins.test(next.text) || (opens.test(next.text) && !/(?:CỦA|VÀ|TẠI|DO|,)$/u.test(line.text))) return false;
  if (numbered.test(next.text))
    return !stopped && !/^\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu}/u.test(next.text) && (dangling.test(line.text) || counting.test(line.text));
  if (isTight(line.text)) return true;
  if (opensSentence(line.text, next.text) && !dangling.test(line.text) && !counting.test(line.text)) return false;
  if (isTitle(line.text) !== isTitle(next.text) && !goesOn.test(next.text)) return false;
  if (goesOn.test(next.text)) return !stopped || full || widthOf(line.text) > width * 0.6;
  if (!stopped && dangling.test(line.text)) return true;
  if (decreeing.test(line.text) && decreed.test(next.text)) return true;
  if (counting.test(line.text) && /^\d/u.test(next.text)) return true;
  if (/(?:^|\s)(?:quý|thứ|khóa|kỳ)$/iu.test(line.text) && /^[IVX]+(?!\p{L})/u.test(next.text)) return true;
  if (!full) return false;
  if (!stopped) return next.gap === 0 || spaced;
  return !line.text.endsWith(":") && (next.gap === 0 || spaced);
}

/** Whether a paragraph was broken off in mid-sentence, so that `next` is the rest of it. */
export const breaksOff = ({ text }: Line, next: Line): boolean =>
  /^\p{Ll}{2}/u.test(next.text) && /[\p{L},]$/u.test(text) && text.length > 30 && !isTitle(text);

/** The line breaks inside a number, a symbol or a pair of years: nothing stands between it and the next line. */
export const isTight = (line: string): boolean => /[\p{L}\d][-/]$/u.test(line) && !line.endsWith("./");
