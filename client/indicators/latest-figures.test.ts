import { expect, it } from "vitest";
import type { Observation } from "#client/core/observation.ts";
import { latestFigures } from "#client/indicators/latest-figures.ts";

/** The seam: masked fragments are plain objects, so a figure is written as the server answers. */
function makeFigure(given: {
  value: string;
  unit?: string;
  level?: string;
  period?: string;
  part?: string;
  kind?: string;
  of?: string;
}): Observation {
  const { value, unit = "ubnd-tinh", level = "PROVINCE", period = "2023-06-14", part, kind = "ACTUAL", of = null } = given;
  return {
    id: `${unit} ${period} ${part} ${value}`,
    value,
    kind,
    level: of,
    dimensions: part ? [{ dimension: "type", value: part }] : [],
    unit: { code: unit, name: unit, level },
    period: { code: period, endsOn: period },
  } as unknown as Observation;
}
const values = (all: Observation[]) => latestFigures(all).map(({ value }) => value);

it("takes the latest of the highest unit, and no target", () => {
  expect(
    values([
      makeFigure({ value: "9322", unit: "ubnd-truc-ninh", level: "DISTRICT", period: "2024-03-14" }),
      makeFigure({ value: "1", period: "2022-12-14" }),
      makeFigure({ value: "119101" }),
      makeFigure({ value: "100", period: "2024-12-31", kind: "TARGET" }),
    ]),
  ).toEqual(["119101"]);
  expect(values([makeFigure({ value: "100", kind: "TARGET" })])).toEqual([]);
});

it("takes the whole before its parts, the parts where there is no whole", () => {
  const parts = [makeFigure({ value: "7", part: "a" }), makeFigure({ value: "19", part: "b" })];
  expect(values(parts)).toEqual(["19", "7"]);
  expect(values([...parts, makeFigure({ value: "26", part: "TOTAL" })])).toEqual(["26"]);
  expect(values([...parts, makeFigure({ value: "5", of: "DISTRICT" })])).toEqual(["5"]);
});

it("knows a total that stands as a part", () => {
  const parts = ["89", "48", "41"].map((value) => makeFigure({ value, part: value }));
  expect(values(parts)).toEqual(["89"]);
});
