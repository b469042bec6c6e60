import { choiceAt, findChoice } from "#server/ingest/recognising/figure-phrases.ts";
import type { Block } from "#server/ingest/recognising/figure-blocks.ts";
import type { Choice } from "#server/ingest/recognising/figure-phrases.ts";
import type { Rule } from "#server/ingest/recognising/figure-rules.ts";
import type { Segment } from "#server/ingest/recognising/figure-segments.ts";

export interface Match {
  readonly rule: Rule;
  readonly score: number;
  /** Whether words at the number itself speak for the indicator, and not only its surroundings. */
  readonly own: boolean;
}

const fillers = new Set(["các", "số", "loại", "lượt", "bản", "chiếc"]);
const closing = new Set([",", ";", ".", ")", "(", ":", "và", "trong_đó"]);

/** Where the words for what is counted end, when they stand right after the number. */
export function unitEnd(unit: Choice, block: Block, { count }: Segment): number {
  const { words } = block;
  if (count.percent) return unit.some((phrase) => phrase.length === 1 && phrase[0] === "%") ? count.end : -1;
  const from = fillers.has(words[count.end]?.is ?? "") ? [count.end, count.end + 1] : [count.end];
  return Math.max(...from.map((at) => choiceAt(unit, words, at)));
}

/** The unit of a number that nothing follows is named before it: "Số hồ sơ tiếp nhận: 1.288". */
function unitScore(rule: Rule, block: Block, segment: Segment, whole: Rule | null): number {
  const { words } = block;
  const { count, start } = segment;
  if (rule.unit.length === 0) return count.percent ? -1 : 0.2;
  const end = unitEnd(rule.unit, block, segment);
  if (end >= 0) return 1.5 * Math.max(1, end - count.end);
  if (count.percent || count.spelled) return -1;
  const next = words[count.end]?.is;
  if (next !== undefined && !closing.has(next)) return -1;
  if (findChoice(rule.unit, words, start, count.at, count.at)) return 1;
  return whole !== null && sameUnit(rule, whole) ? 0.8 : -1;
}

/** A part without a unit counts what its whole counts: "đã giải quyết 90 hồ sơ; trong đó quá hạn: 2". */
const sameUnit = (one: Rule, other: Rule): boolean =>
  one.unit.some((phrase) => other.unit.some((also) => also.join(" ") === phrase.join(" ")));

/** How well surroundings speak for a rule: its sentence most, then heads of lists and titles, then what was said before. */
function contextScore(choice: Choice, block: Block, segment: Segment): number {
  const { words } = block;
  const inSentence = findChoice(choice, words, segment.sentence, segment.sentenceEnd, segment.count.at);
  if (inSentence) {
    const behind = inSentence.at >= segment.count.at;
    const away = behind ? inSentence.at - segment.count.end + 20 : segment.count.at - inSentence.end;
    return Math.max(0.9, 2 + 0.2 * inSentence.weight - 0.03 * away);
  }
  for (const head of block.heads) if (findChoice(choice, head.words, 0, head.words.length, 0)) return 0.8;
  if (block.noted && findChoice(choice, block.noted.block.words, 0, block.noted.block.words.length, 0)) return 0.7;
  for (const title of block.headings) if (findChoice(choice, title, 0, title.length, 0)) return 0.6;
  return findChoice(choice, words, 0, segment.sentence, segment.sentence) ? 0.5 : -1;
}

export function scoreRule(rule: Rule, block: Block, segment: Segment, reach: number, whole: Rule | null): Match | null {
  const { words } = block;
  const { count, end } = segment;
  if (rule.change !== (count.change !== null)) return null;
  let score = unitScore(rule, block, segment, whole);
  if (score < 0) return null;
  let own = false;
  let first = count.at;
  const zones: [Choice, number, number, number][] = [
    [rule.near, reach, end, 2],
    [rule.also, reach, end, 2],
    [rule.before, reach, count.at, 2.2],
    [rule.after, count.end, end, 2.2],
  ];
  for (const [choice, from, to, factor] of zones) {
    if (choice.length === 0) continue;
    const found = findChoice(choice, words, from, to, count.at);
    if (!found) return null;
    own = true;
    first = Math.min(first, found.at);
    const distance = found.at >= count.at ? found.at - count.end : count.at - found.end;
    score += factor * found.weight - 0.06 * Math.max(0, distance);
  }
  if (rule.context.length > 0) {
    const context = contextScore(rule.context, block, segment);
    if (context < 0) return null;
    score += context;
  }
  let clause = first;
  while (clause > reach && words[clause - 1]!.is !== ",") clause--;
  if (rule.without.length > 0 && findChoice(rule.without, words, clause, end, count.at)) return null;
  if (rule.absent.length > 0 && findChoice(rule.absent, words, segment.sentence, segment.sentenceEnd, count.at)) return null;
  return { rule, score, own };
}

export function bestRule(rules: readonly Rule[], block: Block, segment: Segment, reach: number, whole: Rule | null): Match | null {
  let best: Match | null = null;
  for (const rule of rules) {
    const match = scoreRule(rule, block, segment, reach, whole);
    if (match && (!best || match.score > best.score)) best = match;
  }
  return best;
}
