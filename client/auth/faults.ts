import { graphql } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";

/** What stands against something a person wanted, as the hub says it. */
export const Faults_problem = graphql(`
  fragment Faults_problem on AccessProblem @_unmask {
    code
    message
    path
    retryAt
  }
`);

export type Fault = ResultOf<typeof Faults_problem>;
