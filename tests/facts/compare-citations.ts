import { overlaps, Tally } from "#tests/facts/tally.ts";
import type { FactDocument, Facts } from "#tests/facts/read-facts.ts";
import type { Citation } from "#server/ingest/recognising/found.ts";

/** Facts give names of laws in a short form of their own, in place of numbers; those count by kind, date and place. */
const byName = new Set(["LUAT", "TIEU_CHUAN"]);

/**
 * A citation agrees with a document of the facts when kind, number and date do. The number may be the one printed where the facts
 * correct it; a date that either side leaves out, or gives by the year alone, agrees.
 */
function agrees(citation: Citation, document: FactDocument, quote: string): boolean {
  return citation.type === document.type && numberAgrees(citation, document, quote) && dateAgrees(citation.date, document);
}

function numberAgrees({ number }: Citation, document: FactDocument, quote: string): boolean {
  if (byName.has(document.type) || document.number === null) return true;
  const printed = quote.replace(/\s+/gu, "");
  return number === document.number || number === document.corrected?.asWritten || (number !== null && printed.includes(number));
}

/** Of a law or standard: one of its names in the facts begins with the other. */
function nameAgrees(citation: Citation, document: FactDocument): boolean {
  const name = citation.text.toLowerCase();
  const quotes = document.mentions.map(({ quote }) => quote.toLowerCase());
  return !byName.has(document.type) || quotes.some((quote) => quote.startsWith(name) || name.startsWith(quote));
}

function dateAgrees(date: string | null, document: FactDocument): boolean {
  if (date === null || document.date === null || date === document.corrected?.asWritten) return true;
  return date.startsWith(document.date) || document.date.startsWith(date);
}

/**
 * Recall: of the mentions in the facts, those over which an agreeing citation lies. Precision: of the citations, those that agree with
 * a mention under them, or with any document of the facts where the facts list no mention (they give one place for a document that a
 * page repeats). The place where a document names itself is neither.
 */
export function compareCitations(facts: Facts, source: string, found: readonly Citation[]): Tally {
  const self = facts.sources.find(({ id }) => id === source)!.document;
  const mentions = facts.documents.flatMap((document) =>
    document.id === self ? [] : document.mentions.filter((mention) => mention.source === source).map((mention) => ({ document, mention })),
  );
  const own = facts.documents.find(({ id }) => id === self)!;
  const tally = new Tally();
  for (const { document, mention } of mentions) {
    const hit = found.some((citation) => overlaps(citation.span, mention) && agrees(citation, document, mention.quote));
    tally.expect(hit, `${document.id}: ${mention.quote}`, mention.lineStart);
  }
  for (const citation of found) {
    if (citation.number !== null && (citation.number === own.number || citation.number === own.corrected?.asWritten)) continue;
    const under = mentions.filter(({ mention }) => overlaps(citation.span, mention));
    const right =
      under.some(({ document, mention }) => agrees(citation, document, mention.quote)) ||
      (under.length === 0 && facts.documents.some((document) => agrees(citation, document, "") && nameAgrees(citation, document)));
    tally.find(right, `${citation.type} ${citation.number} ${citation.date}: ${citation.text}`);
  }
  return tally;
}
