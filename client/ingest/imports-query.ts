import { graphql } from "#client/core/graphql.ts";
import { Unit_name } from "#client/core/unit-name.ts";

export const Import_row = graphql(`
  fragment Import_row on Import {
    id
    fileName
    size
    format
    kind
    unitCode
    unitName
    stage
    progressDone
    progressTotal
    message
    version
    createdBy
    createdAt
    committedBy
    committedAt
    committedState
    undoneBy
    undoneAt
    documentCode
    mayWork
    counts {
      kind
      decision
      effect
      count
    }
  }
`);

export const ImportsPage = graphql(
  `
    query ImportsPage($first: Int!, $offset: Int!, $filter: ImportFilter) {
      imports(first: $first, offset: $offset, filter: $filter) {
        totalCount
        nodes {
          id
          ...Import_row
        }
      }
    }
  `,
  [Import_row],
);

/** The units that somebody may import for: those of their roles, and those below. */
export const ImportUnits = graphql(
  `
    query ImportUnits($filter: UnitFilter) {
      units(first: 500, filter: $filter, order: [{ field: LEVEL }, { field: NAME }]) {
        nodes {
          id
          ...Unit_name
        }
      }
    }
  `,
  [Unit_name],
);

export const CancelImport = graphql(
  `
    mutation CancelImport($id: ID!) {
      cancelImport(id: $id) {
        import {
          id
          ...Import_row
        }
        problems {
          code
          message
        }
      }
    }
  `,
  [Import_row],
);
