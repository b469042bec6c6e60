import { wordsOf } from "#server/ingest/recognising/figure-words.ts";
import type { Vocabulary, Word } from "#server/ingest/recognising/figure-words.ts";

/** A wording to look for; null stands for up to six other words ("…"). */
export type Phrase = readonly (string | null)[];

/** Any of them will do. */
export type Choice = readonly Phrase[];

const skipped = new Set([",", "và", "“", "”", '"']);
const gap = 6;

/** `a … b; c` as it stands in a knowledge file. */
export function choiceOf(cell: readonly string[], vocabulary: Vocabulary): Choice {
  return cell.map((text) =>
    wordsOf(text.replaceAll("...", "…"), vocabulary)
      .map(({ is }) => (is === "…" ? null : is))
      .filter((word) => word === null || !skipped.has(word)),
  );
}

/** Where the phrase ends when it begins at `at`, or -1. */
function endAt(phrase: Phrase, words: readonly Word[], start: number, end: number): number {
  let at = start;
  for (let part = 0; part < phrase.length; part++) {
    const wanted = phrase[part]!;
    if (part > 0) while (at < end && skipped.has(words[at]!.is)) at++;
    if (wanted !== null) {
      if (at >= end || words[at]!.is !== wanted) return -1;
      at++;
      continue;
    }
    const rest = phrase.slice(part + 1);
    for (let step = 0; step <= gap; step++) {
      const found = at + step <= end ? endAt(rest, words, at + step, end) : -1;
      if (found >= 0) return found;
    }
    return -1;
  }
  return at;
}

export interface Place {
  readonly at: number;
  readonly end: number;
  /** Number of words that the phrase asks for. */
  readonly weight: number;
}

/** The place of the longest of the wordings within `start` to `end`; of equal ones that nearest to `near`. */
export function findChoice(choice: Choice, words: readonly Word[], start: number, end: number, near: number): Place | null {
  let best: Place | null = null;
  const distance = (place: Place) => Math.min(Math.abs(place.at - near), Math.abs(place.end - near));
  for (const phrase of choice) {
    const weight = phrase.reduce((sum, word) => sum + (word === null ? 0 : word.split("_").length), 0);
    for (let at = Math.max(start, 0); at < end; at++) {
      const stop = endAt(phrase, words, at, end);
      if (stop < 0) continue;
      const place = { at, end: stop, weight };
      if (!best || weight > best.weight || (weight === best.weight && distance(place) < distance(best))) best = place;
    }
  }
  return best;
}

/** Where one of the wordings that begins exactly here ends, or -1. */
export function choiceAt(choice: Choice, words: readonly Word[], at: number, end = words.length): number {
  let longest = -1;
  for (const phrase of choice) longest = Math.max(longest, endAt(phrase, words, at, end));
  return longest;
}
