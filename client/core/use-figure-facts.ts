import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";
import { usePeriodName } from "#client/core/period.ts";
import type { PeriodName } from "#client/core/period.ts";
import { useOrigins } from "#client/core/provenance.ts";
import type { ProvenanceLike } from "#client/core/provenance.ts";
import { readUnit } from "#client/core/unit-name.ts";
import type { UnitName } from "#client/core/unit-name.ts";
import type { Figure, FigureState } from "#client/ui/figure.ts";
import type { Origin } from "#client/ui/origin.ts";

/** What every kind of figure in the schema says of itself beside its numbers. */
export interface FigureRecord {
  unit: UnitName | null;
  period: PeriodName | null;
  asOf: string | null;
  state: FigureState;
  note: string | null;
  provenance: ProvenanceLike | null;
}

type Shared = Pick<Figure, "period" | "state"> & { origins: readonly Origin[] };

export interface FigureFacts {
  unit: string;
  unitCode: string | null;
  /** `Quý I/2024`, with the day the figures end where the source gives it. */
  period: string;
  /** First and last day of the period. */
  dates: string;
  /** To spread into each figure of the record. */
  shared: Shared;
}

/** Who, when, how sure and from where, in words: the same for every row of a record's table. */
export function useFigureFacts(): (record: FigureRecord) => FigureFacts {
  const { t } = useI18n();
  const format = useFormat();
  const periods = usePeriodName();
  const { origins } = useOrigins();

  return (record) => {
    const unit = record.unit && readUnit(record.unit);
    const asOf = record.asOf && t("core.asOf", { date: format.date(record.asOf) });
    const period = [periods.name(record.period), asOf].filter(Boolean).join(", ");
    return {
      unit: unit?.title ?? "",
      unitCode: unit?.code ?? null,
      period,
      dates: periods.dates(record.period),
      shared: { period, state: record.state, origins: origins(record.provenance, record.note) },
    };
  };
}
