import type { Finding, Reading } from "#server/ingest/recognising/found.ts";
import type { ReadText } from "#server/ingest/reading/text.ts";
import { days, issuers, known, registers, symbols, twoSymbols } from "./document/citations.ts";
import { allOnTime, posts, shares } from "./document/numbers.ts";
import { passagesOf, type Checked, type DocumentCheck } from "./document/place.ts";
import { sums } from "./document/sums.ts";
import { deadlines, leads, missing, targets, twice } from "./document/tasks.ts";
import { calendar, looks, provisional, titles, years } from "./document/words.ts";
import type { CheckKnowledge } from "./known.ts";

const checks: readonly DocumentCheck[] = [
  ...[sums, shares, allOnTime, posts, calendar, years, titles, looks, provisional],
  ...[symbols, issuers, twoSymbols, known, registers, days],
  ...[deadlines, missing, leads, twice, targets],
];

/** What a document says that cannot all be true, in the order of its text; one finding of a rule at a place. Needs no database. */
export function checkReading(read: ReadText, reading: Reading, knowledge: CheckKnowledge): Finding[] {
  const checked: Checked = { read, reading, knowledge, passages: passagesOf(read) };
  const found = new Map<string, Finding>();
  for (const finding of checks.flatMap((check) => check(checked))) {
    // A symbol that does not fit is wrong in more than one way at once.
    const place = `${finding.rule}/${finding.span.start}/${finding.rule === "V8" ? "" : finding.message}`;
    if (!found.has(place)) found.set(place, finding);
  }
  return [...found.values()].toSorted((one, other) => one.span.start - other.span.start);
}
