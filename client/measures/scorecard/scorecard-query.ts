import { graphql } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import { Period_name } from "#client/core/period.ts";

/** One unit over all domains, as a card or a page shows it. */
export const Scorecard_view = graphql(
  `
    fragment Scorecard_view on Scorecard {
      unit {
        key
        name
        level
        type
      }
      parent {
        key
        name
      }
      period {
        id
        code
        ...Period_name
      }
      periods {
        id
        code
        ...Period_name
      }
      withoutFigures {
        key
        name
        nameEn
      }
      domains {
        domain
        lines {
          measure {
            key
            name
            nameEn
            unitOfMeasure
            unitOfMeasureEn
            decimals
            form
            betterWhen
          }
          cell {
            value
            state
            basis
            numerator
            denominator
            reports
            rank
            rankOutOf
            changes {
              comparison
              value
              state
              absolute
              relativePercent
              rankChange
            }
          }
          trends {
            comparison
            judgement
          }
          series {
            period
            value
            state
          }
          target {
            value
            comparator
            isOwn
            period
            distance
            met
            unit {
              key
              name
            }
          }
          peers {
            group
            units
            reported
            median
            lowerQuartile
            upperQuartile
            rank
          }
        }
      }
    }
  `,
  [Period_name],
);

export type Scorecard = ResultOf<typeof Scorecard_view>;
export type ScorecardLine = Scorecard["domains"][number]["lines"][number];
export type PeerStanding = ScorecardLine["peers"][number];
export type PeerGroup = PeerStanding["group"];

/** The figures of the period asked for, and those that are known by calendar year only. */
export const ScorecardPage = graphql(
  `
    query ScorecardPage($input: ScorecardInput!, $yearly: ScorecardInput!, $withYearly: Boolean!) {
      scorecard(input: $input) {
        ...Scorecard_view
      }
      yearly: scorecard(input: $yearly) @include(if: $withYearly) {
        ...Scorecard_view
      }
    }
  `,
  [Scorecard_view],
);
