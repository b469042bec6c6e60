import { graphql } from "#client/core/graphql.ts";

/** Who above the unit reports figures that contain its own. */
export const Speaker_unit = graphql(`
  fragment Speaker_unit on Unit {
    id
    code
    name
    dossierStats(first: 0, filter: { coverage: { eq: SUBTREE } }) {
      totalCount
    }
    procedureCounts(first: 0, filter: { coverage: { eq: SUBTREE } }) {
      totalCount
    }
    staffing(first: 0, filter: { coverage: { eq: SUBTREE } }) {
      totalCount
    }
    autonomyStats(first: 0, filter: { coverage: { eq: SUBTREE } }) {
      totalCount
    }
    observations(first: 0, filter: { coverage: { eq: SUBTREE }, figureOf: { isNull: true } }) {
      totalCount
    }
  }
`);

export const UnitGaps_unit = graphql(
  `
    fragment UnitGaps_unit on Unit {
      id
      code
      level
      type
      ancestors {
        id
        ...Speaker_unit
        children(first: 5, filter: { type: { eq: PEOPLES_COMMITTEE } }) {
          nodes {
            id
            ...Speaker_unit
          }
        }
      }
    }
  `,
  [Speaker_unit],
);
