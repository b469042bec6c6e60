import type { DossierDifference, DossierFlowFigures } from "#schema/tthc/dossier-flow.type.ts";
import type { DossierStat } from "#schema/tthc/dossier-stat.type.ts";
import { flowCounts } from "./dossier-flow.sql.ts";

/**
 * Where what was reported differs from what is counted; a figure that was not reported differs from nothing. Form II.06a has
 * no place for dossiers that were returned: a report that says nothing of them may hold them among those on time.
 */
export function differencesOf(counted: DossierFlowFigures, reported: DossierStat | null): DossierDifference[] {
  if (!reported) return [];
  const isInside = reported.returned === null && reported.resolved === counted.resolved + counted.returned;
  const compared = isInside
    ? { ...counted, resolved: counted.resolved + counted.returned, resolvedOnTime: counted.resolvedOnTime + counted.returned }
    : counted;
  return flowCounts.flatMap(([figure]) => {
    const stated = reported[figure as keyof DossierStat] as number | null;
    const own = compared[figure] as number;
    return stated === null || stated === own ? [] : [{ figure, counted: own, reported: stated }];
  });
}
