import { formBefore, kindBefore, numbers, plainDay, shortNumbers } from "#server/ingest/recognising/citation-patterns.ts";
import { asFiled, symbolOf } from "#server/ingest/recognising/citation-patterns.ts";
import { dayOf } from "#server/ingest/recognising/dates.ts";
import type { DocumentWords } from "#server/ingest/recognising/document-words.ts";
import { findLaws } from "#server/ingest/recognising/law-citations.ts";

/** A place that names a document, before what stands around it is read. `date` and `subject` only where the name itself has them. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly subject: string | null;
  readonly confidence: number;
}

const standards =
  /(?<![\p{L}\d])(?:TCVN(?:\s+ISO(?:\/IEC)?)?|QCVN|ISO(?:\/IEC)?)\s+\d{1,5}(?:-\d{1,2})?(?:\s?:\s?(?<year>(?:19|20)\d\d))?(?:\/B[A-ZĐ]+)?/gu;
const ofCongress =
  /Nghị quyết\s+(?:của\s+)?(?:Hội nghị|Đại hội|Trung ương|TW)(?:\s+[^,;.:()“"]{0,110}?)(?=\s+(?:về|trong|đã|để|và các)(?!\p{L})|[,;.:()“"]|$)/gu;

/** Every document named in a text, in its order, none inside another. */
export function findMentions(words: DocumentWords, text: string): Mention[] {
  const found: Mention[] = [];
  const add = (mention: Mention) => {
    if (!found.some(({ start, end }) => mention.start < end && start < mention.end)) found.push(mention);
  };
  for (const law of findLaws(words, text)) add({ ...law, type: "LUAT", subject: law.name || null, confidence: law.sure ? 0.9 : 0.7 });
  for (const mention of numbered(words, text, numbers, false)) add(mention);
  for (const mention of numbered(words, text, shortNumbers, true)) add(mention);
  for (const { index, 0: name, groups } of text.matchAll(standards))
    add({
      ...plain,
      start: index,
      end: index + name.length,
      type: "TIEU_CHUAN",
      number: name.replace(/\s*:\s*/u, ":"),
      date: groups!["year"] ?? null,
      confidence: 0.9,
    });
  for (const { index, 0: name } of text.matchAll(ofCongress))
    add({ ...plain, start: index, end: index + name.trimEnd().length, type: "NGHI_QUYET_DANG", subject: name.trim(), confidence: 0.7 });
  for (const mention of [...called(words, text), ...dated(words, text), ...bare(words, text)]) add(mention);
  return found.sort((one, other) => one.start - other.start);
}

const plain = { number: null, date: null, subject: null } as const;

function* numbered(words: DocumentWords, text: string, pattern: RegExp, needsWord: boolean): Generator<Mention> {
  const before = kindBefore(words.names);
  for (const { index, 0: number } of text.matchAll(pattern)) {
    const above = text.slice(Math.max(0, index - 90), index);
    if (formBefore.test(above)) continue;
    const kind = before(above);
    const counted = /số\s*:?\s*$/iu.exec(above);
    if (!kind && needsWord) continue;
    const start = index - above.length + (kind?.at ?? counted?.index ?? above.length);
    const type = words.typeOf(kind?.word ?? null, symbolOf(asFiled(number)));
    yield { start, end: index + number.length, type, number, date: null, subject: null, confidence: kind ? 0.97 : 0.85 };
  }
}

/** Documents by the names that people call them. */
function* called(words: DocumentWords, text: string): Generator<Mention> {
  for (const { phrase, number, type, date } of words.known)
    for (const { index, 0: name } of text.matchAll(
      new RegExp(`(?<!\\p{L})${phrase.replaceAll(" ", String.raw`\s+`)}(?:/CP)?(?![\\d\\p{L}])`, "giu"),
    ))
      yield { start: index, end: index + name.length, type, number, date, subject: null, confidence: 0.75 };
}

/** Documents without a number, by their date: "Thông báo kết luận ngày 12/5/2024 của …". */
function* dated(words: DocumentWords, text: string): Generator<Mention> {
  for (const { index, 0: word } of text.matchAll(new RegExp(`(?<!\\p{L})(?:${words.names})(?=\\s+ngày\\s)`, "giu"))) {
    if (!/\p{Lu}/u.test(word[0]!)) continue;
    const day = plainDay.exec(text.slice(index + word.length));
    const date = day && dayOf(day.groups!);
    if (date)
      yield {
        ...plain,
        start: index,
        end: index + word.length + day[0].length,
        type: words.typeOf(word.replace(/\s+/gu, " "), null),
        date,
        confidence: 0.75,
      };
  }
}

/** A number alone after its kind: "Nghị quyết số 68 của Chính phủ", "Chỉ thị số 05 ngày …". */
function* bare(words: DocumentWords, text: string): Generator<Mention> {
  const pattern = new RegExp(
    `(?<!\\p{L})(${words.names})\\s+số\\s*:?\\s*(\\d{1,5})(?=\\s+(?:ngày\\s+\\d|của\\s+(?:\\p{Lu}|tỉnh|huyện)))`,
    "giu",
  );
  for (const { index, 0: whole, 1: word, 2: number } of text.matchAll(pattern))
    yield {
      ...plain,
      start: index,
      end: index + whole.length,
      type: words.typeOf(word!.replace(/\s+/gu, " "), null),
      number: number!,
      confidence: 0.75,
    };
}
