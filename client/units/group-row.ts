import { graphql } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import { Unit_name } from "#client/core/unit-name.ts";

export const GroupRow_group = graphql(
  `
    fragment GroupRow_group on UnitGroup {
      id
      code
      name
      aliases
      rule
      isOpen
      statedCount
      members(first: 500, order: [{ field: NAME }]) {
        totalCount
        nodes {
          id
          ...Unit_name
        }
      }
      assignments(first: 0) {
        totalCount
      }
    }
  `,
  [Unit_name],
);

export type GroupRow = ResultOf<typeof GroupRow_group>;
