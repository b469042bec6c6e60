import { describe, expect, it } from "vitest";
import { toChangeLines, toStatedSums } from "#client/tthc/change-lines.ts";
import type { CountGroup, CountRow } from "#client/tthc/count-row.ts";
import { toFieldRows, toStockLevels } from "#client/tthc/stock-levels.ts";

const field = (code: string) => ({ id: code, code, name: code });
function makeRow(kind: CountRow["kind"], count: number, rest: Partial<CountRow> = {}): CountRow {
  return { id: `${kind}${count}`, kind, level: null, field: null, count, figure: { label: kind, value: count }, ...rest };
}
const makeGroup = (rows: CountRow[]): CountGroup => ({ key: "g", unit: "", unitCode: null, period: "", dates: "", rows });

describe("toStatedSums", () => {
  it("finds a total that its changes make, with the change nobody gave", () => {
    const group = makeGroup([makeRow("PUBLISHED", 436), makeRow("NEW", 169), makeRow("AMENDED", 92), makeRow("ABOLISHED", 175)]);
    const [sum, ...others] = toStatedSums(toChangeLines(group));
    expect(others).toEqual([]);
    expect(sum).toMatchObject({ by: "CHANGE", difference: 0 });
    expect(sum?.parts.filter(({ row }) => row === null).map(({ name }) => name)).toEqual(["REPLACED"]);
  });
  it("adds the fields of one change and level only", () => {
    const level = "DISTRICT" as const;
    const rows = [
      makeRow("NEW", 8, { level }),
      makeRow("NEW", 7, { level, field: field("noi-vu") }),
      makeRow("ABOLISHED", 2, { level, field: field("van-hoa") }),
      makeRow("NEW", 5, { level: "COMMUNE", field: field("noi-vu") }),
    ];
    const sums = toStatedSums(toChangeLines(makeGroup(rows)));
    expect(sums.map(({ by, difference }) => [by, difference])).toEqual([["FIELD", 1]]);
  });
});

describe("toStockLevels", () => {
  it("keeps the stated total beside the sum of the fields, level by level", () => {
    const rows = [
      makeRow("IN_FORCE", 10, { level: "DISTRICT" }),
      makeRow("IN_FORCE", 4, { level: "DISTRICT", field: field("a") }),
      makeRow("IN_FORCE", 5, { level: "DISTRICT", field: field("b") }),
      makeRow("IN_FORCE", 100, { level: "COMMUNE" }),
    ];
    const levels = toStockLevels(makeGroup(rows));
    expect(levels.map(({ level, sum, difference }) => [level, sum, difference])).toEqual([
      ["DISTRICT", 9, 1],
      ["COMMUNE", 0, null],
    ]);
    expect(toFieldRows(levels).map(({ key }) => key)).toEqual(["b", "a"]);
  });
});
