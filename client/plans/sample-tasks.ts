import type { Assignment, PlanTask } from "#client/plans/plan-task.ts";

/** For the tests: a task of 2023 with a last day at the year's end, and whatever a test needs otherwise. */
export function makeTask(own: Partial<PlanTask> = {}): PlanTask {
  const ordinal = own.ordinal ?? "I.1";
  return {
    id: ordinal,
    code: `KH-${ordinal}`,
    ordinal,
    title: "Rà soát văn bản",
    groupTitle: null,
    output: null,
    leadText: null,
    coordinatorText: null,
    note: null,
    area: { id: "a1", ordinal: "I", title: "Cải cách thể chế" },
    deadlineKind: "YEAR",
    deadlineText: null,
    deadlineFrom: "2023-01-01",
    deadlineTo: "2023-12-31",
    deadlineExclusive: false,
    deadlineOpenEnded: false,
    deadlineMultiYear: false,
    deadlineRecurrence: null,
    deadlineAlsoOnRequest: false,
    deadlineYearMismatch: false,
    deadlineAuthority: null,
    deadlineDocument: null,
    assignments: [],
    progress: [],
    ...own,
  };
}

export function makeLead(code: string, name = code, position = 1): Assignment {
  return { id: `lead-${code}`, role: "LEAD", position, unit: { id: code, code, name }, group: null };
}

export function makeGroupLead(code: string, name = code, position = 1): Assignment {
  return { id: `lead-${code}`, role: "LEAD", position, unit: null, group: { id: code, code, name, isOpen: false } };
}

export function makeResult(status: "DONE_ON_TIME" | "DONE_LATE" | null, doneOn = "2023-05-16"): PlanTask["progress"][number] {
  return { id: `done-${status}-${doneOn}`, doneOn, status, unit: null, evidence: null };
}
