import type { RouteLocationRaw } from "vue-router";
import type { ResultOf } from "#client/core/graphql.ts";
import type { FindingList_finding } from "#client/checks/checks-query.ts";

type Row = ResultOf<typeof FindingList_finding>;

/** The part of a unit's page that shows figures of a table. */
const sections: Readonly<Record<string, string>> = {
  dossier_stats: "#tthc",
  procedure_counts: "#tthc",
  staff_stats: "#bien-che",
  personnel_moves: "#bien-che",
  budget_figures: "#tai-chinh",
  autonomy_stats: "#tai-chinh",
  soe_actions: "#tai-chinh",
  lone_observations: "#chi-tieu",
  index_scores: "#chi-tieu",
  targets: "#chi-tieu",
};

export interface FindingPlace {
  /** Which words say where it leads. */
  readonly kind: "import" | "document" | "figures";
  readonly to: RouteLocationRaw;
}

/** Where what does not agree stands: the import that holds it, the document, or the unit's figures of the period. */
export function placeOf({ importId, itemOrdinal, subjectTable, unit, period, document }: Row): FindingPlace | null {
  if (importId)
    return {
      kind: "import",
      to: { name: "import", params: { id: importId }, query: itemOrdinal ? { "muc-so": itemOrdinal } : { muc: "phat-hien" } },
    };
  const hash = sections[subjectTable ?? ""];
  if (unit && hash)
    return { kind: "figures", to: { name: "unit", params: { code: unit.code }, query: period ? { ky: period.code } : {}, hash } };
  if (document) return { kind: "document", to: { name: "document", params: { code: document.code } } };
  return unit ? { kind: "figures", to: { name: "unit", params: { code: unit.code } } } : null;
}
