import { kindOf } from "#server/ingest/recognising/figure-kind.ts";
import { periodAhead, periodOf, periodSaid } from "#server/ingest/recognising/figure-period.ts";
import { reporterOf } from "#server/ingest/recognising/figure-reporter.ts";
import { fieldOfRow, unitOfRow } from "#server/ingest/recognising/figure-rows.ts";
import { spanOf } from "#server/ingest/reading/text.ts";
import { unitEnd } from "#server/ingest/recognising/figure-match.ts";
import type { Block } from "#server/ingest/recognising/figure-blocks.ts";
import type { Figure, Window } from "#server/ingest/recognising/found.ts";
import type { FigureContext, Reckoned } from "#server/ingest/recognising/figure-context.ts";

const charAt = (block: Block, word: number): number => block.words[word]?.from ?? block.passage.text.length;

/** The place shown for a figure: its number with what is counted, and up to six words that introduce it; in a table, its cell. */
function placeOf(block: Block, { segment, rule }: Reckoned): { from: number; to: number } {
  const { count, start } = segment;
  const unit = unitEnd(rule.unit, block, segment);
  let first = Math.max(start, count.at - (block.passage.kind === "cell" ? 0 : 6));
  while (first < count.at && !/^[\p{L}]/u.test(block.words[first]!.is)) first++;
  return { from: block.words[first]!.from, to: block.words[Math.max(unit, count.end) - 1]!.to };
}

/** `earlier` is the period that the passage named for the same indicator before. */
export function figureFrom(reckoned: Reckoned, block: Block, context: FigureContext, earlier: Window | null = null): Figure {
  const { rule, segment, parts, confidence } = reckoned;
  const { count, sentence, end } = segment;
  const { passage, words } = block;
  const field = fieldOfRow(passage.row);
  const { level, ...breakdown } = field === null ? parts : { ...parts, field };
  const written = passage.text.slice(words[count.at]!.from, words[count.end - 1]!.to);
  const { from, to } = placeOf(block, reckoned);
  const place = {
    text: passage.text,
    sentence: charAt(block, sentence),
    at: words[count.at]!.from,
    after: words[count.end - 1]!.to,
    end: charAt(block, end),
  };
  const titles = block.headings.map((title) => title.map(({ is }) => is.replaceAll("_", " ")).join(" "));
  const said = periodSaid(place, context.document.period) ?? earlier ?? periodAhead(titles, context.document.period);
  const period = periodOf(said, place, rule.indicator.timing, context.document.period);
  const [first, last] = [Math.min(sentence, count.at), Math.max(end, count.end)];
  const value = rule.change && count.change === -1 && rule.indicator.code.endsWith("_CHANGE") ? -count.value : count.value;
  const span = spanOf(passage, from, to);
  return {
    span,
    text: passage.text.slice(from, to).trim(),
    confidence,
    indicator: rule.indicator.code,
    name: rule.indicator.name,
    value,
    comparator: count.comparator,
    unitOfMeasure: rule.indicator.unitOfMeasure,
    asWritten: written === String(value) ? null : written,
    reportingUnit:
      unitOfRow(passage.row, context.resolve) ??
      reporterOf(passage.text, charAt(block, sentence), words[count.at]!.from, context.resolve) ??
      context.document.issuer,
    level: typeof level === "string" ? level : null,
    period,
    breakdown,
    kind: kindOf(context.knowledge, block, first, last, period?.kind === "RANGE" ? null : (period?.year ?? null), context.document),
  };
}
