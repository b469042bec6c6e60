import type { Span } from "#server/ingest/reading/text.ts";

/** A printed line that has text. */
export interface Line extends Span {
  /** Its text: composed, trimmed, without signs of bold print. `start` and `end` are its place in the decoded text. */
  readonly text: string;
  /** How many empty lines stand above it. */
  readonly gap: number;
  /** The first line of a page: after a form feed, or set in by one space with no empty line above, as converters begin a page. */
  readonly pageStart: boolean;
  /** A long blank or drawn line stands above: what follows are notes, or the next part. */
  readonly ruled: boolean;
  /** All of it is bold, or marked as a heading. */
  readonly strong: boolean;
}

const printed = /[^\n\r\v\f\u2028\u2029]*(?:\r\n|[\n\r\v\f\u2028\u2029]|$)/gu;
const breaks = /[\n\r\v\f\u2028\u2029]+$/u;
const drawn = /^[\s_\-–—─━=]{12,}$|^\s*(?:\|[\s:|-]*)+$|^\s*[-_]{4,}\s*$/u;
/** Two runs of bold print with nothing between them were two lines. */
const seam = /(?<=\S)(?:\*{4}|\*{3}(?=\())(?=\S)/u;

/** The lines with text, in order. */
export function readLines(raw: string): Line[] {
  const lines: Line[] = [];
  let [gap, ruled, fed, before] = [0, false, true, ""];
  for (const found of raw.matchAll(printed)) {
    const body = found[0].replace(breaks, "");
    if (drawn.test(body) || body.trim() === "") {
      ruled ||= body.length >= 12 && !body.includes("|");
      if (!found[0].endsWith("\f")) gap++;
    } else {
      const indented = gap === 0 && /^ (?! )/u.test(body) && !/^\s*(?:\d{1,3}\s*)?$/u.test(before);
      lines.push(...seams(body, found.index, { gap, ruled, pageStart: fed || indented }));
      [gap, ruled, fed] = [0, false, false];
    }
    fed ||= found[0].includes("\f");
    before = body;
    if (found.index + found[0].length >= raw.length) break;
  }
  return lines;
}

function* seams(body: string, at: number, above: Pick<Line, "gap" | "ruled" | "pageStart">): Generator<Line> {
  let [from, state] = [0, above];
  for (const part of body.split(seam)) {
    const start = body.indexOf(part, from);
    const text = part.replace(/^[\s\ufeff]+|\s+$/gu, "");
    if (text !== "") yield line(text, at + start + part.indexOf(text), state);
    from = start + part.length;
    state = { gap: 0, ruled: false, pageStart: false };
  }
}

function line(text: string, start: number, above: Pick<Line, "gap" | "ruled" | "pageStart">): Line {
  const strong = /^(?:#{1,6}\s|\*\*[^*]+\*{2,3}$|\*\*[^*]+$)/u.test(text);
  return {
    ...above,
    text: text
      .normalize("NFC")
      .replace(/\*\*+|^#{1,6}\s+/gu, "")
      .trim(),
    start,
    end: start + text.length,
    strong,
  };
}
