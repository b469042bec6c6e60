import type { Found, Reading } from "#server/ingest/recognising/found.ts";
import type { Span } from "#server/ingest/reading/text.ts";
import type { NewItem } from "./new-item.ts";

/** Counts the lines of a text: a function from a place to its first and last line, from 1. */
export function lineFinder(text: string): (span: Span) => Span {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const lineOf = (offset: number) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  return ({ start, end }) => ({ start: lineOf(start), end: lineOf(Math.max(start, end - 1)) });
}

/** What was found in a document as items of an import, in the order of the text; the document itself is the first. */
export function itemsOf(reading: Reading, text: string): NewItem[] {
  const linesOf = lineFinder(text);
  const item =
    (kind: string) =>
    ({ span, confidence, ...payload }: Found): NewItem => ({
      ...{ kind, span, lines: linesOf(span), cell: null, confidence },
      payload: payload as Record<string, unknown>,
    });
  const found = [
    ...reading.citations.map(item("CITATION")),
    ...reading.figures.map(item("FIGURE")),
    ...reading.tasks.map(item("TASK")),
    ...reading.conclusions.map(item("CONCLUSION")),
  ];
  return [item("DOCUMENT")(reading.document), ...found.toSorted((a, b) => a.span!.start - b.span!.start || b.span!.end - a.span!.end)];
}
