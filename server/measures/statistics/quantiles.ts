/** The value below which a share of the sorted values lies, between two of them by straight line. Null of nothing. */
export function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const lower = sorted[below]!;
  const upper = sorted[Math.ceil(place)]!;
  return lower === upper ? lower : lower + (upper - lower) * (place - below);
}

export const ascending = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other);

export const median = (values: readonly number[]): number | null => quantile(ascending(values), 0.5);

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
