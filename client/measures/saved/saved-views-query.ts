import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";
import type { AnalyzeInput } from "#client/measures/analyze-input.ts";
import type { Look } from "#client/measures/to-question.ts";

const SavedView_entry = graphql(`
  fragment SavedView_entry on SavedView {
    id
    name
    description
    question
    look
    isShared
    isMine
    version
    updatedAt
    problem {
      message
    }
  }
`);

/** A saved view as the hub gives it; its question was checked there to be one of `analyze`. */
export type SavedView = Omit<ResultOf<typeof SavedView_entry>, "question" | "look"> & { question: AnalyzeInput; look: Look };

export const readView = (view: FragmentOf<typeof SavedView_entry>): SavedView => readFragment(SavedView_entry, view) as SavedView;

export const SavedViews = graphql(
  `
    query SavedViews {
      savedViews {
        id
        ...SavedView_entry
      }
    }
  `,
  [SavedView_entry],
);

export const SaveView = graphql(
  `
    mutation SaveView($input: SavedViewInput!) {
      saveView(input: $input) {
        view {
          id
          ...SavedView_entry
        }
        problems {
          code
          message
          path
        }
      }
    }
  `,
  [SavedView_entry],
);

export const RemoveView = graphql(
  `
    mutation RemoveView($id: ID!, $version: Int!) {
      removeView(id: $id, version: $version) {
        view {
          id
          ...SavedView_entry
        }
        problems {
          code
          message
          path
        }
      }
    }
  `,
  [SavedView_entry],
);
