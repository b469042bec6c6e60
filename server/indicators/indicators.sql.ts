import { indicators, targets } from "#db/tables/indicators.ts";
import { observations } from "#db/views/indicators.ts";
import { Indicator, Observation, ObservationDimension, Target } from "#schema/indicators/indicator.type.ts";
import { AutonomyStat, BudgetFigure, SoeAction } from "#schema/finance/finance.type.ts";
import { IndexScore } from "#schema/scoring/index-score.type.ts";
import { PersonnelMove, StaffStat } from "#schema/staffing/staffing.type.ts";
import { DossierStat } from "#schema/tthc/dossier-stat.type.ts";
import { ProcedureCount } from "#schema/tthc/procedure.type.ts";
import { Period } from "#schema/periods/period.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { Plan } from "#schema/plans/plan.type.ts";
import { Task } from "#schema/plans/task.type.ts";
import { defineEmbedded, defineModel } from "#server/core/graph/model.ts";
import { relate, toMany, toOne, where } from "#server/core/graph/relations.ts";
import { addRoots } from "#server/core/graph/roots.ts";
import { latestOf } from "#server/indicators/latest.sql.ts";
import { figurePlace, relateFigure } from "#server/periods/figure-relations.ts";

defineModel(Indicator, indicators, { order: ["area", "name"] });
defineModel(Observation, observations, {
  order: ["value"],
  derived: figurePlace,
});
defineEmbedded(ObservationDimension, { order: ["dimension"] });
defineModel(Target, targets, { order: ["value"], derived: figurePlace });

addRoots(Indicator, "chỉ tiêu thống kê", { one: "indicator", many: "indicators" });
addRoots(Observation, "số liệu của chỉ tiêu", { one: "observation", many: "observations", keys: ["id"] });
addRoots(Target, "mục tiêu", { one: "target", many: "targets", keys: ["id"] });

relateFigure(Observation, observations, "observations", "Số liệu các chỉ tiêu", [observations.indicatorId, observations.kind]);
relateFigure(Target, targets, "targets", "Mục tiêu", [targets.indicatorId]);

const figureTables = {
  DOSSIER_STATS: () => DossierStat,
  PROCEDURE_COUNTS: () => ProcedureCount,
  STAFF_STATS: () => StaffStat,
  PERSONNEL_MOVES: () => PersonnelMove,
  BUDGET_FIGURES: () => BudgetFigure,
  AUTONOMY_STATS: () => AutonomyStat,
  SOE_ACTIONS: () => SoeAction,
  INDEX_SCORES: () => IndexScore,
  TARGETS: () => Target,
};

relate(Observation, {
  figure: {
    kind: "union",
    target: () => Observation,
    description: "Bản ghi mà số liệu nhắc lại một ô; null khi số liệu đứng riêng.",
    on: (p, t) => `${t}.id = ${p}.figure_id`,
    union: { name: "ObservedFigure", by: "figureOf", members: figureTables },
  },
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

const reports = (indicator: string, column: string, target: string) =>
  `exists (select from observations o where o.indicator_id = ${indicator}.id and o.kind <> 'TARGET' and o.${column} = ${target}.id)`;

relate(Indicator, {
  units: where(
    "connection",
    () => Unit,
    "Các đơn vị có số liệu của chỉ tiêu.",
    (p, t) => reports(p, "unit_id", t),
  ),
  periods: where(
    "connection",
    () => Period,
    "Các kỳ có số liệu của chỉ tiêu.",
    (p, t) => reports(p, "period_id", t),
  ),
  observations: toMany(() => Observation, observations.indicatorId, "Số liệu của chỉ tiêu."),
  latest: {
    ...where(
      "connection",
      () => Observation,
      "Số liệu mới nhất ở phạm vi rộng nhất: của đơn vị cao nhất có báo cáo, kỳ kết thúc muộn nhất; của nhiều đơn vị ngang nhau khi không có số chung, của các phần khi nguồn không cho tổng. Không gồm mục tiêu.",
      () => "true",
      { unit: { type: () => String, sqlType: "text", description: "Mã đơn vị: chỉ lấy số liệu của đơn vị này." } },
    ),
    from: latestOf,
  },
  targets: toMany(() => Target, targets.indicatorId, "Mục tiêu của chỉ tiêu."),
});
relate(Plan, { targets: toMany(() => Target, targets.planId, "Mục tiêu của kế hoạch.") });
relate(Task, { targets: toMany(() => Target, targets.taskId, "Mục tiêu của nhiệm vụ.") });
