import type { Passage, Span } from "#server/ingest/reading/text.ts";

/** A run of the decoded text that goes into a passage. Runs are joined by a space, unless `tight`. */
export interface Piece extends Span {
  readonly tight?: boolean;
}

/** A run of the decoded text that stays out of passages: a footnote's mark, or a sign of bold print. */
export interface Cut extends Span {
  readonly mark: string | null;
}

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/u;
const combining = /\p{M}/u;
const space = /\s/u;

/** A passage of the runs `pieces` of `raw`: composed letters, single spaces, without `cuts` (in the order of the text). */
export function makePassage(
  kind: Passage["kind"],
  raw: string,
  pieces: readonly Piece[],
  cuts: readonly Cut[] = [],
  mark: string | null = null,
): Passage {
  const draft = new Draft(raw);
  for (const piece of pieces) {
    if (piece.tight) draft.close();
    else draft.breakAt(piece.start);
    let next = firstFrom(cuts, piece.start);
    for (let at = piece.start; at < piece.end;) {
      const cut = cuts[next];
      if (cut && cut.start <= at) {
        if (cut.mark !== null) draft.marks.push({ at: draft.text.length, mark: cut.mark });
        at = Math.max(at, cut.end);
        next++;
      } else at = draft.take(at, Math.min(piece.end, cut?.start ?? piece.end));
    }
  }
  return { kind, text: draft.text.join(""), starts: draft.starts, ends: draft.ends, marks: draft.marks, mark };
}

/** The first cut that ends after `start`. */
function firstFrom(cuts: readonly Cut[], start: number): number {
  let low = 0;
  for (let high = cuts.length; low < high;) {
    const middle = (low + high) >> 1;
    if (cuts[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

class Draft {
  readonly text: string[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly marks: { at: number; mark: string }[] = [];
  private gap: Span | null = null;

  constructor(private readonly raw: string) {}

  /** Nothing between what stands before and what comes. */
  close(): void {
    this.gap = null;
  }

  breakAt(start: number): void {
    const before = this.ends.at(-1);
    if (before !== undefined) this.gap ??= { start: Math.min(before, start - 1), end: Math.min(before, start - 1) + 1 };
  }

  /** Takes the letter at `at` with the marks over it; gives where the next begins. */
  take(at: number, limit: number): number {
    let end = at + (this.raw.codePointAt(at)! > 0xffff ? 2 : 1);
    while (end < limit && combining.test(this.raw[end]!)) end++;
    const letter = this.raw.slice(at, end);
    if (space.test(letter[0]!)) {
      if (this.text.length > 0) this.gap = { start: this.gap?.start ?? at, end: at + 1 };
      return at + 1;
    }
    if (invisible.test(letter[0]!)) return at + 1;
    if (this.gap && this.text.length > 0) this.push(" ", this.gap);
    this.gap = null;
    for (const unit of letter.normalize("NFC").split("")) this.push(unit, { start: at, end });
    return end;
  }

  private push(unit: string, { start, end }: Span): void {
    this.text.push(unit);
    this.starts.push(start);
    this.ends.push(end);
  }
}
