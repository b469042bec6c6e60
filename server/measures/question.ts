import type { Definition } from "./definition.ts";
import type { DimensionKey } from "./dimensions.ts";

export interface AskedDimension {
  readonly key: DimensionKey;
  /** The level of an ancestor; null for every other dimension. */
  readonly level: string | null;
}

export type PeriodKindKey = "MONTH" | "QUARTER" | "HALF_YEAR" | "NINE_MONTHS" | "YEAR" | "MULTI_YEAR";

export interface AskedTime {
  readonly kind: PeriodKindKey;
  readonly window: "LEGAL" | "CALENDAR";
  readonly mode: "IN_PERIOD" | "CUMULATIVE";
  readonly periods: readonly string[] | null;
  readonly from: string | null;
  readonly to: string | null;
  /** How many of the latest periods that have figures; null takes all that are asked for. */
  readonly last: number | null;
}

export interface AskedFilter {
  readonly key: DimensionKey;
  readonly members: readonly string[];
}

export type Bound = "lt" | "lte" | "gt" | "gte";

export interface Having {
  /** Index of the measure in the question. */
  readonly measure: number;
  readonly bound: Bound;
  readonly value: string;
}

export interface AskedOrder {
  readonly by: "MEASURE" | "DIMENSION";
  readonly index: number;
  readonly descending: boolean;
}

export type Comparison = "PREVIOUS_PERIOD" | "SAME_PERIOD_LAST_YEAR";

/** A question that makes sense: what `analyze` compiles. */
export interface Question {
  readonly definitions: readonly Definition[];
  readonly dimensions: readonly AskedDimension[];
  readonly time: AskedTime;
  readonly filters: readonly AskedFilter[];
  readonly having: readonly Having[];
  readonly order: readonly AskedOrder[];
  readonly totals: "NONE" | "GRAND" | "ROLLUP" | "CUBE";
  readonly compare: readonly Comparison[];
  readonly rank: boolean;
  /** The day whose units figures are put under; null leaves them where they were reported. */
  readonly boundariesOn: string | null;
  readonly limit: number;
  readonly offset: number;
}

/** The sets of dimensions that rows are grouped by: the rows themselves first, then the totals. */
export function groupingSets({ dimensions, totals }: Pick<Question, "dimensions" | "totals">): number[][] {
  const all = dimensions.map((_, index) => index);
  const sets =
    totals === "NONE"
      ? [all]
      : totals === "GRAND"
        ? [all, []]
        : totals === "ROLLUP"
          ? Array.from({ length: all.length + 1 }, (_, dropped) => all.slice(0, all.length - dropped))
          : Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((index) => !(mask & (1 << index))));
  return all.length === 0 ? [[]] : sets;
}
