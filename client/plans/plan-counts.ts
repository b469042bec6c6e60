import { isPast } from "#client/plans/deadline-text.ts";
import { hasLastDay, isCounted } from "#client/plans/plan-task.ts";
import type { PlanTask } from "#client/plans/plan-task.ts";

/** What a plan's summary counts. `counted` + `continuous` + `unspecified` = `total`. */
export interface PlanCounts {
  total: number;
  /** The denominator of completion. */
  counted: number;
  continuous: number;
  unspecified: number;
  /** Of the counted ones. */
  dated: number;
  /** Counted tasks for which at least one unit has reported a result. */
  reported: number;
  /** Of the reported: no result was late; some result was late. */
  onTime: number;
  late: number;
  /** Counted tasks of which the hub has heard nothing. */
  missing: number;
  /** Of the missing: their last day has passed. */
  overdue: number;
  mismatched: number;
}

const isLate = ({ progress }: PlanTask) => progress.some(({ status }) => status === "DONE_LATE");
const isOnTime = (task: PlanTask) => !isLate(task) && task.progress.some(({ status }) => status === "DONE_ON_TIME");
const countIf = (tasks: readonly PlanTask[], is: (task: PlanTask) => boolean) => tasks.filter(is).length;

export function countTasks(tasks: readonly PlanTask[], today: string): PlanCounts {
  const counted = tasks.filter(isCounted);
  const reported = counted.filter(({ progress }) => progress.length > 0);
  return {
    total: tasks.length,
    counted: counted.length,
    continuous: countIf(tasks, ({ deadlineKind }) => deadlineKind === "CONTINUOUS"),
    unspecified: countIf(tasks, ({ deadlineKind }) => deadlineKind === "UNSPECIFIED"),
    dated: countIf(counted, hasLastDay),
    reported: reported.length,
    onTime: countIf(reported, isOnTime),
    late: countIf(reported, isLate),
    missing: counted.length - reported.length,
    overdue: countIf(counted, (task) => task.progress.length === 0 && isPast(task, today)),
    mismatched: countIf(tasks, ({ deadlineYearMismatch }) => deadlineYearMismatch),
  };
}

export interface QuarterCount {
  year: number;
  quarter: number;
  count: number;
}

/** Quarters since year 0. */
const quarterIndex = (day: string) => Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1;

/** Tasks by the quarter of their last good day, with the quarters between that have none. */
export function countByQuarter(days: readonly string[]): QuarterCount[] {
  const found = days.map(quarterIndex);
  if (found.length === 0) return [];
  const first = Math.min(...found);
  return Array.from({ length: Math.max(...found) - first + 1 }, (_, step) => {
    const at = first + step;
    return { year: Math.floor(at / 4), quarter: (at % 4) + 1, count: found.filter((one) => one === at).length };
  });
}
