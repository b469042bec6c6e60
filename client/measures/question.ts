import type { graphql } from "#client/core/graphql.ts";

export type DimensionKey = ReturnType<typeof graphql.scalar<"AnalyzeDimension">>;
export type LevelKey = ReturnType<typeof graphql.scalar<"UnitLevel">>;
export type PeriodKindKey = ReturnType<typeof graphql.scalar<"PeriodKind">>;
export type WindowKey = ReturnType<typeof graphql.scalar<"PeriodWindow">>;
export type ComparisonKey = ReturnType<typeof graphql.scalar<"AnalyzeComparison">>;

export interface AskedFilter {
  dimension: DimensionKey;
  members: string[];
}

export const bounds = ["lt", "lte", "gt", "gte"] as const;
export type Bound = (typeof bounds)[number];

/** Only rows whose value of a measure lies on one side of a number. */
export interface AskedBound {
  measure: string;
  bound: Bound;
  /** Exact, as it was typed: `95`, `-1.5`. */
  value: string;
}

/** One question further up: where a drill down came from. */
export interface TrailStep {
  /** The member that was opened. */
  label: string;
  /** What to set again on the way back, as it stands in an address. */
  query: string;
}

export const views = ["bang", "xoay", "nhiet", "o", "duong", "cot", "chong", "hang", "diem"] as const;
export type View = (typeof views)[number];

/** No totals, the grand one, subtotals in the order of the dimensions, every combination. */
export const totalsChoices = ["khong", "chung", "con", "moi"] as const;
export type TotalsChoice = (typeof totalsChoices)[number];

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
  /** So many of the newest periods that have figures; null takes all. Gives way to `periods`. */
  last: number | null;
  /** Only periods that begin on this day or later. */
  from: string | null;
  /** Only periods that end on this day or before. */
  to: string | null;
  filters: AskedFilter[];
  having: AskedBound[];
  compare: ComparisonKey[];
  rank: boolean;
  /** Figures stand under the units that succeeded theirs by this day; null leaves them where they were reported. */
  boundariesOn: string | null;
  totals: TotalsChoice;
  /** `RESOLUTION_RATE`, `-RESOLUTION_RATE`, or the place of a dimension `0`, `-0`. */
  order: string | null;
  /** Of the rows on the screen, from 1. */
  page: number;
  view: View;
  /** The dimension that lies across a pivot or makes the series of a chart. */
  across: string | null;
  trail: TrailStep[];
}

export const emptyQuestion: Question = {
  measures: [],
  dimensions: [],
  time: "QUARTER.LEGAL",
  cumulative: false,
  periods: [],
  last: null,
  from: null,
  to: null,
  filters: [],
  having: [],
  compare: [],
  rank: false,
  boundariesOn: null,
  totals: "con",
  order: null,
  page: 1,
  view: "bang",
  across: null,
  trail: [],
};

/** The dimension that lies across: the one chosen, else the last of several. */
export function acrossOf({ dimensions, across }: Question): string | null {
  if (across && dimensions.includes(across)) return across;
  return dimensions.length > 1 ? dimensions.at(-1)! : null;
}

/** Changed parts with what must change along with them: another answer begins at its first page. */
export function withFollowers(question: Question, parts: Partial<Question>): Partial<Question> {
  const turned = "page" in parts ? {} : { page: 1 };
  const measures = parts.measures ?? question.measures;
  const lost = question.having.some(({ measure }) => !measures.includes(measure));
  const having = "having" in parts || !lost ? {} : { having: question.having.filter(({ measure }) => measures.includes(measure)) };
  const dimensions = parts.dimensions ?? question.dimensions;
  const compare = dimensions.includes("PERIOD") || question.compare.length === 0 || "compare" in parts ? {} : { compare: [] };
  return { ...turned, ...having, ...compare, ...parts };
}
