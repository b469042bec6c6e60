/** What is marked in a text: its place, and whatever is shown of it. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A part of a line: plain, or of the innermost mark there. */
export interface Piece {
  readonly text: string;
  readonly mark: string | null;
}

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly pieces: readonly Piece[];
}

/** Cuts a text into its lines, and each line where marks begin and end; of marks inside each other the shortest is shown. */
export function markLines(text: string, marks: readonly Mark[]): Line[] {
  const byStart = marks.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let open: Mark[] = [];
  let start = 0;
  return text.split("\n").map((line, index) => {
    const end = start + line.length;
    while (next < byStart.length && byStart[next]!.start <= end) open.push(byStart[next++]!);
    open = open.filter((mark) => mark.end > start);
    const pieces = cut(line, start, open);
    start = end + 1;
    return { number: index + 1, pieces };
  });
}

function cut(line: string, start: number, marks: readonly Mark[]): Piece[] {
  const end = start + line.length;
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  if (here.length === 0) return [{ text: line.replace(/\r$/, ""), mark: null }];
  const edges = [...new Set([start, end, ...here.flatMap((mark) => [Math.max(mark.start, start), Math.min(mark.end, end)])])].toSorted(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1]!;
    const covering = here.filter((mark) => mark.start <= from && mark.end >= to).toSorted((a, b) => a.end - a.start - (b.end - b.start));
    return { text: line.slice(from - start, to - start), mark: covering[0]?.id ?? null };
  });
}

/** Lines that are drawn together, so that a long text is drawn only where it is looked at. */
const blockLines = 40;

export const inBlocks = (lines: readonly Line[]): Line[][] =>
  Array.from({ length: Math.ceil(lines.length / blockLines) }, (_, at) => lines.slice(at * blockLines, (at + 1) * blockLines));
