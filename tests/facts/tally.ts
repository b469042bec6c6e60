import type { Span } from "#server/ingest/reading/text.ts";

/** Hits and misses of one kind of thing in one document. */
export class Tally {
  expected = 0;
  hit = 0;
  found = 0;
  right = 0;
  readonly misses: string[] = [];
  readonly extras: string[] = [];

  /** A thing that the facts have. */
  expect(hit: boolean, what: string, line: number): void {
    this.expected++;
    if (hit) this.hit++;
    else this.misses.push(`line ${line}: ${what}`);
  }

  /** A thing that the reader found. */
  find(right: boolean, what: string): void {
    this.found++;
    if (right) this.right++;
    else this.extras.push(what);
  }

  add(other: Tally): this {
    this.expected += other.expected;
    this.hit += other.hit;
    this.found += other.found;
    this.right += other.right;
    return this;
  }

  get precision(): number {
    return this.found === 0 ? 0 : this.right / this.found;
  }

  get recall(): number {
    return this.expected === 0 ? 0 : this.hit / this.expected;
  }
}

/** Whether a found thing lies, in part, where the facts say. */
export const overlaps = ({ start, end }: Span, { charStart, charEnd }: { charStart: number; charEnd: number }): boolean =>
  start < charEnd && charStart < end;
