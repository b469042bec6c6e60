import { graphql } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import { provenanceFragment } from "#client/core/provenance.ts";

/** A task as a unit's page lists it; the plan's page has the rest. */
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
        yearFrom
        yearTo
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
      progress {
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

/** Tasks a unit leads and helps with, directly or as a member of a group. */
export const UnitTasks_unit = graphql(
  `
    fragment UnitTasks_unit on Unit {
      id
      code
      groups {
        id
        code
      }
      ledTasks(first: 500, order: [{ field: POSITION }]) {
        totalCount
        nodes {
          id
          ...UnitTask_task
        }
      }
      coordinatedTasks(first: 500, order: [{ field: POSITION }]) {
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

/** What this unit itself has reported; another member's result of a group's task is not its own. */
export const ownProgress = ({ progress }: UnitTask, code: string) => progress.filter(({ unit }) => unit?.code === code);
