import type { DocumentWords } from "#server/ingest/recognising/document-words.ts";
import { spanOf, type Passage, type ReadText, type Span } from "#server/ingest/reading/text.ts";

/** The parts of a document that say what it is. */
export interface Head {
  readonly span: Span;
  /** Everything above the title, in one line. */
  readonly letter: string;
  /** The word for its kind: "báo cáo". */
  readonly kind: string | null;
  readonly subject: string | null;
  /** Who issued it, as the letterhead says. */
  readonly issuer: string | null;
  /** Who issues it, as the line under the title of a decision says. */
  readonly signer: string | null;
  /** Where it was signed. */
  readonly place: string | null;
  /** Who speaks at its beginning or end: "UBND huyện … trân trọng báo cáo". */
  readonly speaker: string | null;
  /** The line over an annex that tells what it belongs to. */
  readonly annex: string | null;
  /** First and last words of the body. */
  readonly speech: string;
}

const motto =
  /CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc|ĐẢNG CỘNG SẢN VIỆT NAM/giu;
const bodyBegins =
  /^(?:Kính gửi|Căn cứ|Thực hiện|Triển khai|Xét đề nghị|Theo đề nghị|Tiếp tục|Nhằm|Để|Trong|[IVX]{1,4}[.\s]|A\.|1\.|Phần|Chương|Điều|PHẦN\s|CHƯƠNG\s|\(?Kèm theo)/u;
const organ =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|SỞ|BỘ|BAN(?!\s+HÀNH)|VĂN PHÒNG|TỈNH|HUYỆN|THÀNH PHỐ|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|PHÒNG|TRUNG TÂM|CỤC|CHI CỤC|TỔNG CỤC|THANH TRA|ĐẶC KHU)(?!\p{Ll})/u;
const farthest = 40;

