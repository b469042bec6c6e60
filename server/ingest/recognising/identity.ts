import { asFiled, symbolOf } from "#server/ingest/recognising/citation-patterns.ts";
import { dayOf, dayPattern } from "#server/ingest/recognising/dates.ts";
import { periodOfTitle } from "#server/ingest/recognising/document-period.ts";
import type { DocumentWords } from "#server/ingest/recognising/document-words.ts";
import type { Identity } from "#server/ingest/recognising/found.ts";
import { readHead, type Head } from "#server/ingest/recognising/document-head.ts";
import { textAt, type ReadText } from "#server/ingest/reading/text.ts";

/** The document's own number, kind, issuer, date, subject and period, from its head; from its annex's head and its body where it has none. */
export function recogniseIdentity(read: ReadText, words: DocumentWords): Identity {
  const head = readHead(read, words);
  const numbered = ownNumber(head) ?? annexed(head);
  const symbol = numbered?.symbol ?? null;
  const named = head.kind === null ? null : (words.typeOf(head.kind, symbol) ?? words.typeOf(head.kind, null));
  const type = named ?? (symbol ? words.typeOf(null, symbol) : null) ?? kindBySpeech(head);
  const issuer = issuerOf(head, words, symbol);
  const subject = head.subject;
  const date = numbered?.date ?? dateOf(head);
  return {
    span: head.span,
    text: textAt(read.raw, head.span),
    confidence: Math.round(([numbered, head.kind, head.subject, issuer].filter(Boolean).length / 5 + 0.15) * 100) / 100,
    number: numbered?.number ?? null,
    symbol,
    type,
    issuer,
    date,
    subject,
    period: subject ? periodOfTitle(subject, type === "BAO_CAO", date) : null,
  };
}

interface Numbered {
  readonly number: string | null;
  readonly symbol: string;
  readonly date?: string | null;
}

/** "Số: 91/KH-UBND", "Số:      /BC-UBND". */
function ownNumber(head: Head): Numbered | null {
  const found =
    /(?:^|\s)Số\s*:?\s*(?<number>\d{1,5}[a-zđ]?(?:\s?\/\s?(?:19|20)\d\d)?)?[\s.…_]*(?<symbol>[-/–]\s?\p{Lu}[\p{L}\d]*(?:\s?[-/–]\s?\p{Lu}[\p{L}\d]*)*)/u.exec(
      head.letter,
    );
  if (!found) return null;
  const symbol = asFiled(found.groups!["symbol"]!);
  const number = found.groups!["number"];
  return { number: number ? `${asFiled(number)}${symbol}` : null, symbol: symbolOf(`0${symbol}`) };
}

/** "(Kèm theo Kế hoạch số 91/KH-UBND ngày …)" over the annex of a document whose own head is not there. */
function annexed(head: Head): Numbered | null {
  const found = new RegExp(
    String.raw`kèm theo (?<kind>[\p{L}\s]{4,20}?)\s+số\s*:?\s*(?<number>\d+[^\s,;)]*(?:\s?[/-]\s?[\p{L}\d-]+)+)(?:\s*,?\s*ngày\s+${dayPattern})?`,
    "iu",
  ).exec(head.annex ?? "");
  if (!found || (head.kind && found.groups!["kind"]!.toLowerCase() !== head.kind.toLowerCase())) return null;
  const number = asFiled(found.groups!["number"]!);
  return { number, symbol: symbolOf(number), date: dayOf(found.groups!) };
}

/** The place and day of the head, as far as they are filled in: "ngày    tháng 6 năm 2023" is a month. */
function dateOf(head: Head): string | null {
  const found = /ngày\s*(?<d>\d{1,2})?[\s.…_]*tháng\s*(?<m>\d{1,2})?[\s.…_]*năm\s*(?<y>(?:19|20)\d\d)/iu.exec(head.letter);
  if (!found) return null;
  const { d, m, y } = found.groups!;
  if (d && m) return dayOf(found.groups!);
  return m ? `${y}-${m.padStart(2, "0")}` : y!;
}

/** A document whose title is lost says what it is where it ends. */
function kindBySpeech(head: Head): string | null {
  if (/trân trọng báo cáo|báo cáo (?:kết quả|tình hình)[^.;]{0,120}như sau/iu.test(head.speech)) return "BAO_CAO";
  if (/ban hành kế hoạch[^.;]{0,160}như sau|kế hoạch này/iu.test(head.speech)) return "KE_HOACH";
  return null;
}

function issuerOf(head: Head, words: DocumentWords, symbol: string | null): Identity["issuer"] {
  for (const phrase of [
    head.issuer,
    head.signer,
    head.issuer && head.place ? `${head.issuer} ${head.place}` : null,
    head.issuer && head.place && words.provinces.has(head.place.toLowerCase()) ? `${head.issuer} tỉnh ${head.place}` : null,
    head.speaker,
    head.annex,
    symbol ? words.issuerOf(symbol) : null,
  ]) {
    const found = phrase ? words.findUnit(phrase, null) : null;
    if (found) return found;
  }
  return null;
}
