import { graphql } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import { Period_name } from "#client/core/period.ts";

/** Two measures across units, as a card or a page shows them. */
export const Relation_view = graphql(
  `
    fragment Relation_view on Relation {
      x {
        key
        name
        nameEn
        unitOfMeasure
        unitOfMeasureEn
        decimals
        form
        betterWhen
      }
      y {
        key
        name
        nameEn
        unitOfMeasure
        unitOfMeasureEn
        decimals
        form
        betterWhen
      }
      periods {
        id
        code
        ...Period_name
      }
      n
      leftOut {
        missingX
        missingY
        missingBoth
        notApplicable
      }
      pearson {
        value
        low
        high
      }
      spearman {
        value
        low
        high
      }
      verdict
      reading
      readingEn
      cautions
      medianX
      medianY
      points {
        unit {
          key
          name
        }
        period
        x
        y
        isOutlying
      }
    }
  `,
  [Period_name],
);

export type Relation = ResultOf<typeof Relation_view>;
export type RelationPoint = Relation["points"][number];

export const RelationPage = graphql(
  `
    query RelationPage($input: RelationInput!) {
      relation(input: $input) {
        ...Relation_view
      }
    }
  `,
  [Relation_view],
);
