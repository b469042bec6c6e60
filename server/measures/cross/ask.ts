import type { AnalyzeFilterInput, AnalyzeInput } from "#schema/measures/analyze.input.ts";
import type { AnalyzeCell, AnalyzeResult } from "#schema/measures/analyze.type.ts";
import type { MeasuredTimeInput } from "#schema/measures/cross.input.ts";
import { HubError } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { analyze } from "#server/measures/analyze.sql.ts";
import type { DimensionKey } from "#server/measures/dimensions.ts";
import type { Comparison } from "#server/measures/question.ts";

/** What a cross-cutting view asks of `analyze`; periods by their codes. */
export interface Asked {
  readonly measures: readonly string[];
  readonly dimensions: readonly ("UNIT" | "PERIOD")[];
  readonly time: MeasuredTimeInput;
  readonly periods: readonly string[];
  readonly filters?: readonly AnalyzeFilterInput[];
  readonly compare?: readonly Comparison[];
  /** Ends of the boundaries asked for; null leaves figures where they were reported. */
  readonly boundariesOn: string | null;
}

/** As many cells as one answer may hold; `check.ts` refuses more. */
const MOST_CELLS = 100_000;

/** Where a part of the `analyze` input came from in the view's own input: `measures.1` → `y`. */
export type Places = Readonly<Record<string, string>>;

/**
 * Answers a question of a view with the statement of `analyze`, whose refusals name the view's own argument. Refuses an
 * answer too large to be held whole: a view of a part would judge by the part.
 */
export async function ask(asked: Asked, context: Context, view: string, places: Places = {}): Promise<AnalyzeResult> {
  const { measures, dimensions, time, periods, filters = [], compare = [], boundariesOn } = asked;
  const limit = Math.floor(MOST_CELLS / Math.max(1, measures.length));
  const question: AnalyzeInput = {
    measures: [...measures],
    dimensions: dimensions.map((dimension) => ({ dimension: dimension satisfies DimensionKey })),
    time: { kind: time.kind, window: time.window, mode: time.mode, periods: [...periods] },
    filters: [...filters],
    compare: [...compare],
    ...{ having: [], order: [], totals: "NONE", rank: false, offset: 0, limit },
    boundaries: boundariesOn === null ? "AS_REPORTED" : "AS_OF",
    boundariesOn,
  };
  const answer = await inPlace(view, places, () => analyze(question, context));
  if (answer.totalCount > answer.rows.length)
    throw refuseIn(
      view,
      "filters",
      `Có ${answer.totalCount} dòng × ${measures.length} thước đo, quá ${MOST_CELLS} ô.`,
      "Hãy lọc một cấp hoặc một loại đơn vị, hoặc bớt thước đo.",
    );
  return answer;
}

/** A refusal that names an argument of a view. */
export const refuseIn = (view: string, path: string, reason: string, advice: string): HubError =>
  new HubError("BAD_USER_INPUT", `${reason} ${advice}`, { argument: `${view}.input.${path}`, expected: advice });

/** What `analyze` refuses inside is said of the view's own argument. */
export async function inPlace<T>(view: string, places: Places, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw placed(error, view, places);
  }
}

function placed(error: unknown, view: string, places: Places): unknown {
  if (!(error instanceof HubError)) return error;
  const { argument, expected } = error.extensions as { argument?: string; expected?: string };
  if (!argument?.startsWith("analyze.input.")) return error;
  const path = argument.slice("analyze.input.".length);
  const from = Object.keys(places).find((place) => path === place || path.startsWith(`${place}.`));
  const own = from === undefined ? path : `${places[from]}${path.slice(from.length)}`;
  return new HubError("BAD_USER_INPUT", error.message, { argument: `${view}.input.${own}`, ...(expected && { expected }) });
}

/** The value of a cell as a number; null when it has none. */
export const numberOf = (cell: Pick<AnalyzeCell, "value"> | undefined): number | null => (cell?.value == null ? null : Number(cell.value));

/** A reckoned number as exact text, without digits that mean nothing. */
export const decimal = (value: number, decimals = 2): string => String(Number(value.toFixed(decimals)));
