import { dossiers } from "#db/tables/dossiers.ts";
import { Provenance } from "#schema/core/provenance.type.ts";
import { Dossier, DossierStep } from "#schema/tthc/dossier.type.ts";
import { Procedure } from "#schema/tthc/procedure.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { defineEmbedded, defineModel } from "#server/core/graph/model.ts";
import { relate, toMany, toOne } from "#server/core/graph/relations.ts";
import { addRoots } from "#server/core/graph/roots.ts";
import { processingDaysOf, timelinessOf, workingDaysLeftOf } from "./timeliness.sql.ts";

const model = defineModel(Dossier, dossiers, {
  order: ["receivedAt", "receiptCode"],
  derived: { timeliness: (row) => timelinessOf(row), workingDaysLeft: workingDaysLeftOf, processingDays: processingDaysOf },
});
// A receipt's number finds its dossier on the state's portal: single dossiers are for those who signed in, sums for all.
model.visible = (row, viewer) => `${viewer("personId")} is not null and ${row}.withdrawn_at is null`;
defineEmbedded(DossierStep, { order: ["at", "status"] });

addRoots(Dossier, "hồ sơ", { one: "dossier", many: "dossiers", keys: ["id"] });

relate(Dossier, {
  unit: toOne(() => Unit, dossiers.unitId, "Đơn vị tiếp nhận."),
  resolvingUnit: toOne(() => Unit, dossiers.resolvingUnitId, "Đơn vị giải quyết."),
  procedure: toOne(() => Procedure, dossiers.procedureId, "Thủ tục."),
  steps: {
    kind: "list",
    target: () => DossierStep,
    description: "Các bước đã qua, theo thời gian.",
    on: () => "true",
    from: (p, t) => `jsonb_to_recordset(${p}.steps) ${t}(at timestamptz, status text)`,
  },
  provenance: toOne(() => Provenance, dossiers.provenanceId, "Lô đã gửi bản này."),
});
relate(Unit, { dossiers: toMany(() => Dossier, dossiers.unitId, "Hồ sơ đơn vị tiếp nhận.") });
relate(Provenance, { dossiers: toMany(() => Dossier, dossiers.provenanceId, "Hồ sơ gửi trong lô này.") });
