import type { VariablesOf } from "#client/core/graphql.ts";
import type { ExplorePage } from "#client/measures/explore-query.ts";
import { acrossOf } from "#client/measures/question.ts";
import type { DimensionKey, LevelKey, PeriodKindKey, Question, WindowKey } from "#client/measures/question.ts";

export type AnalyzeInput = VariablesOf<typeof ExplorePage>["input"];

/** Rows of one answer on the screen; a file takes them all. */
export const mostRows = 500;

function toDimension(text: string): { dimension: DimensionKey; level?: LevelKey } {
  const [dimension, level] = text.split(".") as [DimensionKey, LevelKey | undefined];
  return level ? { dimension, level } : { dimension };
}

function toOrder(question: Question): NonNullable<AnalyzeInput["order"]> {
  const { order, dimensions, measures } = question;
  if (!order) return [];
  const by = order.replace(/^-/, "");
  const direction = order.startsWith("-") ? "DESC" : "ASC";
  if (measures.includes(by)) return [{ measure: by, direction }];
  return /^\d$/.test(by) && Number(by) < dimensions.length ? [{ dimension: Number(by), direction }] : [];
}

/** A pivot has totals of its rows and of its columns, which only the cube holds. */
function toTotals(question: Question): "NONE" | "ROLLUP" | "CUBE" {
  if (!question.totals) return "NONE";
  return question.view === "xoay" && acrossOf(question) ? "CUBE" : "ROLLUP";
}

/** The question in the words of `analyze`; what is usual there is left out, so that a copied query stays short. */
export function toInput(question: Question, limit = mostRows): AnalyzeInput {
  const [kind, window] = question.time.split(".") as [PeriodKindKey, WindowKey];
  const order = toOrder(question);
  const totals = toTotals(question);
  return {
    measures: question.measures,
    dimensions: question.dimensions.map(toDimension),
    time: {
      kind,
      window,
      ...(question.cumulative ? { mode: "CUMULATIVE" as const } : {}),
      ...(question.periods.length > 0 ? { periods: question.periods } : {}),
    },
    ...(question.filters.length > 0 ? { filters: question.filters.map(({ dimension, members }) => ({ dimension, in: members })) } : {}),
    ...(order.length > 0 ? { order } : {}),
    ...(totals === "NONE" ? {} : { totals }),
    limit,
  };
}
