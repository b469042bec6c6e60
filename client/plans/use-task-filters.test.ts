import { expect, it } from "vitest";
import { makeLead, makeResult, makeTask } from "#client/plans/sample-tasks.ts";
import { meetsFilters } from "#client/plans/use-task-filters.ts";
import type { TaskFilters } from "#client/plans/use-task-filters.ts";

const none: TaskFilters = {
  area: null,
  unit: null,
  kind: null,
  date: "tat-ca",
  counted: "tat-ca",
  result: "tat-ca",
  mismatch: "tat-ca",
  text: null,
};
const dated = makeTask({ ordinal: "1", title: "Đánh giá nội bộ", assignments: [makeLead("so-nv")] });
const done = makeTask({ ordinal: "2", progress: [makeResult("DONE_LATE")], deadlineYearMismatch: true });
const endless = makeTask({ ordinal: "3", deadlineKind: "CONTINUOUS", area: { id: "a2", ordinal: "II", title: "TTHC" } });
const found = (filters: Partial<TaskFilters>, today = "2026-11-21") =>
  [dated, done, endless].filter((task) => meetsFilters(task, new Map(), { ...none, ...filters }, today)).map(({ ordinal }) => ordinal);

it.each<[Partial<TaskFilters>, string[]]>([
  [{}, ["1", "2", "3"]],
  [{ area: "II" }, ["3"]],
  [{ unit: "so-nv" }, ["1"]],
  [{ kind: "YEAR" }, ["1", "2"]],
  [{ date: "co" }, ["1", "2"]],
  [{ date: "khong" }, ["3"]],
  [{ date: "qua", result: "khong" }, ["1"]],
  [{ counted: "ngoai" }, ["3"]],
  [{ result: "co" }, ["2"]],
  [{ mismatch: "sai" }, ["2"]],
  [{ text: "danh gia NOI bo" }, ["1"]],
  [{ area: "I", text: "khong co" }, []],
])("meetsFilters() with %j finds %j", (filters, ordinals) => {
  expect(found(filters)).toEqual(ordinals);
});

it("meetsFilters() finds nothing past before the last day is over", () => {
  expect(found({ date: "qua" }, "2023-12-31")).toEqual([]);
  expect(found({ date: "qua" }, "2024-01-01")).toEqual(["1", "2"]);
});
