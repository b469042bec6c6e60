import { graphql } from "#client/core/graphql.ts";

export const PlanHead_plan = graphql(`
  fragment PlanHead_plan on Plan {
    id
    title
    type
    yearFrom
    yearTo
    issuer {
      id
      code
      name
    }
    parent {
      id
      code
      title
    }
    document {
      id
      code
      number
      subject
      issuedOn
      issuedPrecision
    }
  }
`);

export const PlanTable_plan = graphql(`
  fragment PlanTable_plan on Plan {
    id
    code
    title
    type
    yearFrom
    yearTo
    issuer {
      id
      code
      name
    }
    document {
      id
      code
      number
      subject
      issuedOn
      issuedPrecision
    }
    areas {
      id
    }
    tasks(first: 0) {
      totalCount
    }
    reported: tasks(first: 0, filter: { progress: { some: {} } }) {
      totalCount
    }
    overdue: tasks(
      first: 0
      filter: { deadlineTo: { lt: $today }, deadlineKind: { notIn: [CONTINUOUS, UNSPECIFIED] }, progress: { none: {} } }
    ) {
      totalCount
    }
    targets(first: 0) {
      totalCount
    }
  }
`);

export const PlanAreas_plan = graphql(`
  fragment PlanAreas_plan on Plan {
    id
    code
    title
    areas {
      id
      ordinal
      position
      title
      tasks(first: 0) {
        totalCount
      }
    }
  }
`);
