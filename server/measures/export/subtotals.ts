import type { AnalyzeMember, AnalyzeRow, AnalyzeTotalRow } from "#schema/measures/analyze.type.ts";

/** Subtotals that wait for the last row of their group; those of a single row say that row again and are left out. */
export class Subtotals {
  private readonly byPrefix = new Map<string, AnalyzeTotalRow>();
  private readonly others: AnalyzeTotalRow[] = [];
  private open: { depth: number; total: AnalyzeTotalRow; rows: number }[] = [];

  constructor(totals: readonly AnalyzeTotalRow[], clustered: boolean) {
    for (const total of totals) {
      const depth = total.members.findIndex((member) => member === null);
      const isPrefix = clustered && total.members.slice(depth).every((member) => member === null);
      if (isPrefix && depth > 0) this.byPrefix.set(prefixKey(total.members, depth), total);
      else this.others.push(total);
    }
  }

  /** Those whose group a row no longer belongs to, the inner ones first. */
  endedBefore({ members }: AnalyzeRow): AnalyzeTotalRow[] {
    const staying = this.open.findIndex(({ total }) => !sameMembers(members, total));
    const ended = staying < 0 ? [] : this.open.splice(staying);
    for (const group of this.open) group.rows += 1;
    for (let depth = (this.open.at(-1)?.depth ?? 0) + 1; depth < members.length; depth++) {
      const total = this.byPrefix.get(prefixKey(members, depth));
      if (total) this.open.push({ depth, total, rows: 1 });
    }
    return told(ended);
  }

  rest(): AnalyzeTotalRow[] {
    return [...told(this.open.splice(0)), ...this.others];
  }
}

const told = (ended: readonly { total: AnalyzeTotalRow; rows: number }[]): AnalyzeTotalRow[] =>
  ended.toReversed().flatMap(({ total, rows }) => (rows > 1 ? [total] : []));

const prefixKey = (members: readonly (AnalyzeMember | null)[], depth: number): string =>
  JSON.stringify(members.slice(0, depth).map((member) => member?.key ?? null));

const sameMembers = (members: readonly (AnalyzeMember | null)[], of: AnalyzeTotalRow): boolean =>
  of.members.every((member, index) => member === null || member.key === members[index]?.key);
