import { graphql } from "#client/core/graphql.ts";

/** What an import wrote, and where it may go from there. */
export const Import_figures = graphql(`
  fragment Import_figures on Import {
    id
    figures {
      table
      state
      ids
      steps
    }
  }
`);

export const MoveImportFigures = graphql(`
  mutation MoveImportFigures($input: MoveFiguresInput!) {
    moveFigures(input: $input) {
      moved
      problems {
        id
        message
      }
    }
  }
`);
