import { codeFromName, freeCode } from "#server/reorganisation/code-from-name.ts";
import type { Building } from "./build-rows.ts";
import { fold } from "./fold.ts";
import type { Judged } from "./judgement.ts";
import { problem, Refused } from "./problems.ts";

const ofTemplate = (rows: readonly Judged[], template: string) => rows.filter(({ item }) => item.payload["template"] === template);

/** Rows of lists: units, each with the unit above it, and procedures with their fields and decisions. */
export function buildListed(building: Building, rows: readonly Judged[]): void {
  buildUnits(building, ofTemplate(rows, "units"));
  buildProcedures(building, ofTemplate(rows, "procedures"));
}

function buildUnits(building: Building, rows: readonly Judged[]): void {
  const { writing } = building;
  const made = new Map<string, string>();
  for (const { item, values, targetId } of rows) {
    const provenanceId = building.provenance(item.lineStart!, item.lineEnd!);
    const { code, name, shortName = null, level, type, validFrom, validTo = null } = values;
    if (targetId) writing.update("units", targetId, { short_name: shortName, provenance_id: provenanceId });
    else
      made.set(
        code!,
        writing.insert("units", {
          ...{ code, name, short_name: shortName, level, type, valid_from: validFrom, valid_to: validTo, provenance_id: provenanceId },
        }),
      );
  }
  for (const { item, values } of rows) {
    const { code, parent, validFrom, validTo = null } = values;
    const unitId = made.get(code!);
    if (!unitId || !parent) continue;
    const parentId = made.get(parent) ?? building.unitId(parent);
    if (!parentId)
      throw new Refused(problem("INVALID", `Đơn vị cấp trên “${parent}” chưa được chấp nhận; hãy chấp nhận cả dòng ấy.`, item.id));
    writing.insert("unit_parents", { unit_id: unitId, parent_id: parentId, valid_from: validFrom, valid_to: validTo });
  }
}

function buildProcedures(building: Building, rows: readonly Judged[]): void {
  const { writing, comparison } = building;
  const fields = new Map(comparison.lists.fields.map(({ code, id }) => [code, id]));
  const begun = new Map<string, string>();
  const decisions = new Map(comparison.listed?.decisions);
  const fieldOf = ({ values, read }: Judged): string => {
    const known = fields.get(values["field"] ?? "");
    if (known) return known;
    const name = read.asRead["field"]!;
    let id = begun.get(fold(name));
    if (!id) {
      const code = freeCode(codeFromName(name).slice(0, 80) || "linh-vuc", "2", [...fields.keys()]);
      id = writing.insert("procedure_fields", { code, name: name.slice(0, 200) });
      fields.set(code, id);
      begun.set(fold(name), id);
    }
    return id;
  };
  const decisionOf = (number: string | null | undefined, fieldId: string): string | null => {
    if (!number) return null;
    const key = number.toUpperCase();
    let id = decisions.get(key);
    if (!id) {
      const documentId = comparison.listed?.documents.get(key) ?? building.cited({ number, type: "QUYET_DINH" }).id;
      decisions.set(key, (id = writing.insert("publication_decisions", { document_id: documentId, field_id: fieldId })));
    }
    return id;
  };
  for (const row of rows) {
    const { item, values, targetId } = row;
    const provenanceId = building.provenance(item.lineStart!, item.lineEnd!);
    const fieldId = fieldOf(row);
    const { code, name, level, onlineLevel, decision } = values;
    const change = values["change"] ?? comparison.listed?.procedures.get(code!)?.values["change"] ?? "NEW";
    const said = {
      ...{ name, field_id: fieldId, level, change, status: change === "ABOLISHED" ? "ABOLISHED" : "IN_FORCE" },
      ...{ reported_by_id: building.unitId(values["reportedBy"]), provenance_id: provenanceId },
      ...(onlineLevel ? { online_level: onlineLevel } : {}),
      ...(decision ? { decision_id: decisionOf(decision, fieldId) } : {}),
    };
    if (targetId) writing.update("procedures", targetId, said);
    else writing.insert("procedures", { code, ...said });
  }
}
