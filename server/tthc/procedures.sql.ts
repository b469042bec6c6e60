import { procedureCounts, procedureFields, procedures, publicationDecisions } from "#db/tables/tthc.ts";
import { Provenance } from "#schema/core/provenance.type.ts";
import { Document } from "#schema/documents/document.type.ts";
import { Procedure, ProcedureCount, ProcedureField, PublicationDecision } from "#schema/tthc/procedure.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { defineModel } from "#server/core/graph/model.ts";
import { relate, toAll, toMany, toOne } from "#server/core/graph/relations.ts";
import { addRoots } from "#server/core/graph/roots.ts";
import { figurePlace, relateFigure } from "#server/periods/figure-relations.ts";

defineModel(ProcedureField, procedureFields, { order: ["name"] });
defineModel(PublicationDecision, publicationDecisions, {});
defineModel(Procedure, procedures, { order: ["name"] });
defineModel(ProcedureCount, procedureCounts, { order: ["kind", "level", "count"], derived: figurePlace });

addRoots(ProcedureField, "lĩnh vực thủ tục hành chính", { one: "procedureField", many: "procedureFields" });
addRoots(PublicationDecision, "quyết định công bố thủ tục hành chính", { many: "publicationDecisions" });
addRoots(Procedure, "thủ tục hành chính", { one: "procedure", many: "procedures" });
addRoots(ProcedureCount, "số lượng thủ tục hành chính", { one: "procedureCount", many: "procedureCounts", keys: ["id"] });

relate(Procedure, {
  field: toOne(() => ProcedureField, procedures.fieldId, "Lĩnh vực."),
  decision: toOne(() => PublicationDecision, procedures.decisionId, "Quyết định công bố; null khi nguồn không nói rõ."),
  reportedBy: toOne(() => Unit, procedures.reportedById, "Đơn vị có báo cáo nêu thủ tục."),
  provenance: toOne(() => Provenance, procedures.provenanceId, "Nguồn gốc của bản ghi."),
});

relate(PublicationDecision, {
  document: toOne(() => Document, publicationDecisions.documentId, "Văn bản quyết định."),
  field: toOne(() => ProcedureField, publicationDecisions.fieldId, "Lĩnh vực."),
  procedures: toMany(() => Procedure, procedures.decisionId, "Thủ tục được công bố, thay đổi hoặc bãi bỏ."),
});

relate(ProcedureField, {
  procedures: toMany(() => Procedure, procedures.fieldId, "Thủ tục của lĩnh vực."),
  counts: toMany(() => ProcedureCount, procedureCounts.fieldId, "Số lượng thủ tục của lĩnh vực."),
});

relateFigure(ProcedureCount, procedureCounts, "procedureCounts", "Số lượng thủ tục hành chính", [procedureCounts.kind]);
relate(ProcedureCount, { field: toOne(() => ProcedureField, procedureCounts.fieldId, "Lĩnh vực; null là tổng số mà nguồn nêu.") });
relate(Unit, { reportedProcedures: toMany(() => Procedure, procedures.reportedById, "Thủ tục nêu trong báo cáo của đơn vị.") });
relate(Document, {
  publicationDecision: {
    ...toAll(() => PublicationDecision, publicationDecisions.documentId, "Nội dung công bố thủ tục, khi là quyết định công bố."),
    kind: "one",
  },
});
