import { tileName } from "#client/measures/tile-map.ts";
import { memberKey, naturalKeys, plainRows } from "#client/measures/answer.ts";
import type { Answer, AnswerRow } from "#client/measures/answer.ts";
import type { ChartSketch, SketchWords } from "#client/measures/answer-chart.ts";

/** More lines than these cross beyond following. */
export const mostRanked = 30;

const periodPlace = ({ dimensions }: Answer): number => dimensions.findIndex(({ dimension }) => dimension === "PERIOD");

/** Places in each period, the best of the last period first; the server ranked them. */
export function sketchRanks(answer: Answer, words: SketchWords): ChartSketch | null {
  const [measure] = answer.measures;
  const at = periodPlace(answer);
  if (!measure || at < 0 || answer.dimensions.length < 2) return null;
  const rows = plainRows(answer);
  const periods = new Map(rows.map(({ members }) => [memberKey(members[at] ?? null), words.member(members[at] ?? null)]));
  const places = answer.dimensions.map((_, place) => place).filter((place) => place !== at);
  const keyOf = ({ members }: AnswerRow) => places.map((place) => memberKey(members[place] ?? null)).join("\n");
  const keys = naturalKeys(answer, at);
  const lines = new Map<string, { name: string; ranks: Map<string, number | null> }>();
  for (const row of rows) {
    const line = lines.get(keyOf(row)) ?? {
      name: places.map((place) => words.member(row.members[place] ?? null)).join(", "),
      ranks: new Map(),
    };
    lines.set(keyOf(row), line);
    line.ranks.set(memberKey(row.members[at] ?? null), row.cells[0]?.rank ?? null);
  }
  const series = [...lines].map(([key, { name, ranks }]) => ({
    key,
    name,
    shortName: tileName(name),
    values: keys.map((period) => ranks.get(period) ?? null),
  }));
  const lastRank = ({ values }: (typeof series)[number]) => values.findLast((value) => value !== null) ?? Infinity;
  const sorted = series.toSorted((one, other) => lastRank(one) - lastRank(other));
  return {
    axis: words.dimension(answer.dimensions[at]!),
    categories: keys.map((key) => periods.get(key)!),
    series: sorted.slice(0, mostRanked),
    measure,
    leftOut: answer.measures.slice(1),
    cut: 0,
    cutSeries: Math.max(0, sorted.length - mostRanked),
  };
}
