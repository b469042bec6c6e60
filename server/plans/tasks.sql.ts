import { taskAssignments, taskProgress, tasks } from "#db/tables/plans.ts";
import { Provenance } from "#schema/core/provenance.type.ts";
import { Document } from "#schema/documents/document.type.ts";
import { Plan, PlanArea } from "#schema/plans/plan.type.ts";
import { Task, TaskAssignment, TaskProgress } from "#schema/plans/task.type.ts";
import { UnitGroup } from "#schema/units/unit-group.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { defineModel } from "#server/core/graph/model.ts";
import { relate, toAll, toMany, toOne, where, type On } from "#server/core/graph/relations.ts";
import { addRoots } from "#server/core/graph/roots.ts";

defineModel(Task, tasks, {
  order: ["position"],
  derived: {
    planCode: (row) => `(select p.code from plans p where p.id = ${row}.plan_id)`,
    planYear: (row) => `(select p.year_from from plans p where p.id = ${row}.plan_id)`,
  },
});
defineModel(TaskAssignment, taskAssignments, { order: ["role", "position"] });
defineModel(TaskProgress, taskProgress, {
  order: ["doneOn"],
  derived: {
    /** Late from the day after the deadline, or on the day itself when the deadline is "before" it. */
    status: (row) =>
      `(select case when k.deadline_to is null then null when ${row}.done_on > k.deadline_to - k.deadline_exclusive::int then 'DONE_LATE' else 'DONE_ON_TIME' end from tasks k where k.id = ${row}.task_id)`,
  },
});
addRoots(Task, "nhiệm vụ", { one: "task", many: "tasks" });
addRoots(TaskProgress, "kết quả nhiệm vụ", { many: "taskResults" });

relate(Task, {
  plan: toOne(() => Plan, tasks.planId, "Kế hoạch."),
  area: toOne(() => PlanArea, tasks.areaId, "Mục của kế hoạch."),
  assignments: toAll(() => TaskAssignment, taskAssignments.taskId, "Phân công như viết: từng đơn vị hoặc nhóm."),
  progress: where(
    "list",
    () => TaskProgress,
    "Kết quả đã có minh chứng.",
    (p, t, { unit }) =>
      `${t}.task_id = ${p}.id${unit ? ` and exists (select from units own where own.id = ${t}.unit_id and own.code = ${unit})` : ""}`,
    { unit: { type: () => String, sqlType: "text", description: "Mã đơn vị: chỉ kết quả của đơn vị này; bỏ trống là của mọi đơn vị." } },
  ),
  deadlineDocument: toOne(() => Document, tasks.deadlineDocumentId, "Văn bản định thời hạn, khi thời hạn theo kế hoạch khác."),
  deadlineAuthority: toOne(() => Unit, tasks.deadlineAuthorityId, "Cơ quan mà thời hạn chờ hướng dẫn."),
  provenance: toOne(() => Provenance, tasks.provenanceId, "Nguồn gốc của nhiệm vụ."),
});

relate(TaskAssignment, {
  task: toOne(() => Task, taskAssignments.taskId, "Nhiệm vụ."),
  unit: toOne(() => Unit, taskAssignments.unitId, "Đơn vị được giao; null khi giao cho một nhóm."),
  group: toOne(() => UnitGroup, taskAssignments.groupId, "Nhóm được giao; null khi giao cho một đơn vị."),
});

relate(TaskProgress, {
  task: toOne(() => Task, taskProgress.taskId, "Nhiệm vụ."),
  unit: toOne(() => Unit, taskProgress.unitId, "Đơn vị thực hiện."),
  evidence: toOne(() => Document, taskProgress.evidenceId, "Văn bản minh chứng."),
  provenance: toOne(() => Provenance, taskProgress.provenanceId, "Nguồn gốc của kết quả."),
});

const given =
  (role: "LEAD" | "COORDINATE"): On =>
  (unit, task) =>
    `exists (select from task_units a where a.unit_id = ${unit}.id and a.task_id = ${task}.id and a.role = '${role}')`;

relate(Unit, {
  ledTasks: where("connection", () => Task, "Nhiệm vụ đơn vị chủ trì, trực tiếp hoặc là thành viên của nhóm được giao.", given("LEAD")),
  coordinatedTasks: where(
    "connection",
    () => Task,
    "Nhiệm vụ đơn vị phối hợp, trực tiếp hoặc là thành viên của nhóm được giao.",
    given("COORDINATE"),
  ),
  taskProgress: toMany(() => TaskProgress, taskProgress.unitId, "Kết quả thực hiện nhiệm vụ của đơn vị."),
});
relate(UnitGroup, { assignments: toMany(() => TaskAssignment, taskAssignments.groupId, "Phân công cho nhóm.") });
relate(Document, { evidenceOf: toAll(() => TaskProgress, taskProgress.evidenceId, "Kết quả nhiệm vụ mà văn bản này minh chứng.") });
