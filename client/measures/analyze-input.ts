import type { VariablesOf } from "#client/core/graphql.ts";
import type { ExplorePage } from "#client/measures/explore-query.ts";
import type { DimensionKey, LevelKey, PeriodKindKey, Question, WindowKey } from "#client/measures/question.ts";

export type AnalyzeInput = VariablesOf<typeof ExplorePage>["input"];

/** Rows of one answer on the screen; a file takes them all. */
export const mostRows = 500;

function toDimension(text: string): { dimension: DimensionKey; level?: LevelKey } {
  const [dimension, level] = text.split(".") as [DimensionKey, LevelKey | undefined];
  return level ? { dimension, level } : { dimension };
}

/** Sorted on the screen, so all of them must be there: the server orders by values and members only. */
const mostSortedHere = 5000;

/** `ON_TIME_RATE~0` is its first change, `ON_TIME_RATE~hang` its rank. */
export const isSortedHere = ({ order, view }: Question): boolean => view === "bang" && (order?.includes("~") ?? false);

/** Rows that one page of a question takes. */
export const pageSize = (question: Question): number =>
  isSortedHere(question) ? Math.min(mostSortedHere, Math.floor(100_000 / Math.max(1, question.measures.length))) : mostRows;

function toOrder(question: Question): NonNullable<AnalyzeInput["order"]> {
  const { order, dimensions, measures } = question;
  if (!order) return [];
  const by = order.replace(/^-/, "");
  const direction = order.startsWith("-") ? "DESC" : "ASC";
  if (measures.includes(by)) return [{ measure: by, direction }];
  return /^\d$/.test(by) && Number(by) < dimensions.length ? [{ dimension: Number(by), direction }] : [];
}

const totalsOf = { khong: "NONE", chung: "GRAND", con: "ROLLUP", moi: "CUBE" } as const;

/** A pivot has totals of its rows and of its columns, which only the cube holds. */
function toTotals({ totals, view, dimensions }: Question): (typeof totalsOf)[keyof typeof totalsOf] {
  const isPivot = (view === "xoay" || view === "nhiet") && dimensions.length > 1;
  return isPivot && totals !== "khong" ? "CUBE" : totalsOf[totals];
}

function toTime({ time, cumulative, periods, last, from, to }: Question): AnalyzeInput["time"] {
  const [kind, window] = time.split(".") as [PeriodKindKey, WindowKey];
  return {
    kind,
    window,
    ...(cumulative ? { mode: "CUMULATIVE" as const } : {}),
    ...(periods.length > 0 ? { periods } : last ? { last } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

const given = <Name extends string, Item>(name: Name, items: readonly Item[]) =>
  (items.length > 0 ? { [name]: items } : {}) as Partial<Record<Name, Item[]>>;

/**
 * The question in the words of `analyze`; what is usual there is left out, so that a copied query stays short.
 * @param most takes so many rows from the first on; left out, the page of the question
 */
export function toInput(question: Question, most?: number): AnalyzeInput {
  const { measures, dimensions, filters, having, compare, boundariesOn, page } = question;
  const totals = toTotals(question);
  const comparable = dimensions.includes("PERIOD") ? compare : [];
  return {
    measures,
    dimensions: dimensions.map(toDimension),
    time: toTime(question),
    ...given(
      "filters",
      filters.map(({ dimension, members }) => ({ dimension, in: members })),
    ),
    ...given(
      "having",
      having.filter(({ measure }) => measures.includes(measure)).map(({ measure, bound, value }) => ({ measure, [bound]: value })),
    ),
    ...given("order", toOrder(question)),
    ...(totals === "NONE" ? {} : { totals }),
    ...given("compare", comparable),
    ...(question.rank || question.view === "hang" ? { rank: true } : {}),
    ...(boundariesOn ? { boundaries: "AS_OF" as const, boundariesOn } : {}),
    limit: most ?? pageSize(question),
    ...(most === undefined && page > 1 ? { offset: (page - 1) * pageSize(question) } : {}),
  };
}
