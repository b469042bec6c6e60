import { autonomyStats, budgetFigures, budgetFigureUnits, soeActionEnterprises, soeActions } from "#db/tables/finance.ts";
import { AutonomyStat, BudgetFigure, SoeAction } from "#schema/finance/finance.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { defineModel } from "#server/core/graph/model.ts";
import { relate, through } from "#server/core/graph/relations.ts";
import { addRoots } from "#server/core/graph/roots.ts";
import { figurePlace, relateFigure } from "#server/periods/figure-relations.ts";

defineModel(BudgetFigure, budgetFigures, { order: ["kind"], derived: figurePlace });
defineModel(AutonomyStat, autonomyStats, {
  order: ["body", "class"],
  derived: { ...figurePlace, autonomyRate: (row) => `${row}.autonomous::numeric / nullif(${row}.total, 0)` },
});
defineModel(SoeAction, soeActions, { order: ["action"], derived: figurePlace });

addRoots(BudgetFigure, "số liệu ngân sách", { one: "budgetFigure", many: "budgetFigures", keys: ["id"] });
addRoots(AutonomyStat, "số liệu tự chủ tài chính", { one: "autonomyStat", many: "autonomyStats", keys: ["id"] });
addRoots(SoeAction, "số liệu sắp xếp doanh nghiệp", { one: "soeAction", many: "soeActions", keys: ["id"] });

relateFigure(BudgetFigure, budgetFigures, "budgetFigures", "Số liệu ngân sách", [budgetFigures.kind]);
relateFigure(AutonomyStat, autonomyStats, "autonomyStats", "Số liệu tự chủ tài chính", [autonomyStats.body]);
relateFigure(SoeAction, soeActions, "soeActions", "Sắp xếp doanh nghiệp có vốn nhà nước", [soeActions.action]);

relate(BudgetFigure, {
  coveredUnits: through(() => Unit, budgetFigureUnits.budgetFigureId, budgetFigureUnits.unitId, "Các đơn vị được nêu tên.", "list"),
});
relate(SoeAction, {
  enterprises: through(
    () => Unit,
    soeActionEnterprises.soeActionId,
    soeActionEnterprises.enterpriseId,
    "Các doanh nghiệp được nêu tên.",
    "list",
  ),
});
