import { graphql } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import { Import_row } from "#client/ingest/imports-query.ts";
import { Sheet_note } from "#client/ingest/sheet-query.ts";

export const Import_item = graphql(`
  fragment Import_item on ImportItem {
    id
    ordinal
    kind
    title
    spanStart
    spanEnd
    lineStart
    lineEnd
    cell
    confidence
    decision
    version
    effect
    remark
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
`);

export const ImportPage = graphql(
  `
    query ImportPage($id: ID!) {
      import(id: $id) {
        id
        ...Import_row
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
  [Import_row, Import_item, Sheet_note],
);

export const ImportState = graphql(
  `
    fragment Import_state on Import {
      id
      ...Import_row
      items {
        id
        ...Import_item
      }
    }
  `,
  [Import_row, Import_item],
);

export const DecideItems = graphql(
  `
    mutation DecideItems($input: DecideImportItemsInput!) {
      decideImportItems(input: $input) {
        import {
          ...Import_state
        }
        problems {
          code
          message
          itemId
        }
      }
    }
  `,
  [ImportState],
);

export const CorrectItem = graphql(
  `
    mutation CorrectItem($input: CorrectImportItemInput!) {
      correctImportItem(input: $input) {
        import {
          ...Import_state
        }
        problems {
          code
          message
          itemId
          path
        }
      }
    }
  `,
  [ImportState],
);

export const CommitImport = graphql(
  `
    mutation CommitImport($input: CommitImportInput!) {
      commitImport(input: $input) {
        import {
          ...Import_state
        }
        problems {
          code
          message
          itemId
        }
      }
    }
  `,
  [ImportState],
);

export const UndoImport = graphql(
  `
    mutation UndoImport($id: ID!) {
      undoImport(id: $id) {
        import {
          ...Import_state
        }
        problems {
          code
          message
          itemId
        }
      }
    }
  `,
  [ImportState],
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
