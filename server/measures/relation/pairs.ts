import type { AnalyzeResult } from "#schema/measures/analyze.type.ts";
import type { RelationLeftOut } from "#schema/measures/relation.type.ts";

/** Two figures of one unit. */
export interface Pair {
  readonly unit: string;
  readonly period: string | null;
  readonly x: string;
  readonly y: string;
}

/** The rows that have both figures, and how many do not and why. */
export function readPairs({ rows }: Pick<AnalyzeResult, "rows">): { pairs: Pair[]; leftOut: RelationLeftOut } {
  const leftOut: RelationLeftOut = { missingX: 0, missingY: 0, missingBoth: 0, notApplicable: 0 };
  const pairs: Pair[] = [];
  for (const { members, cells } of rows) {
    const [x, y] = [cells[0]!, cells[1]!];
    if (x.value !== null && y.value !== null) {
      pairs.push({ unit: members[0]!.key!, period: members[1]?.key ?? null, x: x.value, y: y.value });
    } else if (x.state === "NOT_APPLICABLE" || y.state === "NOT_APPLICABLE") leftOut.notApplicable += 1;
    else if (x.value === null && y.value === null) leftOut.missingBoth += 1;
    else if (x.value === null) leftOut.missingX += 1;
    else leftOut.missingY += 1;
  }
  return { pairs, leftOut };
}
