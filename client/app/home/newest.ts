import { byLatestPeriod } from "#client/core/period.ts";
import type { PeriodName } from "#client/core/period.ts";

/** Of the latest period; chosen here, since an order of the contract cannot reach into the period. */
export function newest<Row extends { period: PeriodName | null }>(rows: readonly Row[]): Row | undefined {
  return rows.toSorted((left, right) => byLatestPeriod(left.period, right.period))[0];
}
