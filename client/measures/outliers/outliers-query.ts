import { graphql } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import { Period_name } from "#client/core/period.ts";

/** Figures of a period that stand out, as a card or a page shows them. */
export const Outliers_view = graphql(
  `
    fragment Outliers_view on OutlierReport {
      period {
        id
        code
        ...Period_name
      }
      rules {
        threshold
        leastPeriods
        mostPeriods
        leastPeers
        leastDenominator
      }
      checked {
        cells
        compared
        smallDenominator
        tooFew
      }
      totalCount
      items {
        unit {
          key
          name
        }
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
        value
        state
        numerator
        denominator
        judgement
        history {
          expected
          z
          n
          least
          most
        }
        peers {
          expected
          z
          n
          least
          most
        }
        strength
        jump {
          before
          percent
        }
        series {
          period
          value
          state
        }
      }
    }
  `,
  [Period_name],
);

export type OutlierReport = ResultOf<typeof Outliers_view>;
export type OutlierItem = OutlierReport["items"][number];

export const OutliersPage = graphql(
  `
    query OutliersPage($input: OutliersInput!) {
      outliers(input: $input) {
        ...Outliers_view
      }
    }
  `,
  [Outliers_view],
);
