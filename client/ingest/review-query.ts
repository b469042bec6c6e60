import { graphql } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import { Import_figures } from "#client/ingest/import-figures-query.ts";
import { Import_row } from "#client/ingest/imports-query.ts";
import { Sheet_note } from "#client/ingest/sheet-query.ts";

/** What a decision may change of any item: of two that say two things the other one follows. */
const ItemState = graphql(`
  fragment Import_itemState on ImportItem @_unmask {
    id
    decision
    version
    effect
    remark
  }
`);

export const Import_item = graphql(
  `
    fragment Import_item on ImportItem {
      id
      ...Import_itemState
      ordinal
      kind
      title
      spanStart
      spanEnd
      lineStart
      lineEnd
      cell
      confidence
      fields {
        name
        label
        labelEn
        value
        shown
        asRead
        isCorrected
        input
      }
    }
  `,
  [ItemState],
);

const Problem = graphql(`
  fragment Import_problem on ImportProblem @_unmask {
    code
    message
    itemId
    path
  }
`);

export const ImportPage = graphql(
  `
    query ImportPage($id: ID!) {
      import(id: $id) {
        id
        ...Import_row
        ...Import_figures
        text
        items {
          id
          ...Import_item
        }
      }
      importSheet(import: $id) {
        ...Sheet_note
      }
      findings(first: 200, filter: { importId: { eq: $id } }) {
        nodes {
          id
          rule
          severity
          state
          message
          fix
          itemOrdinal
          spanStart
          excerpt
        }
      }
    }
  `,
  [Import_row, Import_figures, Import_item, Sheet_note],
);

/** What an import is after something was done with it: what its items say stays as the page has it. */
const ImportState = graphql(
  `
    fragment Import_state on Import {
      id
      ...Import_row
      ...Import_figures
      items {
        id
        ...Import_itemState
      }
    }
  `,
  [Import_row, Import_figures, ItemState],
);

export const DecideItems = graphql(
  `
    mutation DecideItems($input: DecideImportItemsInput!) {
      decideImportItems(input: $input) {
        import {
          ...Import_state
        }
        problems {
          ...Import_problem
        }
      }
    }
  `,
  [ImportState, Problem],
);

/** A correction may change what other items mean: the period of the document is that of its figures. */
export const CorrectItem = graphql(
  `
    mutation CorrectItem($input: CorrectImportItemInput!) {
      correctImportItem(input: $input) {
        import {
          id
          ...Import_row
          items {
            id
            ...Import_item
          }
        }
        problems {
          ...Import_problem
        }
      }
    }
  `,
  [Import_row, Import_item, Problem],
);

export const CommitImport = graphql(
  `
    mutation CommitImport($input: CommitImportInput!) {
      commitImport(input: $input) {
        import {
          ...Import_state
        }
        problems {
          ...Import_problem
        }
      }
    }
  `,
  [ImportState, Problem],
);

export const UndoImport = graphql(
  `
    mutation UndoImport($id: ID!) {
      undoImport(id: $id) {
        import {
          ...Import_state
        }
        problems {
          ...Import_problem
        }
      }
    }
  `,
  [ImportState, Problem],
);

/** What a correction is chosen from; asked when the first form opens. */
export const CorrectionChoices = graphql(`
  query CorrectionChoices {
    units(first: 500, order: [{ field: LEVEL }, { field: NAME }]) {
      nodes {
        id
        code
        name
        shortName
        aliases
        validTo
      }
    }
    indicators(first: 500, order: [{ field: NAME }]) {
      nodes {
        id
        code
        name
        unitOfMeasure
      }
    }
    periods(first: 500, order: [{ field: ENDS_ON, direction: DESC }]) {
      nodes {
        id
        code
        name
      }
    }
    procedureFields(first: 200, order: [{ field: NAME }]) {
      nodes {
        id
        code
        name
      }
    }
  }
`);

export type Finding = ResultOf<typeof ImportPage>["findings"]["nodes"][number];
export type Item = ResultOf<typeof Import_item>;
export type ItemField = Item["fields"][number];
