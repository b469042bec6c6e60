import { useFormat } from "#client/core/format.ts";
import { usePeriodName } from "#client/core/period.ts";
import type { PeriodName } from "#client/core/period.ts";
import { useOrigins } from "#client/core/provenance.ts";
import type { ProvenanceLike } from "#client/core/provenance.ts";
import type { Figure, FigureState } from "#client/ui/figure.ts";
import { useI18n } from "vue-i18n";

/** What every kind of figure in the schema says of itself, beside its numbers. */
export interface Reported {
  period: PeriodName | null;
  asOf: string | null;
  state: FigureState;
  note: string | null;
  provenance: ProvenanceLike | null;
}

/** Turns that into what must stand beside the number: when, how sure, from where. */
export function useReported() {
  const { t } = useI18n();
  const format = useFormat();
  const { name } = usePeriodName();
  const { origins } = useOrigins();

  /** `6 tháng đầu năm 2023, số liệu đến 15/06/2023`. */
  function when({ period, asOf }: Pick<Reported, "period" | "asOf">): string {
    return [name(period), asOf && t("app.asOf", { date: format.date(asOf) })].filter(Boolean).join(", ");
  }
  function reported(row: Reported): Required<Pick<Figure, "period" | "state" | "origins">> {
    return { period: when(row), state: row.state, origins: origins(row.provenance, row.note) };
  }
  return { when, reported };
}
