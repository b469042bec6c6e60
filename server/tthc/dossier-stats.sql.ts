import { dossierStats } from "#db/tables/tthc.ts";
import { DossierStat } from "#schema/tthc/dossier-stat.type.ts";
import { ProcedureField } from "#schema/tthc/procedure.type.ts";
import { defineModel } from "#server/core/graph/model.ts";
import { relate, toOne } from "#server/core/graph/relations.ts";
import { addRoots } from "#server/core/graph/roots.ts";
import { figurePlace, relateFigure } from "#server/periods/figure-relations.ts";

defineModel(DossierStat, dossierStats, {
  order: ["level", "asOf"],
  derived: {
    ...figurePlace,
    onTimeRate: (row) => `(${row}.resolved_early + ${row}.resolved_on_time)::numeric / nullif(${row}.resolved, 0)`,
    resolutionRate: (row) => `${row}.resolved::numeric / nullif(${row}.received, 0)`,
    backlogRate: (row) => `${row}.pending::numeric / nullif(${row}.received, 0)`,
  },
});
addRoots(DossierStat, "kết quả giải quyết hồ sơ", { one: "dossierStat", many: "dossierStats", keys: ["id"] });

relateFigure(DossierStat, dossierStats, "dossierStats", "Kết quả giải quyết hồ sơ");
relate(DossierStat, { field: toOne(() => ProcedureField, dossierStats.fieldId, "Lĩnh vực thủ tục; null là mọi lĩnh vực.") });
