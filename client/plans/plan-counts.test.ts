import { describe, expect, it } from "vitest";
import { countByQuarter, countTasks } from "#client/plans/plan-counts.ts";
import { makeResult, makeTask } from "#client/plans/sample-tasks.ts";

describe("countTasks", () => {
  const tasks = [
    makeTask(),
    makeTask({ deadlineKind: "CONTINUOUS", deadlineTo: null }),
    makeTask({ deadlineKind: "UNSPECIFIED", deadlineTo: null }),
    makeTask({ deadlineKind: "BY_OTHER_PLAN", deadlineTo: null }),
    makeTask({ progress: [makeResult("DONE_ON_TIME")] }),
    makeTask({ progress: [makeResult("DONE_ON_TIME"), makeResult("DONE_LATE")] }),
    makeTask({ progress: [makeResult(null)], deadlineYearMismatch: true }),
  ];

  it("adds up: counted, continuous and unspecified are all tasks; on time and late are among the reported", () => {
    expect(countTasks(tasks, "2024-01-01")).toMatchObject({ total: 7, counted: 5, continuous: 1, unspecified: 1, dated: 4 });
    expect(countTasks(tasks, "2024-01-01")).toMatchObject({ reported: 3, onTime: 1, late: 1, missing: 2, mismatched: 1 });
  });
  it("calls overdue only what had a last day, has passed it and was not reported", () => {
    expect(countTasks(tasks, "2023-12-31").overdue).toBe(0);
    expect(countTasks(tasks, "2024-01-01").overdue).toBe(1);
  });
  it("takes the day a task must be done before as late already", () => {
    const before = [makeTask({ deadlineKind: "BEFORE_DATE", deadlineTo: "2024-01-15", deadlineExclusive: true })];
    expect(countTasks(before, "2024-01-14").overdue).toBe(0);
    expect(countTasks(before, "2024-01-15").overdue).toBe(1);
  });
});

describe("countByQuarter", () => {
  it("shows the empty quarters between, over the end of a year", () => {
    expect(countByQuarter(["2023-09-30", "2022-12-31", "2023-07-01"])).toEqual([
      { year: 2022, quarter: 4, count: 1 },
      { year: 2023, quarter: 1, count: 0 },
      { year: 2023, quarter: 2, count: 0 },
      { year: 2023, quarter: 3, count: 2 },
    ]);
    expect(countByQuarter([])).toEqual([]);
  });
});
