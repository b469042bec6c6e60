import { expect, it } from "vitest";
import { latestWidest } from "#client/core/latest-widest.ts";
import type { PeriodName } from "#client/core/period.ts";
import type { UnitName } from "#client/core/unit-name.ts";

interface Row {
  id: string;
  unit: UnitName;
  period: PeriodName | null;
}

function makeRow(id: string, code: string, level: string, endsOn: string | null): Row {
  // A masked fragment is the plain object itself.
  return { id, unit: { code, level } as unknown as UnitName, period: { code: endsOn, endsOn } as unknown as PeriodName };
}
const led = (rows: Row[]) => latestWidest(rows, (row) => row).map(({ id }) => id);

it("takes the latest period, then the highest unit in it, with all its rows", () => {
  const rows = [
    makeRow("old province", "tinh", "PROVINCE", "2023-06-14"),
    makeRow("district a", "huyen-a", "DISTRICT", "2024-03-14"),
    makeRow("district a again", "huyen-a", "DISTRICT", "2024-03-14"),
    makeRow("no dates", "tinh", "PROVINCE", null),
  ];
  expect(led(rows)).toEqual(["district a", "district a again"]);
  expect(led([...rows, makeRow("province", "tinh", "PROVINCE", "2024-03-14")])).toEqual(["province"]);
});
it("lets none of several equally high units stand for the others", () => {
  const rows = [makeRow("district a", "huyen-a", "DISTRICT", "2024-03-14"), makeRow("district b", "huyen-b", "DISTRICT", "2024-03-14")];
  expect(led(rows)).toEqual([]);
});
it("has nothing to lead with when there is nothing", () => {
  expect(led([])).toEqual([]);
});
