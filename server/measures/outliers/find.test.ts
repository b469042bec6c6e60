import { describe, expect, test } from "vitest";
import type { AnalyzeCell } from "#schema/measures/analyze.type.ts";
import type { Period } from "#schema/periods/period.type.ts";
import { findDefinition } from "#server/measures/catalogue/catalogue.ts";
import { findOutliers, type Against } from "./find.ts";
import type { Track } from "./grid.ts";

const cell = (value: number | null, denominator: number | null = 400): AnalyzeCell => ({
  ...{ value: value === null ? null : String(value), state: value === null ? "MISSING" : "DERIVED", basis: "REPORT", reports: 1 },
  ...{ numerator: null, denominator: denominator === null ? null : String(denominator), rank: null, rankOutOf: null, changes: [] },
});

interface Given {
  readonly values: readonly (number | null)[];
  readonly denominator?: number | null;
  readonly since?: number;
}

const track = (key: string, { values, denominator = 400, since = 0 }: Given): Track => ({
  unit: { key, name: key, level: "COMMUNE", type: "PEOPLES_COMMITTEE" },
  measure: 0,
  since,
  cells: values.map((value) => cell(value, denominator)),
});

const periodsOf = (count: number) => Array.from({ length: count }, (_, n) => ({ code: `q${n + 1}` }) as Period);
const search = (tracks: Track[], measure = "ON_TIME_RATE", against: Against = "BOTH") =>
  findOutliers(tracks, [findDefinition(measure)!], periodsOf(tracks[0]!.cells.length), against);
const alone = (given: Given, measure?: string) => search([track("x", given)], measure).items[0] ?? null;

/** Nine others that all do well, a little apart from each other. */
const others = Array.from({ length: 9 }, (_, n) => track(`p${n}`, { values: [98 + (n % 3) / 2] }));

describe("against the unit's own earlier periods", () => {
  const steady = [96, 97, 96.5, 97, 96, 97];

  test("a fall out of all that was seen is found, with what was usual", () => {
    // Middle 96.75; deviations 0.75, 0.25, 0.25, 0.25, 0.75, 0.25 are below one point: the spread is one point.
    expect(alone({ values: [...steady, 80] })).toMatchObject({
      ...{ value: "80", judgement: "WORSE", strength: 16.75, peers: null },
      history: { expected: "96.75", spread: "1", z: -16.75, n: 6, least: "96", most: "97" },
      jump: { before: "97", percent: -17.5, overThirtyPercent: false, overThreeSigma: true },
    });
  });

  test("a season that returns is no surprise, nor is a steady course, nor a hair's breadth", () => {
    expect(alone({ values: [90, 60, 91, 61, 90, 60, 91, 60] })).toBeNull();
    expect(alone({ values: [40, 46, 52, 58, 64, 70, 76, 82] }, "ONLINE_RATE")).toBeNull();
    expect(alone({ values: [100, 100, 100, 100, 100, 100, 98.9] })).toBeNull();
  });

  test("over a gap a step is reckoned by the period", () => {
    expect(alone({ values: [40, 46, 52, 58, 64, 70, null, 82] }, "ONLINE_RATE")).toBeNull();
    expect(alone({ values: [40, 46, 52, 58, 64, 70, null, 5] }, "ONLINE_RATE")).not.toBeNull();
  });

  test("five earlier periods are too few, and those before a merger are not its own", () => {
    expect(search([track("x", { values: [96, 97, 96, 97, 96, 20] })]).checked).toMatchObject({ compared: 0, tooFew: 1 });
    const merged = { values: [500, 510, 505, 500, 495, 505, 1400], denominator: null };
    expect(alone(merged, "DOSSIERS_NEW")).toMatchObject({ history: { expected: "502.5" }, jump: { overThirtyPercent: true } });
    expect(alone({ ...merged, since: 6 }, "DOSSIERS_NEW")).toBeNull();
  });

  test("a share of few says nothing, and is counted as such; chance alone moves a share of some", () => {
    const small = search([track("x", { values: [...steady, 50], denominator: 29 })]);
    expect(small).toMatchObject({ items: [], checked: { cells: 1, smallDenominator: 1, compared: 0 } });
    // 100 · √(0.9675 · 0.0325 / 40) = 2.8 points: 9 points below is 3.2 of them, 12 are 4.3.
    expect(alone({ values: [...steady, 88], denominator: 40 })).toBeNull();
    expect(alone({ values: [...steady, 84.75], denominator: 40 })).toMatchObject({ history: { spread: "2.8" } });
  });
});

describe("against units of the same type and level in the same period", () => {
  test("who falls behind is found; who is ahead is, too, as good", () => {
    const { items } = search([...others, track("late", { values: [80] })]);
    expect(items.map(({ unit, judgement }) => [unit.key, judgement])).toEqual([["late", "WORSE"]]);
    expect(items[0]!.peers).toMatchObject({ n: 9, expected: "98.5", least: "98", most: "99" });
    const pending = others.map(({ unit }, n) => track(unit.key, { values: [20 + n] }));
    expect(search([...pending, track("good", { values: [0] })], "VACANCY_RATE").items[0]).toMatchObject({ judgement: "BETTER" });
  });

  test("seven others are too few; other types and levels are no peers; counts depend on size", () => {
    expect(search([...others.slice(0, 7), track("late", { values: [80] })]).items).toEqual([]);
    const sở = { ...track("so", { values: [80] }), unit: { key: "so", name: "so", level: "PROVINCE", type: "SPECIALISED_AGENCY" } };
    expect(search([...others, sở]).items).toEqual([]);
    expect(search([...others, track("large", { values: [9000], denominator: null })], "DOSSIERS_NEW").items).toEqual([]);
  });

  test("a long tail on one side does not make everybody on it stand out", () => {
    // Most have nothing late; the spread of those that have some is what counts on their side.
    const tail = [0, 0, 0, 0, 0, 0, 0, 0, 2, 4, 5, 6, 8].map((value, n) => track(`t${n}`, { values: [value] }));
    expect(search(tail, "LATE_RATE").items).toEqual([]);
  });

  test("only what is asked for is compared", () => {
    const both = [
      ...others.map(({ unit, cells }) => ({ ...track(unit.key, { values: [98, 98, 98, 98, 98, 98, Number(cells[0]!.value)] }) })),
    ];
    const late = track("late", { values: [79, 80, 79, 80, 79, 80, 80] });
    expect(search([...both, late], "ON_TIME_RATE", "HISTORY").items).toEqual([]);
    expect(search([...both, late], "ON_TIME_RATE", "PEERS").items[0]).toMatchObject({ unit: { key: "late" }, history: null });
  });
});
