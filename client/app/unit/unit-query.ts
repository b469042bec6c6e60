import { UnitCoverage_period } from "#client/app/unit/coverage.ts";
import { UnitDocuments_unit } from "#client/app/unit/unit-document.ts";
import { UnitFinance_unit, UnitIndicators_unit, UnitStaffing_unit, UnitTthc_unit } from "#client/app/unit/unit-figures.ts";
import { UnitFindings_count } from "#client/app/unit/unit-findings.ts";
import { UnitGaps_unit } from "#client/app/unit/unit-gaps.ts";
import { UnitHead_unit } from "#client/app/unit/unit-head.ts";
import { UnitHistory_unit } from "#client/app/unit/unit-history.ts";
import { UnitTasks_unit } from "#client/app/unit/unit-task.ts";
import { graphql } from "#client/core/graphql.ts";
import { Conclusion_statement } from "#client/core/conclusion.ts";

/**
 * What the page of a unit shows first: of each domain the figures of the latest period (or of the one asked for), the
 * head of each list and how many it holds. Lists are fetched whole when the reader asks.
 */
export const UnitPage = graphql(
  `
    query UnitPage($code: String!, $period: String, $latestAt: Date, $tasks: TaskFilter!, $plans: PlanFilter, $documents: DocumentFilter) {
      unit(code: $code) {
        id
        code
        name
        level
        type
        ...UnitHead_unit
        ...UnitTasks_unit
        ...UnitTthc_unit
        ...UnitStaffing_unit
        ...UnitFinance_unit
        ...UnitIndicators_unit
        ...UnitDocuments_unit
        ...UnitHistory_unit
        ...UnitGaps_unit
        ancestors {
          id
          code
          name
        }
      }
      given: tasks(first: 0, filter: { and: [$tasks], plan: { issuer: { code: { eq: $code } } } }) {
        totalCount
      }
      findingCounts(unit: $code) {
        ...UnitFindings_count
      }
      statements: conclusions(
        first: 5
        filter: { or: [{ unit: { code: { eq: $code } } }, { addressees: { some: { code: { eq: $code } } } }] }
        order: [{ field: STATED_ON, direction: DESC }, { field: CODE }]
      ) {
        totalCount
        nodes {
          id
          ...Conclusion_statement
        }
      }
      periods(first: 500, order: [{ field: ENDS_ON, direction: DESC }]) {
        nodes {
          id
          ...UnitCoverage_period
        }
      }
    }
  `,
  [
    UnitHead_unit,
    UnitTasks_unit,
    UnitTthc_unit,
    UnitStaffing_unit,
    UnitFinance_unit,
    UnitIndicators_unit,
    UnitDocuments_unit,
    UnitFindings_count,
    UnitHistory_unit,
    UnitGaps_unit,
    UnitCoverage_period,
    Conclusion_statement,
  ],
);

/** The days of the period in the address: plans, tasks and documents are chosen by them. */
export const UnitPeriod = graphql(`
  query UnitPeriod($code: String!) {
    period(code: $code) {
      id
      startsOn
      endsOn
    }
  }
`);

/** A page of all that is said of the unit or asked of it. */
export const UnitStatementList = graphql(
  `
    query UnitStatementList($code: String!, $first: Int!, $offset: Int) {
      conclusions(
        first: $first
        offset: $offset
        filter: { or: [{ unit: { code: { eq: $code } } }, { addressees: { some: { code: { eq: $code } } } }] }
        order: [{ field: STATED_ON, direction: DESC }, { field: CODE }]
      ) {
        totalCount
        nodes {
          id
          ...Conclusion_statement
        }
      }
    }
  `,
  [Conclusion_statement],
);
