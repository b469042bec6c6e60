import { planAreas, plans, tasks } from "#db/tables/plans.ts";
import { Document } from "#schema/documents/document.type.ts";
import { Plan, PlanArea } from "#schema/plans/plan.type.ts";
import { Task } from "#schema/plans/task.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { defineModel } from "#server/core/graph/model.ts";
import { relate, toAll, toMany, toOne } from "#server/core/graph/relations.ts";
import { addRoots } from "#server/core/graph/roots.ts";

defineModel(Plan, plans, {
  order: ["yearFrom", "title"],
  derived: {
    overdueTasks: (row) =>
      `(select count(*) from tasks k where k.plan_id = ${row}.id and k.deadline_kind not in ('CONTINUOUS', 'UNSPECIFIED')
        and k.deadline_to < (now() at time zone 'Asia/Ho_Chi_Minh')::date and not exists (select from task_progress g where g.task_id = k.id))`,
  },
});
defineModel(PlanArea, planAreas, { order: ["position"] });
addRoots(Plan, "kế hoạch", { one: "plan", many: "plans" });

relate(Plan, {
  issuer: toOne(() => Unit, plans.issuerId, "Cơ quan ban hành."),
  document: toOne(() => Document, plans.documentId, "Văn bản của kế hoạch."),
  parent: toOne(() => Plan, plans.parentId, "Kế hoạch cấp trên được triển khai; null khi chưa có trong hub."),
  children: toMany(() => Plan, plans.parentId, "Kế hoạch cấp dưới triển khai kế hoạch này."),
  areas: toAll(() => PlanArea, planAreas.planId, "Các mục lớn, theo thứ tự."),
  tasks: toMany(() => Task, tasks.planId, "Nhiệm vụ của kế hoạch."),
});

relate(PlanArea, {
  plan: toOne(() => Plan, planAreas.planId, "Kế hoạch."),
  leadUnit: toOne(() => Unit, planAreas.leadUnitId, "Cơ quan theo dõi lĩnh vực; null khi kế hoạch không nêu."),
  tasks: toMany(() => Task, tasks.areaId, "Nhiệm vụ của mục."),
});

relate(Unit, { plans: toMany(() => Plan, plans.issuerId, "Kế hoạch do đơn vị ban hành.") });
relate(Document, { plans: toAll(() => Plan, plans.documentId, "Kế hoạch ban hành bằng văn bản này.") });
