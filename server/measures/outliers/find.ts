import type { Period } from "#schema/periods/period.type.ts";
import type { Outlier, OutlierChecked, OutlierMark } from "#schema/measures/outliers.type.ts";
import type { Definition } from "#server/measures/definition.ts";
import { describeMeasure } from "#server/measures/describe.ts";
import { againstHistory, againstPeers, jumpFrom, type Earlier } from "./compare.ts";
import { isTooSmall, solidValue, type Track } from "./grid.ts";
import { isComparable, rules } from "./rules.ts";

export type Against = "HISTORY" | "PEERS" | "BOTH";

export interface Found {
  readonly checked: OutlierChecked;
  /** The strongest first. */
  readonly items: Outlier[];
}

/** The figures that stand out of the tracks of one period. */
export function findOutliers(
  tracks: readonly Track[],
  definitions: readonly Definition[],
  periods: readonly Period[],
  against: Against,
): Found {
  const others = groupPeers(tracks, definitions);
  const checked = { cells: tracks.length, compared: 0, smallDenominator: 0, tooFew: 0 };
  const items: Outlier[] = [];
  for (const track of tracks) {
    const definition = definitions[track.measure]!;
    const cell = track.cells.at(-1)!;
    if (isTooSmall(cell, definition)) {
      checked.smallDenominator += 1;
      continue;
    }
    const earlier = readEarlier(track, definition);
    const peers = (others.get(groupOf(track)) ?? []).filter(([unit]) => unit !== track.unit.key).map(([, value]) => value);
    const withHistory = against !== "PEERS" && earlier.length >= rules.leastPeriods;
    const withPeers = against !== "HISTORY" && isComparable(definition) && peers.length >= rules.leastPeers;
    if (withHistory || withPeers) checked.compared += 1;
    else checked.tooFew += 1;
    const looked = { value: Number(cell.value), denominator: cell.denominator === null ? null : Number(cell.denominator) };
    const history = withHistory ? againstHistory(looked, earlier, definition) : null;
    const beside = withPeers ? againstPeers(looked, peers, definition) : null;
    if (history || beside) items.push(describe(track, definition, periods, { history, beside, earlier }));
  }
  return { checked, items: items.sort(byStrength) };
}

/** What a unit's figure is compared with: its own earlier ones, since it has been what it is. */
const readEarlier = ({ cells, since }: Track, definition: Definition): Earlier[] =>
  cells.slice(0, -1).flatMap((cell, at) => {
    const value = at < since ? null : solidValue(cell, definition);
    return value === null ? [] : [{ value, ago: cells.length - 1 - at }];
  });

const groupOf = ({ unit, measure }: Track) => `${measure} ${unit.level} ${unit.type}`;

function groupPeers(tracks: readonly Track[], definitions: readonly Definition[]): Map<string, [unit: string, value: number][]> {
  const groups = new Map<string, [string, number][]>();
  for (const track of tracks) {
    const value = solidValue(track.cells.at(-1), definitions[track.measure]!);
    if (value === null) continue;
    const group = groups.get(groupOf(track));
    if (group) group.push([track.unit.key, value]);
    else groups.set(groupOf(track), [[track.unit.key, value]]);
  }
  return groups;
}

interface Marks {
  readonly history: OutlierMark | null;
  readonly beside: OutlierMark | null;
  readonly earlier: readonly Earlier[];
}

function describe(track: Track, definition: Definition, periods: readonly Period[], { history, beside, earlier }: Marks): Outlier {
  const cell = track.cells.at(-1)!;
  const value = Number(cell.value);
  const strongest = [history, beside].reduce((one, other) => (Math.abs(other?.z ?? 0) > Math.abs(one?.z ?? 0) ? other : one))!;
  return {
    ...{ unit: track.unit, measure: describeMeasure(definition), history, peers: beside },
    ...{ value: cell.value!, state: cell.state, numerator: cell.numerator, denominator: cell.denominator },
    judgement: definition.betterWhen === null ? null : strongest.z > 0 === (definition.betterWhen === "UP") ? "BETTER" : "WORSE",
    strength: Math.abs(strongest.z),
    jump: jumpFrom(value, earlier),
    series: track.cells.map((one, at) => ({ period: periods[at]!.code, value: one?.value ?? null, state: one?.state ?? "MISSING" })),
  };
}

/** The same strength in the order of names, so that an answer is the same each time. */
const byStrength = (one: Outlier, other: Outlier) =>
  other.strength - one.strength || one.unit.key.localeCompare(other.unit.key) || one.measure.key.localeCompare(other.measure.key);
