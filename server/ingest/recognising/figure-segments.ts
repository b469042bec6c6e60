import type { Count } from "#server/ingest/recognising/figure-numbers.ts";
import type { Word } from "#server/ingest/recognising/figure-words.ts";

/** The words that belong to a number: between `start` and the number, and between the number and `end`. */
export interface Segment {
  readonly count: Count;
  readonly start: number;
  readonly end: number;
  /** Where its sentence begins. */
  readonly sentence: number;
  readonly sentenceEnd: number;
  /** Says of the number before how much that is: "(đạt 96,5%)", ", chiếm tỷ lệ 3 %". */
  readonly follows: boolean;
  /** Which number of this text this one is a part of, by "gồm", "trong đó", a bracket; null for none. */
  readonly partOf: number | null;
}

const openers = new Set(["trong_đó", "gồm", "cụ_thể"]);
const linkers = new Set(
  "đạt chiếm đến tới tỷ_lệ bằng tương đương là ứng với khoảng trên gần hơn ( , tăng giảm được từ = - – : % lên mức ước trong_đó có còn và đều".split(
    " ",
  ),
);

const isEnd = (words: readonly Word[], at: number) => {
  const { is, to } = words[at]!;
  if (is !== "." && is !== "…" && is !== "?" && is !== "!") return false;
  const next = words[at + 1];
  return !next || next.from > to;
};

const isBreak = (word: string) => word === "," || word === "và" || word === ":" || word === "với" || word === "–" || word === "-";

/** Where the words between two numbers part: what describes the first stays before, what introduces the second comes after. */
function parting(words: readonly Word[], from: number, to: number): { end: number; start: number } {
  for (let at = to - 1; at >= from; at--) {
    const { is } = words[at]!;
    if (is === ";" || openers.has(is)) return { end: at, start: at + 1 };
    if (is === "(") return { end: at, start: at };
    if (is === ")") return { end: at, start: at + 1 };
  }
  let last = -1;
  let first = -1;
  for (let at = from; at < to; at++) {
    if (!isBreak(words[at]!.is)) continue;
    if (first < 0 && at > from) first = at;
    last = at;
  }
  if (last < 0) return { end: to, start: from };
  const lead = words.slice(last + 1, to).filter(({ is }) => !linkers.has(is));
  if (lead.length === 0) {
    const label = words[last]!.is === ":" ? words.slice(from, last).findLastIndex(({ is }) => is === "," || is === "và") : -1;
    return label >= 0 ? { end: from + label, start: from + label + 1 } : { end: last, start: last };
  }
  const cut = first < 0 ? last : first;
  return { end: cut, start: cut + 1 };
}

function sentenceAround(words: readonly Word[], at: number): { sentence: number; sentenceEnd: number } {
  let sentence = at;
  while (sentence > 0 && !isEnd(words, sentence - 1)) sentence--;
  let sentenceEnd = at;
  while (sentenceEnd < words.length && !isEnd(words, sentenceEnd)) sentenceEnd++;
  return { sentence, sentenceEnd };
}

/** Which number the one at `index` is a part of: the last before the bracket or word that opens the parts. */
function wholeOf(
  words: readonly Word[],
  segments: readonly Segment[],
  counts: readonly Count[],
  index: number,
  sentence: number,
): number | null {
  let depth = 0;
  for (let at = counts[index]!.at - 1; at >= sentence; at--) {
    const { is } = words[at]!;
    if (is === ")") depth++;
    if (is === "(" && depth > 0) depth--;
    else if (depth === 0 && (is === "(" || openers.has(is) || (is === ":" && counts.some(({ end }) => end <= at && end > sentence)))) {
      const whole = counts.findLastIndex(({ end }, number) => number < index && end <= at);
      return whole >= 0 && (counts[whole]!.at >= sentence || at === sentence) ? rootOf(words, segments, whole, at) : null;
    }
  }
  return null;
}

/** After a semicolon parts are opened of the whole again, and not of its last part. */
function rootOf(words: readonly Word[], segments: readonly Segment[], whole: number, opener: number): number {
  const { partOf, count } = segments[whole]!;
  const apart = words.slice(count.end, opener).some(({ is }) => is === ";");
  return partOf !== null && apart ? rootOf(words, segments, partOf, opener) : whole;
}

/** Where the words that introduce the first number of a sentence begin: after what stands apart from it. */
function openingOf(words: readonly Word[], sentence: number, number: number): number {
  let depth = 0;
  for (let at = number - 1; at >= sentence; at--) {
    const { is } = words[at]!;
    if (is === ")") depth++;
    else if (is === "(" && depth > 0) depth--;
    else if (depth === 0 && (is === ";" || is === "(" || (is === ":" && number - at > 3))) return at + 1;
  }
  return sentence;
}

export function segmentsOf(words: readonly Word[], counts: readonly Count[]): Segment[] {
  const segments: Segment[] = [];
  for (const [index, count] of counts.entries()) {
    const { sentence, sentenceEnd } = sentenceAround(words, count.at);
    const before = counts[index - 1];
    const after = counts[index + 1];
    const close = before && before.at >= sentence ? parting(words, before.end, count.at) : null;
    const open = after && after.at < sentenceEnd ? parting(words, count.end, after.at) : null;
    let start = close?.start ?? sentence;
    if (!close) start = openingOf(words, sentence, count.at);
    let end = open?.end ?? sentenceEnd;
    for (let at = count.end; at < end; at++)
      if ([";", ")", "(", ":"].includes(words[at]!.is) || openers.has(words[at]!.is)) {
        end = at;
        break;
      }
    const lead = words.slice(start, count.at);
    const follows = Boolean(close) && count.percent && !before!.percent && lead.every(({ is }) => linkers.has(is));
    const partOf = wholeOf(words, segments, counts, index, sentence);
    segments.push({ count, start, end, sentence, sentenceEnd, follows, partOf });
  }
  return segments;
}
