import { graphql } from "#client/core/graphql.ts";

/** What a list says of a board. */
export const Board_line = graphql(`
  fragment Board_line on Board {
    id
    key
    name
    nameEn
    description
    descriptionEn
    isReady
    isShared
    isMine
    isDefault
    updatedAt
    cards {
      id
    }
  }
`);

export const BoardsPage = graphql(
  `
    query BoardsPage {
      boards {
        id
        ...Board_line
      }
    }
  `,
  [Board_line],
);
