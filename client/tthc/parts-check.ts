/** One stated total beside the parts the source breaks it into. */
export interface PartsCheck<Row> {
  /** Null when the source states no total. */
  total: Row | null;
  parts: readonly Row[];
  sum: number;
  /** Total less sum; null when there is no total or it is not broken into parts. */
  difference: number | null;
}

export function checkParts<Row extends { count: number }>(total: Row | null, parts: readonly Row[]): PartsCheck<Row> {
  const sum = parts.reduce((all, { count }) => all + count, 0);
  return { total, parts, sum, difference: total === null || parts.length === 0 ? null : total.count - sum };
}
