import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";

/** What the plan page filters, groups and lists its tasks by; the panel asks for the rest. */
export const PlanTask_task = graphql(`
  fragment PlanTask_task on Task {
    id
    code
    ordinal
    title
    groupTitle
    output
    leadText
    coordinatorText
    note
    area {
      id
      ordinal
      title
    }
    deadlineKind
    deadlineText
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
  }
`);

export type PlanTask = ResultOf<typeof PlanTask_task>;
export type Assignment = PlanTask["assignments"][number];

/** A group once per page with its members; a task's assignments only name it. */
export const TaskGroup_group = graphql(`
  fragment TaskGroup_group on UnitGroup {
    id
    code
    name
    isOpen
    rule
    statedCount
    members(first: 500, order: [{ field: NAME }]) {
      totalCount
      nodes {
        id
        code
        name
        shortName
      }
    }
  }
`);

export type TaskGroup = ResultOf<typeof TaskGroup_group>;
export type GroupsByCode = ReadonlyMap<string, TaskGroup>;

export const readTasks = (tasks: readonly FragmentOf<typeof PlanTask_task>[]): readonly PlanTask[] => readFragment(PlanTask_task, tasks);

export function readGroups(groups: readonly FragmentOf<typeof TaskGroup_group>[]): GroupsByCode {
  return new Map(readFragment(TaskGroup_group, groups).map((group) => [group.code, group]));
}

/** These two ask for no completion, so a rate counts neither; the rest is the denominator (DOMAIN §6). */
export const isCounted = ({ deadlineKind }: PlanTask): boolean => deadlineKind !== "CONTINUOUS" && deadlineKind !== "UNSPECIFIED";

/** A last day that can be kept or missed; work without end has the year's end only as its plan's. */
export const hasLastDay = (task: PlanTask): boolean => task.deadlineTo !== null && isCounted(task);

export const withRole = (task: PlanTask, role: Assignment["role"]): Assignment[] =>
  task.assignments.filter((assignment) => assignment.role === role).toSorted((a, b) => a.position - b.position);
