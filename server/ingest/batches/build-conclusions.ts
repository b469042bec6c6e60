import type { Building } from "./build-rows.ts";
import { fold } from "./fold.ts";
import type { Judged } from "./judgement.ts";
import { partiesOf } from "./task-row.ts";

/** Conclusions, each with whom it concerns; one that is there already becomes what the file says. */
export function buildConclusions(building: Building, conclusions: readonly Judged[]): void {
  const { writing, document, comparison } = building;
  let position = Math.max(0, ...(comparison.parts?.conclusions.map((one) => one.position) ?? []));
  for (const { item, values, read, effect, targetId } of conclusions) {
    const parties = partiesOf(values["addressees"]);
    const row = {
      ...{ type: values["type"], summary: values["summary"]!.slice(0, 2000), area: values["area"] ?? null },
      group_id: building.groupId(parties.find((code) => code.startsWith("@"))?.slice(1)),
      addressee_text: read.asRead["addressees"]?.slice(0, 500) ?? null,
      provenance_id: building.provenance(item.lineStart!, item.lineEnd!),
    };
    const isThere = effect === "CHANGED";
    if (isThere) {
      writing.update("conclusions", targetId!, row);
      writing.remove("conclusion_addressees", "conclusion_id", targetId!);
    } else position += 1;
    const code = `${document!.code}-y${position}-${fold(values["type"]!).slice(0, 3)}`;
    const made = { code, document_id: document!.id, position, ordinal: values["ordinal"] ?? String(position) };
    const id = isThere ? targetId! : writing.insert("conclusions", { ...made, ...row });
    for (const unit of new Set(parties.map(building.unitId)))
      if (unit) writing.insert("conclusion_addressees", { conclusion_id: id, unit_id: unit });
  }
}
