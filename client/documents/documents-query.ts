import { graphql } from "#client/core/graphql.ts";
import { Unit_name } from "#client/core/unit-name.ts";
import { Document_name } from "#client/documents/document-name.ts";

export const DocumentTable_document = graphql(
  `
    fragment DocumentTable_document on Document {
      id
      ...Document_name
      places(first: 0) {
        totalCount
      }
    }
  `,
  [Document_name],
);

/** What there is to choose from. */
export const DocumentFilters_query = graphql(
  `
    fragment DocumentFilters_query on Query {
      issuers: units(first: 500, filter: { issuedDocuments: { some: {} } }, order: [{ field: NAME }]) {
        nodes {
          id
          ...Unit_name
        }
      }
      oldest: documents(first: 1, order: [{ field: ISSUED_ON }]) {
        nodes {
          id
          issuedOn
        }
      }
      newest: documents(first: 1, order: [{ field: ISSUED_ON, direction: DESC }]) {
        nodes {
          id
          issuedOn
        }
      }
    }
  `,
  [Unit_name],
);

export const DocumentsPage = graphql(
  `
    query DocumentsPage($filter: DocumentFilter, $order: [DocumentOrder!], $first: Int, $offset: Int) {
      ...DocumentFilters_query
      documents(filter: $filter, order: $order, first: $first, offset: $offset) {
        totalCount
        nodes {
          id
          ...DocumentTable_document
        }
      }
    }
  `,
  [DocumentFilters_query, DocumentTable_document],
);
