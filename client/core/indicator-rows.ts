import { useObservations } from "#client/core/observation.ts";
import type { ObservationMask } from "#client/core/observation.ts";
import { byLatestPeriod } from "#client/core/period.ts";
import { useFigureFacts } from "#client/core/use-figure-facts.ts";
import type { IndicatorRow } from "#client/ui/indicator-row.ts";

/** Observations in the words of the table of indicators, latest period first. */
export function useIndicatorRows(): (observations: readonly ObservationMask[]) => IndicatorRow[] {
  const { read, parts, toFigure } = useObservations();
  const facts = useFigureFacts();
  return (masked) =>
    read(masked)
      .toSorted((left, right) => byLatestPeriod(left.period, right.period))
      .map((one) => {
        const { unit, unitCode, period } = facts(one);
        const { name = "", code = null } = one.indicator ?? {};
        return { id: one.id, name, code, part: parts(one), unit, unitCode, period, note: one.note, figure: toFigure(one) };
      });
}
