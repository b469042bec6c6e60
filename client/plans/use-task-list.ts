import { computed, toValue } from "vue";
import type { ComputedRef, MaybeRefOrGetter, WritableComputedRef } from "vue";
import { choiceQuery, useQueryState } from "#client/core/use-query-state.ts";
import type { GroupsByCode, PlanTask } from "#client/plans/plan-task.ts";
import { groupTasks, taskViews } from "#client/plans/task-groups.ts";
import type { TaskRow, TaskView } from "#client/plans/task-groups.ts";
import { useTaskFilters } from "#client/plans/use-task-filters.ts";
import type { UseTaskFiltersReturn } from "#client/plans/use-task-filters.ts";

export interface UseTaskListReturn {
  view: WritableComputedRef<TaskView>;
  filter: UseTaskFiltersReturn;
  /** The found tasks in the order of the view. */
  rows: ComputedRef<TaskRow[]>;
}

/** The plan page's list of tasks: which, and in what order, as the address says. */
export function useTaskList(tasks: MaybeRefOrGetter<readonly PlanTask[]>, groups: MaybeRefOrGetter<GroupsByCode>): UseTaskListReturn {
  const view = useQueryState("xem", choiceQuery(taskViews, "muc"));
  const filter = useTaskFilters(tasks, groups);
  return { view, filter, rows: computed(() => groupTasks(filter.found.value, toValue(view))) };
}
