import type { AnalyzeInput } from "#client/measures/analyze-input.ts";
import { bounds, emptyQuestion, views } from "#client/measures/question.ts";
import type { Question, TotalsChoice, View } from "#client/measures/question.ts";

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

const totalsOf: Readonly<Record<string, TotalsChoice>> = { NONE: "khong", GRAND: "chung", ROLLUP: "con", CUBE: "moi" };
/** A pivot asks for the cube whichever totals were chosen. */
const crossed = (look: Look) => look.view === "xoay" || look.view === "nhiet";

const isView = (text: unknown): text is View => views.some((view) => view === text);

/** What was asked, as explore asks it. */
export function toQuestion(input: AnalyzeInput, look: Look = {}): Question {
  const { time, totals } = input;
  return {
    ...emptyQuestion,
    measures: [...input.measures],
    dimensions: (input.dimensions ?? []).map(({ dimension, level }) => (level ? `${dimension}.${level}` : dimension)),
    time: `${time.kind}.${time.window}`,
    cumulative: time.mode === "CUMULATIVE",
    periods: [...(time.periods ?? [])],
    filters: (input.filters ?? []).map(({ dimension, in: members }) => ({ dimension, members: [...(members ?? [])] })),
    last: time.last ?? null,
    from: time.from ?? null,
    to: time.to ?? null,
    having: (input.having ?? []).flatMap((one) =>
      bounds.flatMap((bound) => (one[bound] == null ? [] : [{ measure: one.measure, bound, value: String(one[bound]) }])),
    ),
    compare: [...(input.compare ?? [])],
    rank: look.view !== "hang" && input.rank === true,
    boundariesOn: input.boundariesOn ?? null,
    totals: crossed(look) && totals === "CUBE" ? emptyQuestion.totals : totalsOf[totals ?? "NONE"]!,
    order: readOrder(input),
    view: isView(look.view) ? look.view : emptyQuestion.view,
    across: look.across ?? null,
  };
}
