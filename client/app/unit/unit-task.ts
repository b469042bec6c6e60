import { graphql } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import { provenanceFragment } from "#client/core/provenance.ts";

/** A task as a unit's page lists it, with the unit's own results; the plan's page has the rest. */
export const UnitTask_task = graphql(
  `
    fragment UnitTask_task on Task {
      id
      code
      ordinal
      title
      position
      deadlineKind
      deadlineFrom
      deadlineTo
      deadlineExclusive
      deadlineOpenEnded
      deadlineMultiYear
      deadlineRecurrence
      deadlineAlsoOnRequest
      deadlineYearMismatch
      deadlineAuthority {
        id
        code
        name
      }
      deadlineDocument {
        id
        code
        number
        subject
      }
      plan {
        id
        code
        title
      }
      assignments {
        id
        role
        position
        unit {
          id
          code
          name
        }
        group {
          id
          code
          name
          isOpen
        }
      }
      progress(unit: $code) {
        id
        doneOn
        status
        unit {
          id
          code
          name
        }
        evidence {
          id
          code
          number
          subject
        }
      }
      provenance {
        id
        ...Origin_provenance
      }
    }
  `,
  [provenanceFragment],
);

export type UnitTask = ResultOf<typeof UnitTask_task>;

/** The first tasks a unit leads and helps with, directly or as a member of a group, and how many there are. */
export const UnitTasks_unit = graphql(
  `
    fragment UnitTasks_unit on Unit {
      id
      code
      groups {
        id
        code
      }
      everLed: ledTasks(first: 0) {
        totalCount
      }
      everCoordinated: coordinatedTasks(first: 0) {
        totalCount
      }
      done: ledTasks(first: 0, filter: { and: [$tasks], progress: { some: { unit: { code: { eq: $code } } } } }) {
        totalCount
      }
      ledTasks(first: 8, filter: $tasks, order: [{ field: PLAN_YEAR, direction: DESC }, { field: PLAN_CODE }, { field: POSITION }]) {
        totalCount
        nodes {
          id
          ...UnitTask_task
        }
      }
      coordinatedTasks(
        first: 8
        filter: $tasks
        order: [{ field: PLAN_YEAR, direction: DESC }, { field: PLAN_CODE }, { field: POSITION }]
      ) {
        totalCount
        nodes {
          id
          ...UnitTask_task
        }
      }
    }
  `,
  [UnitTask_task],
);

/** A page of all of them, in one role; the newest plan first, inside it in the plan's own order. */
export const UnitTaskList = graphql(
  `
    query UnitTaskList($code: String!, $leads: Boolean!, $tasks: TaskFilter!, $first: Int!, $offset: Int) {
      unit(code: $code) {
        id
        ledTasks(
          first: $first
          offset: $offset
          filter: $tasks
          order: [{ field: PLAN_YEAR, direction: DESC }, { field: PLAN_CODE }, { field: POSITION }]
        ) @include(if: $leads) {
          totalCount
          nodes {
            id
            ...UnitTask_task
          }
        }
        coordinatedTasks(
          first: $first
          offset: $offset
          filter: $tasks
          order: [{ field: PLAN_YEAR, direction: DESC }, { field: PLAN_CODE }, { field: POSITION }]
        ) @skip(if: $leads) {
          totalCount
          nodes {
            id
            ...UnitTask_task
          }
        }
      }
    }
  `,
  [UnitTask_task],
);
