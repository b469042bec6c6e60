import { useI18n } from "vue-i18n";
import { readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";
import { isWhole, useObservations } from "#client/core/observation.ts";
import type { Observation, ObservationMask } from "#client/core/observation.ts";
import { Period_name, usePeriodName } from "#client/core/period.ts";
import { useOrigins } from "#client/core/provenance.ts";
import { Unit_name, readUnit } from "#client/core/unit-name.ts";
import { useLabel } from "#client/core/use-label.ts";
import { IndicatorTargets_target } from "#client/indicators/indicator-query.ts";
import { meetsTarget } from "#client/indicators/target-check.ts";
import type { Figure } from "#client/ui/figure.ts";

type Target = ResultOf<typeof IndicatorTargets_target>;

/** One figure of an indicator, with the target that binds it. */
export interface ObservationRow {
  id: string;
  observation: Observation;
  unit: string;
  unitCode: string | null;
  period: string;
  dates: string;
  part: string;
  isWhole: boolean;
  figure: Figure;
  measure: string;
  timing: string;
  kind: string;
  coverage: string;
  target: Figure | null;
  reached: boolean | null;
}

interface Measured {
  name: string;
  unitOfMeasure: string;
  betterWhen: "UP" | "DOWN" | null;
}

const spanOf = (period: Target["period"]) => period && readFragment(Period_name, period);
const codeOf = (unit: Target["unit"]) => unit && readFragment(Unit_name, unit).code;

/** Of the same unit, for the whole, in a window that ends within the target's; a rise per year compares with nothing. */
function binds(target: Target, one: Observation): boolean {
  const [wanted, got] = [spanOf(target.period), spanOf(one.period)];
  if (target.isYearlyGrowth || codeOf(target.unit) !== codeOf(one.unit) || !isWhole(one)) return false;
  if (!wanted?.startsOn || !wanted.endsOn || !got?.endsOn) return false;
  return wanted.startsOn <= got.endsOn && got.endsOn <= wanted.endsOn;
}

export function useObservationRows(indicator: () => Measured | null, fieldName: (code: string) => string) {
  const { t } = useI18n();
  const { read, parts, measure, toFigure } = useObservations(fieldName);
  const { label } = useLabel();
  const { origins } = useOrigins();
  const periods = usePeriodName();

  function targetFigure({ value, comparator, state, period, provenance, note }: Target): Figure {
    const measured = indicator();
    return {
      label: t("indicators.targetOf", { indicator: measured?.name ?? "" }),
      value,
      comparator,
      state,
      period: periods.name(period),
      origins: origins(provenance, note),
      ...(measured?.unitOfMeasure === "%" ? { style: "percent" } : {}),
    };
  }
  function toRow(one: Observation, targets: readonly Target[]): ObservationRow {
    const unit = one.unit && readUnit(one.unit);
    const target = targets.find((wanted) => binds(wanted, one));
    return {
      id: one.id,
      observation: one,
      unit: unit?.title ?? "",
      unitCode: unit?.code ?? null,
      period: periods.name(one.period),
      dates: periods.dates(one.period),
      part: parts(one) || t("indicators.wholePart"),
      isWhole: isWhole(one),
      figure: toFigure(one),
      measure: measure(one),
      timing: label("Timing", one.timing),
      kind: label("FigureKind", one.kind),
      coverage: label("Coverage", one.coverage),
      target: target ? targetFigure(target) : null,
      reached: target ? meetsTarget(one, target, indicator()?.betterWhen ?? null) : null,
    };
  }
  /** In the order given. */
  function rows(
    observations: readonly ObservationMask[],
    targets: readonly FragmentOf<typeof IndicatorTargets_target>[],
  ): ObservationRow[] {
    const wanted = readFragment(IndicatorTargets_target, targets);
    return read(observations).map((one) => toRow(one, wanted));
  }
  return { rows, targetFigure };
}
