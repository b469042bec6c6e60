import { Board_kept } from "#client/boards/board-query.ts";
import { graphql } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";
import { Period_name } from "#client/core/period.ts";
import { Unit_name } from "#client/core/unit-name.ts";
import { Answer_result } from "#client/measures/answer-result.ts";
import { Outliers_view } from "#client/measures/outliers/outliers-query.ts";
import { Relation_view } from "#client/measures/relation/relation-query.ts";
import { Scorecard_view } from "#client/measures/scorecard/scorecard-query.ts";

/** What a card shows: the question it asked and its answer, or why there is none. */
export const BoardCard_answered = graphql(
  `
    fragment BoardCard_answered on BoardCard {
      id
      asked
      problem {
        code
        message
        path
      }
      answer {
        periods {
          id
          ...Period_name
        }
        ...Answer_result
      }
      scorecard {
        ...Scorecard_view
      }
      relation {
        ...Relation_view
      }
      outliers {
        ...Outliers_view
      }
    }
  `,
  [Answer_result, Period_name, Scorecard_view, Relation_view, Outliers_view],
);

/** A board with every answer, and what its filters offer: all in one request. */
export const BoardPage = graphql(
  `
    query BoardPage($key: String!, $unit: String, $time: AnalyzeTimeInput) {
      board(key: $key, unit: $unit, time: $time) {
        id
        ...Board_kept
        cards {
          id
          ...BoardCard_answered
        }
      }
      units(first: 500, order: [{ field: NAME }]) {
        nodes {
          id
          ...Unit_name
        }
      }
      periods(first: 500, order: [{ field: STARTS_ON, direction: DESC }]) {
        nodes {
          id
          ...Period_name
        }
      }
    }
  `,
  [Board_kept, BoardCard_answered, Period_name, Unit_name],
);

export type Answered = FragmentOf<typeof BoardCard_answered>;
