import { graphql } from "#client/core/graphql.ts";

/** All that the catalogue says of one measure; its key is its identity. */
export const Measure_entry = graphql(`
  fragment Measure_entry on Measure {
    key
    name
    nameEn
    definition
    domain
    form
    numerator
    denominator
    overUnits
    overTime
    unitOfMeasure
    unitOfMeasureEn
    decimals
    betterWhen
    validFrom
    validTo
    legalBasis
    isWithdrawn
    notice
    noticeEn
    variantOf
    dimensions
  }
`);

export const MeasuresPage = graphql(
  `
    query MeasuresPage {
      measures {
        key
        ...Measure_entry
      }
    }
  `,
  [Measure_entry],
);
