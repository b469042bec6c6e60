import { expect, it } from "vitest";
import { chooseChart } from "#client/indicators/chart-choice.ts";
import type { Chartable } from "#client/indicators/chart-choice.ts";

function makeRow(given: Partial<Chartable>): Chartable {
  const whole = { unit: "UBND tỉnh", period: "Quý I/2024", end: "2024-03-14", windowKind: "QUARTER LEGAL", isWhole: true };
  return { ...whole, level: "", part: "", dimension: null, value: 1, ...given };
}
const part = (name: string, value: number, given: Partial<Chartable> = {}) =>
  makeRow({ part: name, value, dimension: "type", isWhole: false, ...given });
const quarter = (end: string, value: number, windowKind = "QUARTER LEGAL") => makeRow({ period: end, end, value, windowKind });

it("draws a course from three windows of one kind on", () => {
  const two = [quarter("2024-03-14", 5), quarter("2024-06-14", 7)];
  expect(chooseChart(two)).toBeNull();
  expect(chooseChart([...two, quarter("2024-12-31", 9, "YEAR CALENDAR")])).toBeNull();
  const chosen = chooseChart([quarter("2024-09-14", 6), ...two]);
  expect(chosen?.kind).toBe("time");
  expect(chosen?.series[0]?.points.map(({ value }) => value)).toEqual([5, 7, 6]);
});

it("draws the parts of one whole from three that differ on, the largest first", () => {
  expect(chooseChart([part("a", 1), part("b", 2)])).toBeNull();
  expect(chooseChart([part("a", 100), part("b", 100), part("c", 100)])).toBeNull();
  const chosen = chooseChart([part("a", 1), part("b", 7), part("c", 2)]);
  expect(chosen?.series[0]?.points.map(({ category }) => category)).toEqual(["b", "c", "a"]);
});

it("keeps levels apart and leaves out a total that stands among its parts", () => {
  const chosen = chooseChart(["huyện", "xã"].flatMap((level) => [1, 2, 4].map((value) => part(`p${value}`, value, { level }))));
  expect(chosen?.series.map(({ name }) => name)).toEqual(["huyện", "xã"]);
  expect(chooseChart([part("cả", 89), part("mầm non", 48), part("tiểu học", 41)])).toBeNull();
});
