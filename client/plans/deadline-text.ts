import type { Format } from "#client/core/format.ts";
import { addDays } from "#client/core/today.ts";
import { hasLastDay } from "#client/plans/plan-task.ts";
import type { PlanTask } from "#client/plans/plan-task.ts";

type Translate = (key: string, values?: Record<string, unknown>) => string;
type Deadline = Pick<
  PlanTask,
  | "deadlineKind"
  | "deadlineFrom"
  | "deadlineTo"
  | "deadlineExclusive"
  | "deadlineOpenEnded"
  | "deadlineMultiYear"
  | "deadlineRecurrence"
  | "deadlineAlsoOnRequest"
  | "deadlineAuthority"
  | "deadlineDocument"
>;

const yearOf = (date: string | null) => Number(date?.slice(0, 4));

function yearText(t: Translate, deadline: Deadline): string {
  const [from, to] = [yearOf(deadline.deadlineFrom), yearOf(deadline.deadlineTo)];
  if (deadline.deadlineOpenEnded) return t("plans.deadline.openEnded", { from });
  if (deadline.deadlineMultiYear) return t("plans.deadline.multiYear", { from, to });
  return t(deadline.deadlineRecurrence === "ANNUAL" ? "plans.deadline.annual" : "plans.deadline.year", { year: to });
}

function quarterText(t: Translate, format: Format, { deadlineFrom, deadlineTo, deadlineRecurrence }: Deadline): string {
  const year = yearOf(deadlineFrom);
  if (deadlineRecurrence === "QUARTERLY_AND_ANNUAL") return t("plans.deadline.quarterlyAndAnnual", { year });
  const n = Math.ceil(Number(deadlineTo?.slice(5, 7)) / 3);
  return format.period({ kind: "QUARTER", year, n });
}

function ownText(t: Translate, format: Format, deadline: Deadline): string {
  const { deadlineFrom, deadlineTo, deadlineAuthority, deadlineDocument } = deadline;
  switch (deadline.deadlineKind) {
    case "CONTINUOUS":
      return t("plans.deadline.continuous");
    case "UNSPECIFIED":
      return t("plans.deadline.unspecified");
    case "BEFORE_DATE":
      return t("plans.deadline.before", { date: format.date(deadlineTo) });
    case "MONTH":
      return format.period({ kind: "MONTH", year: yearOf(deadlineFrom), n: Number(deadlineFrom?.slice(5, 7)) });
    case "MONTH_RANGE":
      return format.dateRange(deadlineFrom, deadlineTo);
    case "QUARTER":
      return quarterText(t, format, deadline);
    case "YEAR":
      return yearText(t, deadline);
    case "BY_OTHER_PLAN":
      return t("plans.deadline.byOtherPlan", { document: deadlineDocument?.number ?? deadlineDocument?.subject ?? "…" });
    case "ON_REQUEST":
      return deadlineAuthority ? t("plans.deadline.guidedBy", { unit: deadlineAuthority.name }) : t("plans.deadline.onRequest");
  }
}

/** A deadline in one normalised wording, whatever the plan wrote. */
export function deadlineText(t: Translate, format: Format, deadline: Deadline): string {
  const own = ownText(t, format, deadline);
  return deadline.deadlineAlsoOnRequest ? t("plans.deadline.alsoOnRequest", { own }) : own;
}

/** True when its last day has gone by; work without one is never past. */
export function isPast(task: PlanTask, today: string): boolean {
  const day = hasLastDay(task) ? lastGoodDay(task) : null;
  return day !== null && day < today;
}

/** The last day on which it is in time; for "before a date" the day before that date. */
export function lastGoodDay({ deadlineTo, deadlineExclusive }: Deadline): string | null {
  return deadlineTo !== null && deadlineExclusive ? addDays(deadlineTo, -1) : deadlineTo;
}
