import { useI18n } from "vue-i18n";
import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";
import { Period_name, usePeriodName } from "#client/core/period.ts";
import { provenanceFragment, useOrigins } from "#client/core/provenance.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { Unit_name, readUnit } from "#client/core/unit-name.ts";
import { useLabel } from "#client/core/use-label.ts";
import type { Figure } from "#client/ui/figure.ts";

export const DossierRow_stat = graphql(
  `
    fragment DossierRow_stat on DossierStat {
      id
      level
      coverage
      asOf
      state
      note
      carriedOver
      received
      receivedOnline
      receivedDirect
      receivedByPost
      resolved
      resolvedEarly
      resolvedOnTime
      resolvedLate
      pending
      pendingWithin
      pendingLate
      returned
      overdue
      onTimePercentReported
      onTimeRate
      resolutionRate
      backlogRate
      field {
        id
        name
      }
      unit {
        id
        ...Unit_name
      }
      period {
        id
        ...Period_name
      }
      provenance {
        id
        ...Origin_provenance
      }
    }
  `,
  [Unit_name, Period_name, provenanceFragment],
);

export type DossierCount =
  | "carriedOver"
  | "received"
  | "receivedOnline"
  | "receivedDirect"
  | "receivedByPost"
  | "resolved"
  | "resolvedEarly"
  | "resolvedOnTime"
  | "resolvedLate"
  | "pending"
  | "pendingWithin"
  | "pendingLate"
  | "returned"
  | "overdue";
export type DossierRate = "onTimeRate" | "resolutionRate" | "backlogRate";

export interface DossierRow {
  stat: ResultOf<typeof DossierRow_stat>;
  unit: string;
  unitCode: string | null;
  level: string;
  period: string;
  dates: string;
  count: (key: DossierCount) => Figure;
  rate: (key: DossierRate) => Figure;
  onTimeReported: Figure;
}

/** Reads the statistics once, in the words and figures that every part of the section shows. */
export function useDossierRows() {
  const { t } = useI18n();
  const { label } = useLabel();
  const { origins } = useOrigins();
  const periods = usePeriodName();

  function toRow(stat: ResultOf<typeof DossierRow_stat>): DossierRow {
    const unit = stat.unit && readUnit(stat.unit);
    const period = periods.name(stat.period);
    const shared = { period, state: stat.state, origins: origins(stat.provenance, stat.note) };
    return {
      stat,
      unit: unit?.title ?? "",
      unitCode: unit?.code ?? null,
      level: stat.level ? sentenceCase(label("UnitLevel", stat.level)) : t("tthc.anyLevel"),
      period,
      dates: periods.dates(stat.period),
      count: (key) => ({ ...shared, label: t(`tthc.count.${key}`), value: stat[key], unit: t("tthc.dossiers") }),
      rate: (key) => ({ ...shared, label: t(`tthc.rate.${key}`), value: stat[key], style: "rate", formula: t(`tthc.formula.${key}`) }),
      onTimeReported: { ...shared, label: t("tthc.onTimeReported"), value: stat.onTimePercentReported, style: "percent" },
    };
  }
  return (stats: readonly FragmentOf<typeof DossierRow_stat>[]): DossierRow[] => readFragment(DossierRow_stat, stats).map(toRow);
}
