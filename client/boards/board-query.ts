import { graphql } from "#client/core/graphql.ts";

/** A board as it is kept, without its answers: what is read of it and what is changed. */
export const Board_kept = graphql(`
  fragment Board_kept on Board {
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
    version
    updatedAt
    cards {
      id
      kind
      place {
        x
        y
        w
        h
      }
      title
      titleEn
      note
      noteEn
      view {
        id
        name
      }
      question
      look
      options
      followsUnit
      followsPeriod
    }
  }
`);

export const SaveBoard = graphql(
  `
    mutation SaveBoard($input: BoardInput!) {
      saveBoard(input: $input) {
        board {
          id
          ...Board_kept
        }
        problems {
          code
          message
          path
        }
      }
    }
  `,
  [Board_kept],
);

export const RemoveBoard = graphql(`
  mutation RemoveBoard($id: ID!, $version: Int!) {
    removeBoard(id: $id, version: $version) {
      board {
        id
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

export const SetDefaultBoard = graphql(`
  mutation SetDefaultBoard($key: String) {
    setDefaultBoard(key: $key) {
      board {
        id
        isDefault
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** The saved views that a card can show. */
export const BoardViews = graphql(`
  query BoardViews {
    savedViews {
      id
      name
      description
      isMine
      question
      look
      problem {
        code
        message
      }
    }
  }
`);
