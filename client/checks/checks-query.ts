import { graphql } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";

export const FindingTable_finding = graphql(`
  fragment FindingTable_finding on Finding {
    id
    rule
    severity
    state
    message
    fix
    reason
    decidedAt
    excerpt
    values {
      position
      name
      value
    }
    unit {
      id
      code
      name
      shortName
    }
    period {
      id
      code
      name
    }
    document {
      id
      code
      number
      subject
    }
  }
`);
export type FindingOf = FragmentOf<typeof FindingTable_finding>;

export const ChecksPage = graphql(
  `
    query ChecksPage($filter: FindingFilter, $first: Int!, $offset: Int, $unit: String, $period: String, $import: ID) {
      findings(filter: $filter, first: $first, offset: $offset) {
        totalCount
        nodes {
          id
          ...FindingTable_finding
        }
      }
      findingCounts(unit: $unit, period: $period, import: $import) {
        rule
        severity
        state
        count
      }
      findingRules {
        rule
        name
        says
        basis
      }
      checkRuns(first: 1, order: [{ field: FINISHED_AT, direction: DESC }]) {
        nodes {
          id
          finishedAt
          opened
          fixed
        }
      }
    }
  `,
  [FindingTable_finding],
);

/** What findings may be narrowed to. */
export const ChecksChoices = graphql(`
  query ChecksChoices {
    units(first: 500) {
      nodes {
        id
        code
        name
        shortName
        aliases
        validTo
      }
    }
    periods(first: 500, order: [{ field: ENDS_ON, direction: DESC }]) {
      nodes {
        id
        code
        name
      }
    }
  }
`);

export const AcceptFindings = graphql(`
  mutation AcceptFindings($ids: [ID!]!, $reason: String!) {
    acceptFindings(ids: $ids, reason: $reason) {
      decided
      problems {
        id
        code
        message
      }
    }
  }
`);

export const ReopenFindings = graphql(`
  mutation ReopenFindings($ids: [ID!]!) {
    reopenFindings(ids: $ids) {
      decided
      problems {
        id
        code
        message
      }
    }
  }
`);

export const RunChecks = graphql(`
  mutation RunChecks {
    runChecks
  }
`);

/** The last run, asked again until the one that was wished for is there. */
export const LastRun = graphql(`
  query LastRun {
    checkRuns(first: 1, order: [{ field: FINISHED_AT, direction: DESC }]) {
      nodes {
        id
        finishedAt
      }
    }
  }
`);
