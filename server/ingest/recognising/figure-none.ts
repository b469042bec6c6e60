import { choiceAt, findChoice } from "#server/ingest/recognising/figure-phrases.ts";
import { figureFrom } from "#server/ingest/recognising/figure-made.ts";
import { breakdownOf } from "#server/ingest/recognising/figure-breakdown.ts";
import type { Block } from "#server/ingest/recognising/figure-blocks.ts";
import type { Figure } from "#server/ingest/recognising/found.ts";
import type { FigureContext } from "#server/ingest/recognising/figure-context.ts";
import type { Rule } from "#server/ingest/recognising/figure-rules.ts";
import type { Segment } from "#server/ingest/recognising/figure-segments.ts";

const stops = new Set([".", ";", ")"]);

function around(block: Block, at: number): { sentence: number; end: number } {
  let sentence = at;
  while (sentence > 0 && block.words[sentence - 1]!.is !== ".") sentence--;
  let end = at;
  while (end < block.words.length && !stops.has(block.words[end]!.is)) end++;
  return { sentence, end };
}

function applies(rule: Rule, block: Block, at: number, end: number): number {
  const stop = choiceAt(rule.near, block.words, at + 1, end);
  if (stop < 0) return -1;
  if (rule.after.length > 0 && !findChoice(rule.after, block.words, at, end, at)) return -1;
  if (rule.without.length > 0 && findChoice(rule.without, block.words, at, end, at)) return -1;
  if (rule.context.length === 0) return stop;
  const heads = [...block.heads.map((head) => head.words), ...block.headings];
  const said =
    findChoice(rule.context, block.words, 0, end, at) ?? heads.find((words) => findChoice(rule.context, words, 0, words.length, 0));
  return said ? stop : -1;
}

/** Counts of nothing: "không có hồ sơ quá hạn". */
export function noneIn(block: Block, context: FigureContext): Figure[] {
  return block.words.flatMap(({ is }, at) => {
    if (is !== "không" && is !== "chưa") return [];
    const { sentence, end } = around(block, at);
    for (const rule of context.knowledge.none) {
      const stop = applies(rule, block, at, end);
      if (stop < 0) continue;
      const count = { at, end: stop, value: 0, of: null, percent: false, comparator: "EQ", change: null, spelled: true } as const;
      const segment: Segment = { count, start: at, end, sentence, sentenceEnd: end, follows: false, partOf: null };
      const parts = breakdownOf(rule, context.knowledge.slots, block, segment, at);
      return [figureFrom({ rule, segment, parts, confidence: 0.85 }, block, context)];
    }
    return [];
  });
}
