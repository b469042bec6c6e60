import { graphql } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";

export const FindingList_finding = graphql(`
  fragment FindingList_finding on Finding {
    id
    rule
    severity
    state
    message
    fix
    reason
    decidedAt
    excerpt
    subjectTable
    importId
    itemOrdinal
    cell
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
export type FindingOf = FragmentOf<typeof FindingList_finding>;

/** Findings by severity, rule and unit. */
export const FindingSummary_counts = graphql(`
  fragment FindingSummary_counts on Query {
    findingCounts(unit: $unit, period: $period, import: $import) {
      rule
      severity
      state
      count
    }
    findingUnits(state: $state, rule: $rule, severity: $severity, unit: $unit, period: $period, first: 500) {
      unit
      name
      errors
      count
    }
    findingRules {
      rule
      name
      says
    }
  }
`);
export type Counts = ResultOf<typeof FindingSummary_counts>;

export const ChecksPage = graphql(
  `
    query ChecksPage(
      $filter: FindingFilter
      $first: Int!
      $offset: Int
      $state: FindingState = OPEN
      $rule: String
      $severity: FindingSeverity
      $unit: String
      $period: String
      $import: ID
    ) {
      findings(filter: $filter, first: $first, offset: $offset) {
        totalCount
        nodes {
          id
          state
          ...FindingList_finding
        }
      }
      ...FindingSummary_counts
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
  [FindingList_finding, FindingSummary_counts],
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
