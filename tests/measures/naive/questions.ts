import fc from "fast-check";
import type { AnalyzeInput } from "#schema/measures/analyze.input.ts";
import { fields } from "./figures.ts";
import { naiveAxes, naiveMeasures } from "./measures.ts";
import type { Period, Units } from "./province.ts";

const axesOf = (key: string) => naiveAxes[key] ?? naiveMeasures[key]!.axes;

const some = <T>(from: readonly T[], least: number, most: number) =>
  fc.shuffledSubarray([...from], { minLength: Math.min(least, from.length), maxLength: Math.min(most, from.length) });

/** Questions that make sense, of every shape that `analyze` takes. */
export function questions({ units, groups }: Units, periods: readonly Period[]): fc.Arbitrary<AnalyzeInput> {
  const codes = units.map(({ code }) => code);
  const members: Record<string, readonly string[]> = {
    UNIT: codes,
    UNIT_ANCESTOR: codes,
    UNIT_LEVEL: ["PROVINCE", "DISTRICT", "COMMUNE"],
    UNIT_TYPE: ["TERRITORY", "PEOPLES_COMMITTEE", "SPECIALISED_AGENCY"],
    UNIT_GROUP: groups.map(({ code }) => code),
    PROCEDURE_LEVEL: ["PROVINCE", "DISTRICT", "COMMUNE"],
    PROCEDURE_FIELD: fields,
    PROCEDURE_CHANGE: ["NEW", "ABOLISHED"],
    CHANNEL: ["ONLINE", "DIRECT", "POST"],
    STAFF_KIND: ["CIVIL", "PUBLIC_SERVICE"],
    DOCUMENT_TYPE: ["QUYET_DINH", "OTHER", "KE_HOACH"],
    REFORM_AREA: ["PROCEDURES", "IMPACT"],
  };
  const unitDimensions = ["UNIT", "UNIT_ANCESTOR", "UNIT_LEVEL", "UNIT_TYPE", "UNIT_GROUP"];
  const times = fc
    .constantFrom(
      ...["MONTH", "QUARTER", "HALF_YEAR", "NINE_MONTHS", "YEAR"].map((kind) => [kind, "LEGAL"]),
      ["QUARTER", "CALENDAR"],
      ["YEAR", "CALENDAR"],
    )
    .chain(([kind, window]) =>
      fc.record({
        kind: fc.constant(kind!),
        window: fc.constant(window!),
        mode: fc.constantFrom("IN_PERIOD", "IN_PERIOD", "CUMULATIVE"),
        periods: fc.option(
          some(
            periods.filter((period) => period.kind === kind && period.window === window).map(({ code }) => code),
            1,
            4,
          ),
          { freq: 2 },
        ),
        from: fc.option(fc.constantFrom("2021-12-15", "2022-06-15", "2023-01-01"), { freq: 1 }),
        to: fc.option(fc.constantFrom("2022-12-14", "2023-06-14", "2023-12-31"), { freq: 1 }),
      }),
    );
  const all = Object.keys(naiveMeasures);
  // Half of the questions ask several measures of one fact, which are read in one pass.
  const together = all.filter((key) => /^(DOSSIERS_(?!NEW)|ON_TIME|RESOLUTION|PENDING)/.test(key));
  return fc.oneof(some(all, 1, 3), some(together, 2, 3)).chain((measures) => {
    const shared = axesOf(measures[0]!).filter((axis) => measures.every((key) => axesOf(key).includes(axis)));
    const askable = [...unitDimensions, "PERIOD", ...shared];
    return fc
      .record({
        dimensions: some(askable, 0, 3),
        filters: some([...unitDimensions, ...shared], 0, 2).chain((keys) =>
          fc.tuple(...keys.map((dimension) => some(members[dimension]!, 1, 6).map((list) => ({ dimension, in: list })))),
        ),
        time: times,
        level: fc.constantFrom("PROVINCE", "DISTRICT", "COMMUNE"),
        totals: fc.constantFrom("NONE", "GRAND", "ROLLUP", "CUBE"),
        compare: some(["PREVIOUS_PERIOD", "SAME_PERIOD_LAST_YEAR"], 0, 2),
        rank: fc.boolean(),
        boundariesOn: fc.option(fc.constantFrom("2022-06-01", "2023-05-01", "2023-12-31", "2025-01-01"), { freq: 1 }),
        having: fc.option(fc.record({ measure: fc.constantFrom(...measures), gte: fc.constantFrom("0", "7", "50.5") }), { freq: 1 }),
      })
      .map(({ dimensions, level, boundariesOn, compare, having, ...rest }) => ({
        ...rest,
        measures,
        dimensions: dimensions.map((dimension) => ({ dimension, level: dimension === "UNIT_ANCESTOR" ? level : null })),
        compare: dimensions.includes("PERIOD") ? compare : [],
        boundaries: boundariesOn === null ? "AS_REPORTED" : "AS_OF",
        boundariesOn,
        having: having ? [having] : [],
        order: [],
        limit: 20_000,
        offset: 0,
      }));
  });
}
