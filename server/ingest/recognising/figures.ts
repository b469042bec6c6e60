import { blocksOf } from "#server/ingest/recognising/figure-blocks.ts";
import { findChoice } from "#server/ingest/recognising/figure-phrases.ts";
import { bestRule, unitEnd } from "#server/ingest/recognising/figure-match.ts";
import { breakdownOf } from "#server/ingest/recognising/figure-breakdown.ts";
import { countsOf } from "#server/ingest/recognising/figure-numbers.ts";
import { figureFrom } from "#server/ingest/recognising/figure-made.ts";
import { noneIn } from "#server/ingest/recognising/figure-none.ts";
import { segmentsOf } from "#server/ingest/recognising/figure-segments.ts";
import type { Block } from "#server/ingest/recognising/figure-blocks.ts";
import type { Figure, Window } from "#server/ingest/recognising/found.ts";
import type { FigureContext, Reckoned } from "#server/ingest/recognising/figure-context.ts";
import type { FigureKnowledge, Rule } from "#server/ingest/recognising/figure-rules.ts";
import type { Match } from "#server/ingest/recognising/figure-match.ts";
import type { Parts } from "#server/ingest/recognising/figure-breakdown.ts";
import type { ReadText } from "#server/ingest/reading/text.ts";
import type { Segment } from "#server/ingest/recognising/figure-segments.ts";

/** Slots of which a whole has all values together. */
const totalled = ["type", "change", "field"];

/** Whether a number can be a part of what another counts. */
function isPart(whole: Reckoned, block: Block, segment: Segment, parts: Parts): boolean {
  const { words } = block;
  if (segment.count.percent !== whole.segment.count.percent || segment.count.change !== null) return false;
  const next = words[segment.count.end]?.is;
  const told = Object.keys(parts).some((slot) => slot !== "of");
  if (unitEnd(whole.rule.unit, block, segment) >= 0) return told || segment.count.at - segment.start < 4;
  return told || next === undefined || [",", ";", ".", ")"].includes(next);
}

/** "kiểm tra 19 văn bản do tỉnh ban hành và 07 văn bản do huyện ban hành": the verb before the first holds for the next as well. */
function isParallel(last: Reckoned, match: Match, { words }: Block, segment: Segment): boolean {
  const { count, start, end } = last.segment;
  const led = findChoice(last.rule.near, words, start, count.at, count.at);
  const lead = words.slice(segment.start, segment.count.at);
  const unit = (at: number) => words[at]?.is;
  return (
    led !== null &&
    lead.every(({ is }) => is === "," || is === "và") &&
    unit(count.end) === unit(segment.count.end) &&
    segment.sentence === last.segment.sentence &&
    findChoice(match.rule.near, words, count.end, end, count.end) !== null
  );
}

interface Surroundings {
  readonly reach: number;
  readonly whole: Reckoned | null;
  readonly last: Reckoned | null;
}

function reckon(knowledge: FigureKnowledge, block: Block, segment: Segment, { reach, whole, last }: Surroundings): Reckoned | null {
  const match = bestRule(knowledge.rules, block, segment, reach, whole?.rule ?? null);
  if (match && last && match.rule.indicator !== last.rule.indicator && isParallel(last, match, block, segment))
    return { rule: last.rule, segment, parts: breakdownOf(last.rule, knowledge.slots, block, segment, reach), confidence: 0.85 };
  const partsBy = (rule: Rule) => breakdownOf(rule, knowledge.slots, block, segment, reach);
  if (whole && (!match?.own || match.rule.indicator === whole.rule.indicator)) {
    const parts = partsBy(whole.rule);
    if (match?.own || isPart(whole, block, segment, parts)) {
      if (whole.parts !== parts) for (const slot of totalled) if (parts[slot] && !whole.parts[slot]) whole.parts[slot] = "TOTAL";
      const above = Object.entries(whole.parts).filter(([slot, value]) => slot !== "of" && value !== "TOTAL");
      return { rule: whole.rule, segment, parts: { ...Object.fromEntries(above), ...parts }, confidence: 0.85 };
    }
  }
  if (!match) return null;
  const confidence = match.own ? Math.min(0.97, Math.round(70 + match.score * 2.5) / 100) : 0.6;
  return { rule: match.rule, segment, parts: partsBy(match.rule), confidence };
}

