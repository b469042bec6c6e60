import type { graphql } from "#client/core/graphql.ts";

export type DimensionKey = ReturnType<typeof graphql.scalar<"AnalyzeDimension">>;
export type LevelKey = ReturnType<typeof graphql.scalar<"UnitLevel">>;
export type PeriodKindKey = ReturnType<typeof graphql.scalar<"PeriodKind">>;
export type WindowKey = ReturnType<typeof graphql.scalar<"PeriodWindow">>;

export interface AskedFilter {
  dimension: DimensionKey;
  members: string[];
}

export const views = ["bang", "xoay", "duong", "cot", "chong"] as const;
export type View = (typeof views)[number];

/** What is asked and how the answer is shown: all of it stands in the address. */
export interface Question {
  measures: string[];
  /** `UNIT`, or with the level of an ancestor `UNIT_ANCESTOR.DISTRICT`. */
  dimensions: string[];
  /** Kind and window of the periods: `QUARTER.LEGAL`. */
  time: string;
  /** From the start of the year to the period's end, instead of the period alone. */
  cumulative: boolean;
  /** Codes; empty takes every period of the kind. */
  periods: string[];
  filters: AskedFilter[];
  totals: boolean;
  /** `RESOLUTION_RATE`, `-RESOLUTION_RATE`, or the place of a dimension `0`, `-0`. */
  order: string | null;
  view: View;
  /** The dimension that lies across a pivot or makes the series of a chart. */
  across: string | null;
}

export const emptyQuestion: Question = {
  measures: [],
  dimensions: [],
  time: "QUARTER.LEGAL",
  cumulative: false,
  periods: [],
  filters: [],
  totals: true,
  order: null,
  view: "bang",
  across: null,
};

/** The dimension that lies across: the one chosen, else the last of several. */
export function acrossOf({ dimensions, across }: Question): string | null {
  if (across && dimensions.includes(across)) return across;
  return dimensions.length > 1 ? dimensions.at(-1)! : null;
}
