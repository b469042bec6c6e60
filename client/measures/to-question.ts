import type { AnalyzeInput } from "#client/measures/analyze-input.ts";
import { emptyQuestion, views } from "#client/measures/question.ts";
import type { Question, View } from "#client/measures/question.ts";

/** How an answer is shown, as a saved view keeps it. */
export interface Look {
  view?: string | null;
  across?: string | null;
}

function readOrder({ order, dimensions }: AnalyzeInput): string | null {
  const [first] = order ?? [];
  if (!first) return null;
  const by = first.measure ?? (dimensions?.[first.dimension ?? -1] ? String(first.dimension) : null);
  return by === null ? null : `${first.direction === "DESC" ? "-" : ""}${by}`;
}

const isView = (text: unknown): text is View => views.some((view) => view === text);

/** What was asked, as explore asks it; what explore cannot say yet is left out. */
export function toQuestion(input: AnalyzeInput, look: Look = {}): Question {
  const { time } = input;
  return {
    ...emptyQuestion,
    measures: [...input.measures],
    dimensions: (input.dimensions ?? []).map(({ dimension, level }) => (level ? `${dimension}.${level}` : dimension)),
    time: `${time.kind}.${time.window}`,
    cumulative: time.mode === "CUMULATIVE",
    periods: [...(time.periods ?? [])],
    filters: (input.filters ?? []).map(({ dimension, in: members }) => ({ dimension, members: [...(members ?? [])] })),
    totals: (input.totals ?? "NONE") !== "NONE",
    order: readOrder(input),
    view: isView(look.view) ? look.view : emptyQuestion.view,
    across: look.across ?? null,
  };
}
