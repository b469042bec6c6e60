import { graphql } from "#client/core/graphql.ts";

export const StatedMeasure_measure = graphql(`
  fragment StatedMeasure_measure on Measure @_unmask {
    key
    name
    nameEn
    domain
    validFrom
    validTo
    legalBasis
    isWithdrawn
    statement {
      validFrom
      validTo
      documentCode
      documentName
      note
      isWithdrawn
      version
    }
  }
`);

export const MeasureValidityPage = graphql(
  `
    query MeasureValidityPage {
      measures {
        ...StatedMeasure_measure
      }
    }
  `,
  [StatedMeasure_measure],
);

export const SaveMeasureStatement = graphql(
  `
    mutation SaveMeasureStatement($input: MeasureStatementInput!) {
      saveMeasureStatement(input: $input) {
        measure {
          ...StatedMeasure_measure
        }
        problems {
          code
          message
          path
        }
      }
    }
  `,
  [StatedMeasure_measure],
);

/** Documents whose number holds what is typed. */
export const DocumentsByNumber = graphql(`
  query DocumentsByNumber($text: String!) {
    documents(filter: { number: { contains: $text } }, first: 12) {
      nodes {
        id
        code
        number
        subject
      }
    }
  }
`);
