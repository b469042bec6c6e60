import { conclusionAddressees, conclusions } from "#db/tables/documents.ts";
import { Provenance } from "#schema/core/provenance.type.ts";
import { Conclusion } from "#schema/documents/conclusion.type.ts";
import { Document } from "#schema/documents/document.type.ts";
import { UnitGroup } from "#schema/units/unit-group.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { defineModel } from "#server/core/graph/model.ts";
import { relate, through, toMany, toOne } from "#server/core/graph/relations.ts";
import { addRoots } from "#server/core/graph/roots.ts";

defineModel(Conclusion, conclusions, {
  order: ["position"],
  derived: { statedOn: (row) => `(select d.issued_on from documents d where d.id = ${row}.document_id)` },
});
addRoots(Conclusion, "nhận định", { one: "conclusion", many: "conclusions" });

relate(Conclusion, {
  document: toOne(() => Document, conclusions.documentId, "Văn bản nêu."),
  unit: toOne(() => Unit, conclusions.unitId, "Đơn vị được nói tới; null là chính đơn vị báo cáo hoặc một nhóm."),
  group: toOne(() => UnitGroup, conclusions.groupId, "Nhóm đơn vị được nói tới."),
  addressees: through(() => Unit, conclusionAddressees.conclusionId, conclusionAddressees.unitId, "Nơi nhận kiến nghị.", "list"),
  provenance: toOne(() => Provenance, conclusions.provenanceId, "Nguồn gốc của nhận định."),
});

relate(Document, { conclusions: toMany(() => Conclusion, conclusions.documentId, "Nhận định và phân công trong văn bản.") });
relate(Unit, {
  conclusions: toMany(() => Conclusion, conclusions.unitId, "Nhận định, phân công nói tới đơn vị."),
  requests: through(() => Conclusion, conclusionAddressees.unitId, conclusionAddressees.conclusionId, "Kiến nghị gửi tới đơn vị."),
});
