import type { GraphQLInputType, GraphQLSchema } from "graphql";
import { coerceInputValue } from "graphql";
import type { AnalyzeFilterInput } from "#schema/measures/analyze.input.ts";
import type { MeasuredTimeInput } from "#schema/measures/cross.input.ts";
import type { Context } from "#server/core/graph/context.ts";
import { listOutliers } from "#server/measures/outliers/outliers.ts";
import { refuse } from "#server/measures/refuse.ts";
import { relate } from "#server/measures/relation/relation.ts";
import { makeScorecard } from "#server/measures/scorecard/scorecard.ts";
import type { BoardFilter } from "./board-filter.sql.ts";
import type { CardRecord } from "./board-record.ts";

/** Each kind of card that is no view: the field of its answer, the input it takes, how it is answered. */
const kinds = {
  SCORECARD: { field: "scorecard", input: "ScorecardInput", answer: makeScorecard },
  RELATION: { field: "relation", input: "RelationInput", answer: relate },
  OUTLIERS: { field: "outliers", input: "OutliersInput", answer: listOutliers },
} as const;

type Options = { unit?: string; time: MeasuredTimeInput; filters?: AnalyzeFilterInput[] };

export interface CrossCard {
  readonly field: "scorecard" | "relation" | "outliers";
  readonly answer: () => Promise<unknown>;
}

/** How a card that is no view is answered under the choice of the board; null for other kinds. */
export function crossCard(
  card: CardRecord,
  filter: BoardFilter | null,
  { context, schema }: { context: Context; schema: GraphQLSchema },
): CrossCard | null {
  if (!(card.kind in kinds) || !card.options || !filter) return null;
  const { field, input, answer } = kinds[card.kind as keyof typeof kinds];
  return {
    field,
    async answer() {
      const options = coerceInputValue(card.options, schema.getType(input) as GraphQLInputType, (path, _value, error) => {
        throw refuse(path.join("."), error.message, "Hãy sửa thẻ rồi lưu lại.");
      }) as Options;
      return await answer(follow(options, filter, card) as never, context);
    },
  };
}

/** A scorecard is about the unit chosen; the others are about the units below it. */
function follow(options: Options, { unit, within, time }: BoardFilter, { kind, followsUnit, followsPeriod }: CardRecord): Options {
  const chosen = followsUnit && unit !== null && within !== null;
  const period = time?.periods?.[0];
  return {
    ...options,
    ...(chosen && kind === "SCORECARD" ? { unit } : {}),
    ...(chosen && kind !== "SCORECARD"
      ? {
          filters: [
            ...(options.filters ?? []).filter(({ dimension }) => dimension !== "UNIT_ANCESTOR"),
            { dimension: "UNIT_ANCESTOR", in: [within] },
          ],
        }
      : {}),
    ...(followsPeriod && time && period ? { time: { kind: time.kind, window: time.window, mode: options.time.mode, period } } : {}),
  };
}
