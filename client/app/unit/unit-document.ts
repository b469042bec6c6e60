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

/** What the unit issued; of its plans also how much they ask of others. */
export const UnitDocuments_unit = graphql(
  `
    fragment UnitDocuments_unit on Unit {
      id
      code
      issuedDocuments(first: 500, order: [{ field: ISSUED_ON, direction: DESC }]) {
        totalCount
        nodes {
          id
          ...UnitDocument_document
        }
      }
      plans(first: 100, order: [{ field: YEAR_FROM, direction: DESC }]) {
        nodes {
          id
          code
          title
          yearFrom
          yearTo
          tasks(first: 0) {
            totalCount
          }
        }
      }
    }
  `,
  [UnitDocument_document],
);