export function readHead(read: ReadText, words: DocumentWords): Head {
  const passages = read.parts
    .flatMap((part) => (part.kind === "table" ? part.rows.flat() : [part]))
    .filter(({ kind, text }) => kind !== "note" && text !== "");
  const first = passages.slice(0, farthest);
  const titled = first.findIndex((passage, at) => kindOf(words, passage, first[at + 1]) !== null);
  const begins = first.findIndex(
    ({ text }, at) => at > titled && (bodyBegins.test(text) ? !(at === titled + 1 && isSubject(text)) : isSaid(text, at - titled)),
  );
  const bodyAt = begins < 0 ? Math.min(first.length, titled + 2) : begins;
  const above = first.slice(0, titled < 0 ? bodyAt : titled);
  const letter = above.map(({ text }) => text).join(" ");
  const titles = titled < 0 ? titlesWithoutKind(above) : first.slice(titled, bodyAt);
  const kind = titled < 0 ? null : kindOf(words, first[titled]!, first[titled + 1]);
  const subject = subjectOf(titles, kind) ?? about(letter);
  const last = first[Math.max(titled, bodyAt - 1, 0)];
  return {
    span: first.length === 0 ? { start: 0, end: 0 } : { start: spanOf(first[0]!).start, end: spanOf(last!).end },
    letter,
    kind,
    subject,
    issuer: letterhead(above),
    signer:
      titles.findLast(({ text }) => issuing.test(text))?.text ??
      issuerAtEnd.exec(titles.map(({ text }) => text).join(" "))?.[0].trim() ??
      null,
    place: /(?<![\p{L}-])(?<place>(?:\p{Lu}\p{Ll}+\s+){0,3}\p{Lu}\p{Ll}+),\s*ngày/u.exec(letter)?.groups!["place"] ?? null,
    speaker: speakerOf(passages),
    annex: passages.find(({ text }) => /^\(?\s*(?:Ban hành )?kèm theo/iu.test(text))?.text ?? null,
    speech: [...first.slice(bodyAt, bodyAt + 3), ...passages.filter(({ text }) => text.includes("./"))].map(({ text }) => text).join(" "),
  };
}

/** A sentence or an item of a list is no title; a title of one line may end with a point. */
const isSaid = (text: string, lines: number): boolean =>
  titledAway.test(text) ||
  (/\p{Ll}/u.test(text) &&
    ((lines > 1 && (text.endsWith(":") || (text.length > 40 && /[.;]$|\.\/\.?$/u.test(text)))) || text.length > 300));
const titledAway = /^(?:[-–+•]\s|Ngày\s+\d|Nơi nhận|Sau khi\s|Qua\s|Thời gian (?:qua|vừa qua)|Trong thời gian)/u;

/** "Thực hiện công tác … năm 2022" right under the kind is what the document is about; a sentence cites what it follows, or ends. */
const isSubject = (text: string): boolean =>
  /^(?:Thực hiện|Triển khai|Tiếp tục)\s/u.test(text) &&
  text.length < 250 &&
  !/[:;.,]$|số\s*:?\s*\d|\d\s*\/\s*(?:\d{4}\s*\/\s*)?\p{Lu}/u.test(text);

/** A line that names only who issues the document. */
const issuing =
  /^(?:CHỦ TỊCH\s+|BỘ TRƯỞNG\s+|GIÁM ĐỐC\s+)?(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|BỘ|SỞ|BAN CHỈ ĐẠO|BAN THƯỜNG VỤ)(?:\s+\P{Ll}+)?$/u;

/** The kind that a title line names: "BÁO CÁO", or "BÁO CÁO Kết quả …" in one line; print may break it over two. */
function kindOf(words: DocumentWords, { text }: Passage, next: Passage | undefined): string | null {
  const whole = /^\p{Lu}+$/u.test(text) && next ? `${text} ${next.text}` : text;
  const found = new RegExp(`^(${words.names})(?![\\p{L}:])`, "iu").exec(whole.trim());
  const word = found?.[1];
  return word && word.length > 3 && word === word.toUpperCase() && !/^\S+\s+số\s/iu.test(text) ? word.toLowerCase() : null;
}

/** The issuer's name that print set right under the title. */
const issuerAtEnd =
  /(?<!CỦA|VÀ|TẠI|VỚI|DO|BỞI|CẤP|THUỘC|,)\s+(?:CHỦ TỊCH\s+)?(?:ỦY|UỶ) BAN NHÂN DÂN\s+(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)[\p{Lu}\s]*$/u;

function subjectOf(titles: readonly Passage[], kind: string | null): string | null {
  const told = titles
    .map(({ text }) => text.replace(/[\s_.–-]+$/u, ""))
    .filter((text) => text !== "" && !issuing.test(text) && !text.startsWith("(") && !/^-+$/u.test(text));
  const whole = told.join(" ").replace(issuerAtEnd, "").trim();
  const own = kind && whole.toLowerCase().startsWith(kind) ? whole.slice(kind.length).trim() : whole;
  return own.replace(/^(?:về việc|v\/v)\s*:?\s*/iu, "") || null;
}

/** Lines of a head whose title is lost: what is neither the letterhead nor a number. */
function titlesWithoutKind(above: readonly Passage[]): Passage[] {
  const own = above.filter(
    ({ text }) => !organ.test(text) && text.replace(motto, "").trim() !== "" && !/^Số\s*:|ngày.{0,20}tháng|^V\/v/u.test(text),
  );
  const capitals = own.filter(({ text }) => /\p{Lu}{2,}\s/u.test(text) && !/\p{Ll}/u.test(text));
  return capitals.length > 0 ? capitals.slice(-2) : own.slice(0, 2);
}

/** "V/v hướng dẫn …" under the number of a letter. */
const about = (letter: string) =>
  /V\/v:?\s+(?<subject>.+?)(?=\s+(?:Kính gửi|CỘNG|Độc lập|\p{Lu}[\p{L}\s]{2,30},\s*ngày)|$)/u.exec(letter)?.groups!["subject"] ?? null;

/** The organ of the letterhead, under the one above it: what stands beside them is the nation's motto, a place and a day. */
function letterhead(above: readonly Passage[]): string | null {
  const lines = unbroken(above.map(({ text }) => text))
    .flatMap((text) => text.split(/(?<=^(?:UBND|ỦY BAN|UỶ BAN)\P{Ll}+)\s+(?=(?:VĂN PHÒNG$|SỞ\s|BAN QUẢN LÝ\s))/u))
    .map((text) =>
      text
        .replace(motto, "")
        .replace(/Số\s*:.*$/u, "")
        .trim(),
    )
    .filter((text) => organ.test(text) || /^\p{Lu}[^\p{Ll}]{5,}$/u.test(text));
  const own = lines.findLastIndex((text) =>
    /^(?:SỞ|VĂN PHÒNG|PHÒNG|BAN (?:QUẢN LÝ|CHỈ ĐẠO|DÂN TỘC)|TRUNG TÂM|CHI CỤC|CỤC|THANH TRA|TỔ CÔNG TÁC)(?!\p{L})/u.test(text),
  );
  const office = /^VĂN PHÒNG$/u.test(lines[own] ?? "") ? lines[own - 1] : undefined;
  if (office) return `${lines[own]!} ${office}`;
  return lines.length > 0 ? lines.slice(Math.max(0, own)).slice(0, 3).join(" ") : null;
}

/** "ỦY" over "BAN NHÂN DÂN": a narrow column broke the words. */
const unbroken = (lines: readonly string[]): string[] =>
  lines.reduce<string[]>((whole, line) => {
    const last = whole.at(-1);
    return last !== undefined && /^(?:ỦY|UỶ|HỘI ĐỒNG|(?:ỦY|UỶ) BAN(?: NHÂN)?)$/u.test(last.trim())
      ? [...whole.slice(0, -1), `${last.trim()} ${line}`]
      : [...whole, line];
  }, []);

function speakerOf(passages: readonly Passage[]): string | null {
  const ends = passages.findLast(({ text }) => /(?:trân trọng|kính) báo cáo/iu.test(text));
  const signed = passages.find(({ text }) => /^(?:TM\.|T\/M)\s/u.test(text));
  const says = passages
    .slice(0, farthest)
    .find(({ text }) => /(?:UBND|Ủy ban|Sở|Phòng|Văn phòng)[^,;.]{0,60}?\s(?:ban hành|báo cáo|xây dựng|triển khai)/u.test(text));
  const spoken = says && /(?:UBND|Ủy ban nhân dân|Sở|Phòng|Văn phòng)[^,;.]{0,60}?(?=\s(?:ban hành|báo cáo|xây dựng|triển khai))/gu;
  const last = spoken ? [...says.text.matchAll(spoken)].at(-1)?.[0] : null;
  return (
    ends?.text
      .replace(/\s+(?:trân trọng|kính).*$/iu, "")
      .split(/[.;]/u)
      .at(-1) ??
    last ??
    signed?.text ??
    null
  );
}
