import type { Task } from "#server/ingest/recognising/found.ts";
import type { Values } from "./item-fields.ts";

const undated = new Set(["BY_OTHER_PLAN", "ON_REQUEST", "UNSPECIFIED"]);
const recurrences = new Set(["ANNUAL", "QUARTERLY_AND_ANNUAL"]);

const lastDayOf = (date: string) =>
  date.length === 10
    ? date
    : date.length === 7
      ? new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0)).toISOString().slice(0, 10)
      : `${date}-12-31`;

/** A deadline as the hub keeps it: dated kinds have a day, others none. */
function deadlineOf(values: Values, { deadline }: Task) {
  const from = values["deadlineFrom"] ? `${values["deadlineFrom"]}-01-01`.slice(0, 10) : null;
  const to = values["deadlineTo"] ? lastDayOf(values["deadlineTo"]) : null;
  const kind = values["deadlineKind"] ?? "UNSPECIFIED";
  const isDated = !undated.has(kind) && (from ?? to) !== null;
  return {
    deadline_text: deadline.asWritten || null,
    deadline_kind: isDated || undated.has(kind) ? kind : "UNSPECIFIED",
    deadline_from: isDated && (!to || !from || from <= to) ? from : null,
    deadline_to: isDated ? to : null,
    deadline_exclusive: isDated && deadline.exclusive,
    deadline_recurrence: deadline.recurrence && recurrences.has(deadline.recurrence) ? deadline.recurrence : null,
    deadline_open_ended: deadline.openEnded,
    deadline_multi_year: deadline.multiYear,
  };
}

/** What a task is in the hub, but for its plan, area and place: the same for those that are made and those that are compared. */
export function taskRow(values: Values, task: Task) {
  return {
    group_title: task.itemTitle && task.itemTitle !== task.title ? task.itemTitle : null,
    title: values["title"] ?? null,
    output: values["output"] ?? null,
    lead_text: task.lead.asWritten || null,
    coordinator_text: task.coordinators.asWritten || null,
    ...deadlineOf(values, task),
  };
}

/** Who leads or coordinates, by code and each once; groups with a mark before them. */
export const partiesOf = (codes: string | null | undefined): string[] => [...new Set((codes ?? "").split(";").filter(Boolean))];
