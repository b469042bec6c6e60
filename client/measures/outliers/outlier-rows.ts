import type { useFormat } from "#client/core/format.ts";
import type { useCrossWords } from "#client/measures/cross/use-cross-words.ts";
import type { OutlierItem, OutlierReport } from "#client/measures/outliers/outliers-query.ts";

type Mark = NonNullable<OutlierItem["history"]>;

/** The stronger of the two comparisons: what the row is sorted and judged by. */
export function mainMark({ history, peers }: OutlierItem): Mark {
  if (!history || !peers) return (history ?? peers)!;
  return Math.abs(history.z) >= Math.abs(peers.z) ? history : peers;
}

/** Whether it stood as far off in earlier periods: nothing new, but nothing better either. */
export const isLasting = ({ history, peers, series }: OutlierItem, { rules }: OutlierReport): boolean =>
  history === null && peers !== null && series.filter(({ value }) => value !== null).length > rules.leastPeriods;

interface Means {
  readonly t: (key: string, words?: Record<string, unknown>) => string;
  readonly format: ReturnType<typeof useFormat>;
  readonly words: ReturnType<typeof useCrossWords>;
}

/** Why a figure is shown, each reason in words. */
export function reasonsOf(item: OutlierItem, report: OutlierReport, { t, format, words }: Means): string[] {
  const write = (value: string) => words.number(value, item.measure);
  const said = (key: "history" | "peers", mark: Mark) =>
    t(`measures.outliers.${key}`, { n: format.number(mark.n), least: write(mark.least), most: write(mark.most) });
  const { history, peers, jump } = item;
  return [
    ...(history ? [said("history", history)] : []),
    ...(peers ? [said("peers", peers)] : []),
    ...(isLasting(item, report) ? [t("measures.outliers.lasting")] : []),
    ...(jump ? [jumpWords(jump.percent, { t, format })] : []),
  ];
}

function jumpWords(percent: number | null, { t, format }: Pick<Means, "t" | "format">): string {
  if (percent === null) return t("measures.outliers.jumpFromZero");
  return t("measures.outliers.jump", { percent: `${format.change(percent, { decimals: 1 })}%` });
}
