import { documentCorrections, documentMentions, documentRelations, documents } from "#db/tables/documents.ts";
import { provenances } from "#db/tables/provenance.ts";
import { unitSuccessions } from "#db/tables/units.ts";
import { Provenance } from "#schema/core/provenance.type.ts";
import { Document, DocumentCorrection, DocumentMention, DocumentRelation } from "#schema/documents/document.type.ts";
import { Unit, UnitSuccession } from "#schema/units/unit.type.ts";
import { defineModel } from "#server/core/graph/model.ts";
import { relate, toAll, toMany, toOne } from "#server/core/graph/relations.ts";
import { addRoots } from "#server/core/graph/roots.ts";

defineModel(Provenance, provenances, { order: ["lineStart", "lineEnd"] });
defineModel(Document, documents, { order: ["issuedOn", "number"] });
defineModel(DocumentRelation, documentRelations, { order: ["type"] });
defineModel(DocumentCorrection, documentCorrections, {});
defineModel(DocumentMention, documentMentions, {});

addRoots(Document, "văn bản", { one: "document", many: "documents" });
addRoots(Provenance, "nguồn gốc", { one: "provenance", many: "provenances", keys: ["id"] });

relate(Provenance, {
  document: toOne(() => Document, provenances.documentId, "Văn bản nguồn; null khi không đọc từ văn bản."),
});

relate(Document, {
  issuer: toOne(() => Unit, documents.issuerId, "Cơ quan ban hành; null khi không rõ."),
  relations: toAll(() => DocumentRelation, documentRelations.fromId, "Quan hệ của văn bản này với văn bản khác."),
  citedBy: toAll(() => DocumentRelation, documentRelations.toId, "Quan hệ của văn bản khác với văn bản này."),
  corrections: toAll(() => DocumentCorrection, documentCorrections.documentId, "Chỗ viết sai trong nguồn đã được sửa."),
  mentions: toAll(() => DocumentMention, documentMentions.documentId, "Những chỗ nhắc tới văn bản này."),
  places: toMany(() => Provenance, provenances.documentId, "Những chỗ trong văn bản này mà hub đã lấy số liệu."),
});

relate(DocumentRelation, {
  from: toOne(() => Document, documentRelations.fromId, "Văn bản có quan hệ."),
  to: toOne(() => Document, documentRelations.toId, "Văn bản được nhắc tới."),
});

relate(DocumentCorrection, { document: toOne(() => Document, documentCorrections.documentId, "Văn bản được đính chính.") });

relate(DocumentMention, {
  document: toOne(() => Document, documentMentions.documentId, "Văn bản được nhắc tới."),
  provenance: toOne(() => Provenance, documentMentions.provenanceId, "Chỗ nhắc tới."),
});

relate(Unit, { issuedDocuments: toMany(() => Document, documents.issuerId, "Văn bản do đơn vị ban hành.") });
relate(UnitSuccession, { legalBasis: toOne(() => Document, unitSuccessions.legalBasisId, "Căn cứ pháp lý; null khi chưa có trong hub.") });
