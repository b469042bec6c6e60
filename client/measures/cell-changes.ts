import type { AskedMeasure, Cell } from "#client/measures/answer.ts";
import type { FigureChange } from "#client/ui/figure.ts";

/** How a cell moved since each period it was compared with: a count by so many in a hundred, a percentage by points. */
export function changesOf(
  { value, changes }: Cell,
  { unitOfMeasure, betterWhen }: AskedMeasure,
  t: (key: string) => string,
): { comparison: string; change: FigureChange }[] {
  if (value === null) return [];
  const isPercent = unitOfMeasure === "%";
  return changes.flatMap(({ comparison, absolute, relativePercent }) => {
    const isPoints = isPercent || relativePercent === null;
    const by = isPoints ? absolute : relativePercent;
    const unit = isPoints ? (isPercent ? t("measures.tile.points") : "") : "%";
    return by === null ? [] : [{ comparison, change: { value: by, unit, since: t(`measures.tile.${comparison}`), better: betterWhen } }];
  });
}
