import { readFragment } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";
import { useObservations } from "#client/core/observation.ts";
import type { Observation } from "#client/core/observation.ts";
import { usePeriodName } from "#client/core/period.ts";
import { readUnit } from "#client/core/unit-name.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { useLabel } from "#client/core/use-label.ts";
import { IndicatorTable_indicator } from "#client/indicators/indicators-query.ts";
import type { Filterable } from "#client/indicators/use-indicator-filters.ts";
import type { Figure } from "#client/ui/figure.ts";

/** One indicator with the value a list may show. */
export interface CatalogueRow extends Filterable {
  id: string;
  areaName: string;
  /** One for the whole; several where the source gives only parts; empty where units report and nobody for all. */
  latest: readonly { id: string; part: string; figure: Figure }[];
  /** Several units report it, none of them for the others. */
  isByUnit: boolean;
  unit: string;
  unitCode: string | null;
  period: string;
  targets: number;
}

export function useCatalogueRows(fieldName: (code: string) => string) {
  const { read, parts, toFigure } = useObservations(fieldName);
  const { label, options } = useLabel();
  const periods = usePeriodName();
  const order = options("ReformArea").map(({ value }) => value);

  /** Period and unit of measure stand in columns of their own; out of how many stays with the number. */
  function inList(one: Observation): Figure {
    return { ...toFigure(one), period: undefined, unit: one.outOf === null ? undefined : `/${one.outOf}` };
  }
  function toRow(masked: FragmentOf<typeof IndicatorTable_indicator>): CatalogueRow {
    const { latest: given, targets, ...indicator } = readFragment(IndicatorTable_indicator, masked);
    const latest = read(given.nodes);
    const [first] = latest;
    const unit = first?.unit && readUnit(first.unit);
    const isByUnit = latest.some((one) => one.unit && readUnit(one.unit).code !== unit?.code);
    return {
      ...indicator,
      areaName: sentenceCase(label("ReformArea", indicator.area)),
      hasFigure: latest.length > 0,
      latest: isByUnit ? [] : latest.map((one) => ({ id: one.id, part: parts(one), figure: inList(one) })),
      isByUnit,
      unit: isByUnit ? "" : (unit?.title ?? ""),
      unitCode: isByUnit ? null : (unit?.code ?? null),
      period: first ? periods.name(first.period) : "",
      targets: targets.totalCount,
    };
  }
  /** Area after area, in the order of the reform programme. */
  return (indicators: readonly FragmentOf<typeof IndicatorTable_indicator>[]): CatalogueRow[] =>
    indicators.map(toRow).toSorted((left, right) => order.indexOf(left.area) - order.indexOf(right.area));
}
