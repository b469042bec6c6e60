import type { PeriodName } from "#client/core/period.ts";
import { byLatestPeriod } from "#client/core/period.ts";
import type { ProvenanceLike } from "#client/core/provenance.ts";
import type { UnitName } from "#client/core/unit-name.ts";
import type { Reported } from "#client/app/use-reported.ts";

export interface CatalogueCount extends Reported {
  id: string;
  kind: string;
  count: number;
  field: { id: string } | null;
  unit: ({ id: string } & UnitName) | null;
  period: ({ id: string } & PeriodName) | null;
  provenance: ({ id: string } & ProvenanceLike) | null;
}

export interface CatalogueChange<Count> {
  key: string;
  /** New, amended, abolished, in this order; only what was reported. */
  counts: Count[];
}

const order = ["NEW", "AMENDED", "ABOLISHED"];

/** The totals (without a field) of one unit and period together, newest period first. */
export function groupCatalogueChanges<Count extends CatalogueCount>(counts: readonly Count[]): CatalogueChange<Count>[] {
  const groups = new Map<string, Count[]>();
  for (const count of counts.filter(({ field }) => field === null)) {
    const key = `${count.unit?.id} ${count.period?.id}`;
    groups.set(key, [...(groups.get(key) ?? []), count]);
  }
  return [...groups]
    .map(([key, group]) => ({ key, counts: group.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)) }))
    .toSorted((left, right) => byLatestPeriod(left.counts[0]?.period ?? null, right.counts[0]?.period ?? null));
}
