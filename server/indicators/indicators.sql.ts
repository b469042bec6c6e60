import { indicators, targets } from "#db/tables/indicators.ts";
import { observations } from "#db/views/indicators.ts";
import { Indicator, Observation, ObservationDimension, Target } from "#schema/indicators/indicator.type.ts";
import { Plan } from "#schema/plans/plan.type.ts";
import { Task } from "#schema/plans/task.type.ts";
import { defineEmbedded, defineModel } from "#server/core/graph/model.ts";
import { relate, toMany, toOne, where } from "#server/core/graph/relations.ts";
import { addRoots } from "#server/core/graph/roots.ts";
import { relateFigure } from "#server/periods/figure-relations.ts";

defineModel(Indicator, indicators, { order: ["area", "name"] });
defineModel(Observation, observations, { order: ["value"] });
defineEmbedded(ObservationDimension, { order: ["dimension"] });
defineModel(Target, targets, { order: ["value"] });

addRoots(Indicator, "chỉ tiêu thống kê", { one: "indicator", many: "indicators" });
addRoots(Observation, "số liệu của chỉ tiêu", { one: "observation", many: "observations", keys: ["id"] });
addRoots(Target, "mục tiêu", { one: "target", many: "targets", keys: ["id"] });

relateFigure(Observation, observations, "observations", "Số liệu các chỉ tiêu");
relateFigure(Target, targets, "targets", "Mục tiêu");

relate(Observation, {
  indicator: toOne(() => Indicator, observations.indicatorId, "Chỉ tiêu."),
  dimensions: {
    ...where(
      "list",
      () => ObservationDimension,
      "Các chiều phân tổ khác; rỗng khi không phân tổ.",
      () => "true",
    ),
    from: (p, t) => `jsonb_each_text(${p}.dimensions) ${t}(dimension, value)`,
  },
});

relate(Target, {
  indicator: toOne(() => Indicator, targets.indicatorId, "Chỉ tiêu."),
  plan: toOne(() => Plan, targets.planId, "Kế hoạch đặt ra; null khi không do kế hoạch."),
  task: toOne(() => Task, targets.taskId, "Nhiệm vụ đặt ra; null khi không do nhiệm vụ."),
});

relate(Indicator, {
  observations: toMany(() => Observation, observations.indicatorId, "Số liệu của chỉ tiêu."),
  targets: toMany(() => Target, targets.indicatorId, "Mục tiêu của chỉ tiêu."),
});
relate(Plan, { targets: toMany(() => Target, targets.planId, "Mục tiêu của kế hoạch.") });
relate(Task, { targets: toMany(() => Target, targets.taskId, "Mục tiêu của nhiệm vụ.") });
