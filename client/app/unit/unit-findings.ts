import { graphql } from "#client/core/graphql.ts";

/** Findings of checks in the figures of a unit and of those below it. */
export const UnitFindings_count = graphql(`
  fragment UnitFindings_count on FindingCount {
    severity
    state
    count
  }
`);
