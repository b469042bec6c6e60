import type { Passage } from "#server/ingest/reading/text.ts";

/** No paragraph of a report is longer; what is, is something else, and would cost the square of its length. */
const longest = 4000;
const piece = 1500;

/** A passage that is far too long, cut at ends of sentences, else between words. */
export function inPieces(passage: Passage): readonly Passage[] {
  if (passage.text.length <= longest) return [passage];
  const pieces: Passage[] = [];
  for (let from = 0; from < passage.text.length;) {
    const to = Math.min(endOf(passage.text, from), passage.text.length);
    pieces.push({
      ...passage,
      text: passage.text.slice(from, to),
      starts: passage.starts.slice(from, to),
      ends: passage.ends.slice(from, to),
      marks: passage.marks.filter(({ at }) => at >= from && at < to).map(({ at, mark }) => ({ at: at - from, mark })),
    });
    from = to;
  }
  return pieces;
}

function endOf(text: string, from: number): number {
  const window = text.slice(from, from + piece);
  if (window.length < piece) return text.length;
  const sentence = Math.max(window.lastIndexOf(". "), window.lastIndexOf("; ")) + 2;
  if (sentence > piece / 2) return from + sentence;
  const word = window.lastIndexOf(" ") + 1;
  return from + (word > piece / 2 ? word : piece);
}
