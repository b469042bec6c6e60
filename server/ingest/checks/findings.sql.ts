import { checkRuns, findings } from "#db/tables/findings.ts";
import { Document } from "#schema/documents/document.type.ts";
import { CheckRun, Finding, FindingValue } from "#schema/ingest/finding.type.ts";
import { Period } from "#schema/periods/period.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { defineEmbedded, defineModel } from "#server/core/graph/model.ts";
import { relate, toMany, toOne } from "#server/core/graph/relations.ts";
import { addRoots } from "#server/core/graph/roots.ts";

const decision = (column: string) => (row: string) => `select d.${column} from finding_decisions d where d.finding_id = ${row}.id`;

defineModel(Finding, findings, {
  order: ["severity", "rule"],
  derived: { reason: decision("reason"), decidedAt: decision("decided_at") },
});
defineEmbedded(FindingValue, { order: ["position"] });
defineModel(CheckRun, checkRuns, { order: ["finishedAt"] });

addRoots(Finding, "phát hiện của các quy tắc kiểm tra", { one: "finding", many: "findings", keys: ["id"] });
addRoots(CheckRun, "lần chạy các quy tắc kiểm tra", { many: "checkRuns" });

relate(Finding, {
  unit: toOne(() => Unit, findings.unitId, "Đơn vị của số liệu; null khi không thuộc một đơn vị."),
  period: toOne(() => Period, findings.periodId, "Kỳ của số liệu; null khi không thuộc một kỳ."),
  document: toOne(() => Document, findings.documentId, "Văn bản có điều không khớp; null khi không phải văn bản."),
  values: {
    kind: "list",
    target: () => FindingValue,
    description: "Các giá trị không khớp, theo thứ tự nên đọc.",
    on: () => "true",
    from: (p, t) =>
      `(select v.ordinality::int as position, v.value ->> 'name' as name, v.value ->> 'value' as value from jsonb_array_elements(${p}.found_values) with ordinality v) ${t}`,
  },
});
relate(Unit, { findings: toMany(() => Finding, findings.unitId, "Phát hiện của các quy tắc kiểm tra ở số liệu của đơn vị.") });
