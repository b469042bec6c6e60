import { personnelMoves, staffStats } from "#db/tables/staffing.ts";
import { Period } from "#schema/periods/period.type.ts";
import { PersonnelMove, StaffStat } from "#schema/staffing/staffing.type.ts";
import { defineModel } from "#server/core/graph/model.ts";
import { relate, toOne } from "#server/core/graph/relations.ts";
import { addRoots } from "#server/core/graph/roots.ts";
import { figurePlace, relateFigure } from "#server/periods/figure-relations.ts";

defineModel(StaffStat, staffStats, {
  order: ["kind"],
  derived: {
    ...figurePlace,
    gap: (row) => `${row}.assigned - ${row}.present`,
    vacancyRate: (row) => `(${row}.assigned - ${row}.present)::numeric / nullif(${row}.assigned, 0)`,
  },
});
defineModel(PersonnelMove, personnelMoves, {
  order: ["kind", "positionGroup"],
  derived: { ...figurePlace, fillRate: (row) => `${row}.count::numeric / nullif(${row}.quota, 0)` },
});

addRoots(StaffStat, "số liệu biên chế", { one: "staffStat", many: "staffing", keys: ["id"] });
addRoots(PersonnelMove, "biến động nhân sự", { one: "personnelMove", many: "personnelMoves", keys: ["id"] });

relateFigure(StaffStat, staffStats, "staffing", "Biên chế", [staffStats.kind]);
relateFigure(PersonnelMove, personnelMoves, "personnelMoves", "Biến động nhân sự");
relate(StaffStat, { assignedFor: toOne(() => Period, staffStats.assignedForId, "Năm được giao biên chế; null khi chưa có số được giao.") });
