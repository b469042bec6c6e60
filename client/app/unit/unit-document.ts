import { graphql } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";

export const UnitDocument_document = graphql(`
  fragment UnitDocument_document on Document {
    id
    code
    number
    type
    subject
    issuedOn
    issuedPrecision
  }
`);

export type UnitDocument = ResultOf<typeof UnitDocument_document>;

/** The newest that the unit issued, and how many there are; of its plans also how much they ask of others. */
export const UnitDocuments_unit = graphql(
  `
    fragment UnitDocuments_unit on Unit {
      id
      code
      everIssued: issuedDocuments(first: 0) {
        totalCount
      }
      everPlanned: plans(first: 0) {
        totalCount
      }
      issuedDocuments(first: 8, filter: $documents, order: [{ field: ISSUED_ON, direction: DESC }]) {
        totalCount
        nodes {
          id
          ...UnitDocument_document
        }
      }
      plans(first: 4, filter: $plans, order: [{ field: YEAR_FROM, direction: DESC }]) {
        totalCount
        nodes {
          id
          code
          title
          tasks(first: 0) {
            totalCount
          }
        }
      }
    }
  `,
  [UnitDocument_document],
);
