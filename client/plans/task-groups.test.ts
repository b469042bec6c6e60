import { describe, expect, it } from "vitest";
import type { GroupsByCode } from "#client/plans/plan-task.ts";
import { makeGroupLead, makeLead, makeTask } from "#client/plans/sample-tasks.ts";
import { groupTasks } from "#client/plans/task-groups.ts";
import { leadUnitCodes, selectLeadUnits } from "#client/plans/task-leads.ts";

const both = makeTask({ ordinal: "1", assignments: [makeLead("so-nv", "Sở Nội vụ", 2), makeLead("vp", "Văn phòng UBND tỉnh", 1)] });
const single = makeTask({ ordinal: "2", assignments: [makeLead("so-nv", "Sở Nội vụ")] });
const byGroup = makeTask({ ordinal: "3", assignments: [makeGroupLead("cac-so", "các sở"), makeLead("vp", "Văn phòng UBND tỉnh")] });
const groups: GroupsByCode = new Map([
  [
    "cac-so",
    {
      id: "g",
      code: "cac-so",
      name: "các sở",
      isOpen: false,
      rule: "theo danh sách",
      statedCount: 2,
      members: {
        totalCount: 2,
        nodes: [
          { id: "1", code: "so-nv", name: "Sở Nội vụ", shortName: null },
          { id: "2", code: "vp", name: "Văn phòng UBND tỉnh", shortName: null },
        ],
      },
    },
  ],
]);

describe("groupTasks", () => {
  it("puts a task under each of its leads, those with most tasks first", () => {
    expect(groupTasks([both, single, byGroup], "chu-tri").map(({ group, task }) => `${group.key}:${task.ordinal}`)).toEqual([
      "so-nv:1",
      "so-nv:2",
      "vp:1",
      "vp:3",
      "cac-so:3",
    ]);
  });
  it("orders by last day, and puts what has none last, by kind", () => {
    const rows = groupTasks(
      [
        makeTask({ ordinal: "1", deadlineKind: "UNSPECIFIED", deadlineTo: null }),
        makeTask({ ordinal: "2" }),
        makeTask({ ordinal: "3", deadlineKind: "QUARTER", deadlineTo: "2023-03-31" }),
        // The end of the plan's year is no last day of continuous work.
        makeTask({ ordinal: "4", deadlineKind: "CONTINUOUS" }),
      ],
      "thoi-han",
    );
    expect(rows.map(({ task, group }) => `${task.ordinal} ${group.key}`)).toEqual([
      "3 2023-03-31",
      "2 2023-12-31",
      "4 CONTINUOUS",
      "1 UNSPECIFIED",
    ]);
  });
});

describe("leads", () => {
  it("are named units and the known members of named groups", () => {
    expect([...leadUnitCodes(byGroup, groups)]).toEqual(["so-nv", "vp"]);
  });
  it("count once a task: by name, or only through a group", () => {
    expect(selectLeadUnits([both, single, byGroup], groups)).toMatchObject([
      { code: "so-nv", direct: 2, asMember: 1 },
      { code: "vp", direct: 2, asMember: 0 },
    ]);
  });
});
