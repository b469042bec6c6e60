import type { FeedProblemCode } from "#schema/ingest/feed.enum.ts";
import type { FeedProblem } from "#schema/ingest/feed.type.ts";

/** Gathers what stands against the rows of a batch. */
export class Problems {
  readonly byRow = new Map<number, FeedProblem[]>();

  /**
   * @param field of the row, dotted; empty for the row as a whole
   * @param advice what to send instead
   */
  add(row: number, code: keyof typeof FeedProblemCode, field: string, message: string, advice: string): void {
    const own = this.byRow.get(row);
    const problem = { code, path: `input.rows.${row}${field && `.${field}`}`, message, advice };
    if (own) own.push(problem);
    else this.byRow.set(row, [problem]);
  }

  has(row: number): boolean {
    return this.byRow.has(row);
  }
}
