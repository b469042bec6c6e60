import { hasLastDay, withRole } from "#client/plans/plan-task.ts";
import type { PlanTask } from "#client/plans/plan-task.ts";

export const taskViews = ["muc", "chu-tri", "thoi-han"] as const;
export type TaskView = (typeof taskViews)[number];

/** Where a row stands in the list: an area, a lead, a last day or, without one, a kind of deadline. */
export interface RowGroup {
  by: "area" | "unit" | "group" | "day" | "kind";
  /** Of the area, unit, group or kind; a day as `2023-03-31`. */
  key: string;
  title: string;
}

export interface TaskRow {
  key: string;
  task: PlanTask;
  group: RowGroup;
}

/** The group's heading in the page, for links to it. */
export const groupAnchor = ({ by, key }: Pick<RowGroup, "by" | "key">): string => `nhom-${by}-${key}`;

const kindOrder = ["YEAR", "QUARTER", "MONTH", "MONTH_RANGE", "BEFORE_DATE", "BY_OTHER_PLAN", "ON_REQUEST", "CONTINUOUS", "UNSPECIFIED"];

function leadGroups(task: PlanTask): RowGroup[] {
  return withRole(task, "LEAD").flatMap(({ unit, group }): RowGroup[] => {
    if (unit) return [{ by: "unit", key: unit.code, title: unit.name }];
    return group ? [{ by: "group", key: group.code, title: group.name }] : [];
  });
}

function groupsOf(task: PlanTask, view: TaskView): RowGroup[] {
  if (view === "chu-tri") return leadGroups(task);
  if (view === "thoi-han") {
    if (task.deadlineTo !== null && hasLastDay(task)) return [{ by: "day", key: task.deadlineTo, title: task.deadlineTo }];
    return [{ by: "kind", key: task.deadlineKind, title: task.deadlineKind }];
  }
  return [{ by: "area", key: task.area?.ordinal ?? "", title: task.area?.title ?? "" }];
}

function compareGroups(view: TaskView, sizes: ReadonlyMap<string, number>, a: RowGroup, b: RowGroup): number {
  // Areas stay in the plan's own order.
  if (view === "muc") return 0;
  if (view === "chu-tri") {
    return (sizes.get(b.key) ?? 0) - (sizes.get(a.key) ?? 0) || a.title.localeCompare(b.title, "vi") || a.key.localeCompare(b.key);
  }
  if (a.by !== b.by) return a.by === "day" ? -1 : 1;
  return a.by === "day" ? a.key.localeCompare(b.key) : kindOrder.indexOf(a.key) - kindOrder.indexOf(b.key);
}

/**
 * The tasks in the order of a view. By lead a task stands once under each of its leads, so that there are
 * more rows than tasks; the page says so.
 */
export function groupTasks(tasks: readonly PlanTask[], view: TaskView): TaskRow[] {
  const rows = tasks.flatMap((task) =>
    groupsOf(task, view).map((group): TaskRow => ({ key: `${group.by}:${group.key}:${task.code}`, task, group })),
  );
  const sizes = new Map<string, number>();
  for (const { group } of rows) sizes.set(group.key, (sizes.get(group.key) ?? 0) + 1);
  return rows.toSorted((a, b) => compareGroups(view, sizes, a.group, b.group));
}