/** The last number of a list's head, or the number that a note explains. */
function wholeAbove(block: Block, done: ReadonlyMap<Block, readonly (Reckoned | null)[]>): Reckoned | null {
  if (block.noted) {
    const at = block.noted.at;
    const before = (done.get(block.noted.block) ?? []).filter((one) => one && block.noted!.block.words[one.segment.count.at]!.from < at);
    return before.at(-1) ?? null;
  }
  const head = block.heads[0];
  return head && /(?:trong đó|gồm|cụ thể|:)\s*[:.…]*\s*$/iu.test(head.passage.text)
    ? (done.get(head)?.findLast((one) => one !== null) ?? null)
    : null;
}

export function recogniseFigures(read: ReadText, context: FigureContext): Figure[] {
  const { knowledge } = context;
  const done = new Map<Block, (Reckoned | null)[]>();
  for (const block of blocksOf(read, context.outline, knowledge.vocabulary)) {
    const segments = segmentsOf(block.words, countsOf(block.passage.text, block.words, knowledge.comparing));
    const reckoned: (Reckoned | null)[] = [];
    segments.forEach((segment, index) => {
      const reach = segment.follows ? (segments[index - 1]?.start ?? segment.start) : segment.start;
      const whole = segment.partOf === null ? wholeAbove(block, done) : (reckoned[segment.partOf] ?? null);
      reckoned.push(reckon(knowledge, block, segment, { reach, whole, last: reckoned.at(-1) ?? null }));
    });
    done.set(block, reckoned);
  }
  const figures = [...done].flatMap(([block, reckoned]) => [...figuresOf(block, reckoned, context), ...noneIn(block, context)]);
  return once(
    outOfAll(
      figures.sort((one, other) => one.span.start - other.span.start),
      knowledge,
    ),
  );
}

/** "21/21 xã" tells how many communes there are, also for what is said of "15 xã" elsewhere. */
function outOfAll(figures: readonly Figure[], { counted }: FigureKnowledge): Figure[] {
  const known = new Map<string, Set<unknown>>();
  for (const { level, value, breakdown } of figures)
    if (level && breakdown["of"] === value) known.set(level, (known.get(level) ?? new Set()).add(value));
  return figures.map((figure) => {
    const all = known.get(counted.get(figure.indicator ?? "") ?? "");
    const [whole] = all?.size === 1 && figure.breakdown["of"] === undefined ? all : [];
    return whole === undefined ? figure : { ...figure, breakdown: { ...figure.breakdown, of: whole as number } };
  });
}

function figuresOf(block: Block, reckoned: readonly (Reckoned | null)[], context: FigureContext): Figure[] {
  const periods = new Map<string, Window>();
  return reckoned.flatMap((one) => {
    if (!one) return [];
    const figure = figureFrom(one, block, context, periods.get(one.rule.indicator.code));
    if (figure.period && figure.period !== context.document.period && figure.period.kind !== "POINT")
      periods.set(one.rule.indicator.code, figure.period);
    return [figure];
  });
}

/** A goal that is set in the text and again in its table of tasks is one goal. */
function once(figures: readonly Figure[]): Figure[] {
  const seen = new Set<string>();
  return figures.filter(({ kind, indicator, value, comparator, level, period, breakdown }) => {
    if (kind !== "TARGET") return true;
    const goal = JSON.stringify([indicator, value, comparator, level, period?.label, breakdown]);
    return !seen.has(goal) && seen.add(goal);
  });
}
