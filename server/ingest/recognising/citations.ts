import { partsAfter, partsBefore } from "#server/ingest/recognising/citation-parts.ts";
import { asFiled, isNormative, symbolOf } from "#server/ingest/recognising/citation-patterns.ts";
import { findMentions, type Mention } from "#server/ingest/recognising/citation-mentions.ts";
import type { DocumentWords } from "#server/ingest/recognising/document-words.ts";
import type { Citation, Identity, Named } from "#server/ingest/recognising/found.ts";
import { relationBefore } from "#server/ingest/recognising/relations.ts";
import { spanOf, textAt, type Passage, type ReadText, type Span } from "#server/ingest/reading/text.ts";

/** Every place where a document is cited: in paragraphs, notes and tables. */
export function recogniseCitations(read: ReadText, words: DocumentWords, identity: Identity): Citation[] {
  const passages = read.parts.flatMap((part) => (part.kind === "table" ? part.rows.flat() : [part]));
  const found = passages.flatMap((passage) => citationsIn(read.raw, passage, words, identity.issuer));
  const isOwn = ({ number, span }: Citation) => number !== null && number === identity.number && span.start < identity.span.end;
  return withWhatElseIsSaid(found.filter((citation) => !isOwn(citation)));
}

function citationsIn(raw: string, passage: Passage, words: DocumentWords, home: Named | null): Citation[] {
  const { text } = passage;
  const mentions = findMentions(words, text);
  const found: Citation[] = [];
  let subjectTo = 0;
  const subjects: Span[] = [];
  for (const [at, mention] of mentions.entries()) {
    const after = partsAfter(text, mention.end, mentions[at + 1]?.start ?? text.length, nextApart(text, mentions, at));
    const before = after.date || mention.date ? null : partsBefore(text, mentions[at - 1]?.end ?? 0, mention.start);
    const nested = mention.start < subjectTo || isInSubject(text, mentions[at - 1], mention);
    const end = mention.date === null ? after.end : mention.end;
    const number = mention.number === null || mention.type === "TIEU_CHUAN" ? mention.number : asFiled(mention.number);
    const issuer = after.issuer ?? before?.issuer ?? (number && words.issuerOf(symbolOf(number)));
    const span = spanOf(passage, mention.start, end);
    found.push({
      span,
      text: textAt(raw, span),
      confidence: mention.confidence,
      type: mention.type === "QUYET_DINH" && number && isNormative(number) ? "QUYET_DINH_QPPL" : mention.type,
      number,
      symbol: number && mention.type !== "TIEU_CHUAN" && /\D/u.test(number) ? symbolOf(number) : null,
      date: mention.date ?? after.date ?? before?.date ?? null,
      issuer: issuerOf(words, mention, issuer, home),
      subject: mention.subject ?? after.subject,
      relation: nested ? null : relationBefore(words, wordsBefore(text, subjects, mention.start)),
    });
    subjectTo = Math.max(subjectTo, after.to);
    subjects.push({ start: mention.end, end: after.to });
  }
  return found;
}

const farthest = 600;

/** What stands before a citation, without what the subjects of earlier ones say. */
function wordsBefore(text: string, subjects: readonly Span[], start: number): string {
  const from = Math.max(0, start - farthest);
  let said = text.slice(from, start);
  for (const subject of subjects.slice(-8)) {
    const [first, last] = [Math.max(0, subject.start - from), Math.min(said.length, subject.end - from)];
    if (last > first) said = said.slice(0, first) + " ".repeat(last - first) + said.slice(last);
  }
  return said;
}

/** Where the next citation begins that is not within the subject of this one. */
function nextApart(text: string, mentions: readonly Mention[], at: number): number {
  let next = at + 1;
  while (next < mentions.length && isInSubject(text, mentions[next - 1], mentions[next]!)) next++;
  return mentions[next]?.start ?? text.length;
}

/** The words between two citations tell the second within the subject of the first ("ban hành Chương trình hành động thực hiện …"). */
function isInSubject(text: string, before: Mention | undefined, mention: Mention): boolean {
  if (!before) return false;
  const between = text.slice(before.end, mention.start);
  return !/[;.]|,\s*$|\svà\s+$|^\s*,/u.test(between) && between.length > 12;
}

function issuerOf(words: DocumentWords, mention: Mention, phrase: string | null, home: Named | null): Named | null {
  if (mention.type === "LUAT") return words.findUnit("Quốc hội", home);
  const bySymbol = mention.number ? words.issuerOf(symbolOf(asFiled(mention.number))) : null;
  return (phrase ? words.findUnit(phrase, home) : null) ?? (bySymbol ? words.findUnit(bySymbol, home) : null);
}

/** A citation in short has its date, issuer and subject from a place that tells them, when only one document there has its number. */
function withWhatElseIsSaid(citations: readonly Citation[]): Citation[] {
  const told = new Map<string, Citation[]>();
  for (const citation of citations)
    if (citation.number && citation.date) told.set(citation.number, [...(told.get(citation.number) ?? []), citation]);
  return citations.map((citation) => {
    const others = citation.number && !citation.date ? (told.get(citation.number) ?? []) : [];
    const [one] = others;
    if (!one || others.some(({ date }) => date !== one.date)) return citation;
    return { ...citation, date: one.date, issuer: citation.issuer ?? one.issuer, subject: citation.subject ?? one.subject };
  });
}
