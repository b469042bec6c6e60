import { asFiled } from "#server/ingest/recognising/citation-patterns.ts";
import { dayOf, dayPattern } from "#server/ingest/recognising/dates.ts";
import type { DocumentWords } from "#server/ingest/recognising/document-words.ts";

export interface LawFound {
  readonly start: number;
  readonly end: number;
  readonly number: string | null;
  readonly date: string | null;
  readonly name: string;
  readonly sure: boolean;
}

const head = /(?<!\p{L}|[Pp]háp\s+)(?:Bộ luật|Bộ Luật|Luật|Pháp lệnh|Hiến pháp)(?=\s+[\p{L}\d])/gu;
const amending = /^\s+sửa đổi,?\s*(?:và\s+)?bổ sung\s+(?:một số\s+)?(?:điều|nội dung)[^;.]*?(?:của\s+)(?:các\s+)?(?:Bộ luật|Luật)/iu;
const tail = new RegExp(
  String.raw`^\s*(?:,?\s*(?:được\s+)?sửa đổi,?\s+bổ sung(?:\s+một số điều)?(?=\s+(?:năm|ngày)\s)|(?:\(\s*sửa đổi[^)]*\))\s*|,?\s*số\s*:?\s*(?<number>\d{1,3}\s?/\s?(?:19|20)\d\d\s?/\s?QH\d\d)\s*|(?:,?\s*năm\s+)?(?<year>(?:19|20)\d\d)(?![\d/]|\s*[-–]\s*\d)\s*|,?\s*(?:được Quốc hội[^,;.()]{0,40}?)?ngày\s*${dayPattern}\s*)`,
  "iu",
);
/** No name of a law is longer. */
const far = 250;
/** What ends the name of a law that is not known. */
const stop =
  /\s+(?:năm|ngày|số|và các|và Nghị|và Luật|thuộc|của Quốc hội|về|theo|tại|trong|để|được|đã|có|cho|quy định|với|đến|mới|vừa|là|thì|trên|hiện hành)(?!\p{L})|[;:.()"“”\d]|,\s*(?=\p{Lu}|các|các văn bản|Nghị|Quy|Chỉ)|\s+và\s+(?=\p{Lu}{2}|các)|$/u;

/** Laws, by their names. */
export function findLaws(words: DocumentWords, text: string): LawFound[] {
  const found: LawFound[] = [];
  for (const { index, 0: word } of text.matchAll(head)) {
    if (found.some(({ end }) => index < end)) continue;
    const at = index + word.length;
    const amended = amending.exec(text.slice(at, at + far));
    const from = at + (amended?.[0].length ?? 0);
    const named = nameFrom(words, text, from, word.startsWith("Hiến pháp"));
    if (!named && !amended) continue;
    let end = named?.end ?? from;
    let number: string | null = null;
    let date: string | null = null;
    if (amended) end = moreLaws(words, text, end);
    const titleEnd = end;
    for (let more = tail.exec(text.slice(end, end + far)); more; more = tail.exec(text.slice(end, end + far))) {
      end += more[0].trimEnd().length;
      const { number: printed, year } = more.groups!;
      number ??= printed ? asFiled(printed) : null;
      if (year || more.groups!["y"] || more.groups!["y2"]) date = year ? (date ?? year) : dayOf(more.groups!);
    }
    found.push({
      start: index,
      end,
      number,
      date,
      name: text.slice(at, titleEnd).trim(),
      sure: (named?.sure ?? false) || number !== null || date !== null,
    });
  }
  return found;
}

/** An amending law may name a second law, or more: "… của Luật A và Luật B". */
function moreLaws(words: DocumentWords, text: string, from: number): number {
  let end = from;
  for (
    let more = /^(?:\s+và|,)\s+(?:Bộ luật|Luật)(?!\p{L})/u.exec(text.slice(end, end + far));
    more;
    more = /^(?:\s+và|,)\s+(?:Bộ luật|Luật)(?!\p{L})/u.exec(text.slice(end))
  ) {
    const named = nameFrom(words, text, end + more[0].length, false);
    if (!named) break;
    end = named.end;
  }
  return end;
}

function nameFrom(words: DocumentWords, text: string, from: number, bare: boolean): { end: number; sure: boolean } | null {
  const rest = text.slice(from, from + far);
  const lower = rest.trimStart().toLowerCase();
  const gap = rest.length - rest.trimStart().length;
  const known = words.laws.find((name) => lower.startsWith(name.toLowerCase()) && !/\p{L}/u.test(lower[name.length] ?? " "));
  if (known) return { end: from + gap + known.length, sure: true };
  if (bare || /^\s*(?:năm|số)\s/u.test(rest)) return { end: from, sure: true };
  const dated = /^[^;.:()“”"\d]{3,100}?(?=\s+(?:ngày\s+\d|năm\s+\d{4}|số\s+\d))/u.exec(rest)?.[0];
  const name =
    dated && !/(?:Nghị|Quyết|Luật|Thông tư|Chỉ thị)(?!\p{L})/u.test(dated)
      ? dated
      : rest.slice(0, stop.exec(rest.slice(gap))!.index + gap).trimEnd();
  const isName = /^\s*\p{Lu}/u.test(name) && name.trim().length > 2 && name.length < 120 && !/^\s*(?:Nghị|Quyết|Thông|Chỉ)/u.test(name);
  return isName ? { end: from + name.length, sure: false } : null;
}
