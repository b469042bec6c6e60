import { expect, it } from "vitest";
import { chooseCourse, chooseEnds, chooseParts } from "#client/indicators/chart-choice.ts";
import type { Chartable } from "#client/indicators/chart-choice.ts";

function makeRow(given: Partial<Chartable>): Chartable {
  const whole = { unit: "UBND tỉnh", period: "Quý I/2024", end: "2024-03-14", windowKind: "QUARTER LEGAL", isWhole: true };
  return { ...whole, level: "", part: "", dimension: null, value: 1, ...given };
}
const part = (name: string, value: number, given: Partial<Chartable> = {}) =>
  makeRow({ part: name, value, dimension: "type", isWhole: false, ...given });
const quarter = (end: string, value: number, windowKind = "QUARTER LEGAL") => makeRow({ period: end, end, value, windowKind });

it("draws a course from three windows of one kind on, the oldest first", () => {
  const two = [quarter("2024-06-14", 7), quarter("2024-03-14", 5)];
  expect(chooseCourse(two)).toBeNull();
  expect(chooseCourse([...two, quarter("2024-12-31", 9, "YEAR CALENDAR")])).toBeNull();
  const chosen = chooseCourse([quarter("2024-09-14", 6), ...two]);
  expect(chosen?.series[0]?.points.map(({ value }) => value)).toEqual([5, 7, 6]);
  expect(chosen?.period).toBe("2024-09-14");
});

it("takes the finest windows that can be read, and the wider of two figures for one of them", () => {
  const windows = (count: number, kind: string) =>
    Array.from({ length: count }, (_, index) => quarter(`20${String(10 + index)}-01-01`, index, kind));
  const course = (...kinds: [number, string][]) =>
    chooseCourse(kinds.flatMap(([count, kind]) => windows(count, kind)))?.series[0]?.points.length;
  expect(course([4, "YEAR"], [15, "QUARTER"], [45, "MONTH"])).toBe(15);
  expect(course([45, "MONTH"])).toBe(45);
  const wider = [quarter("2024-09-14", 100), quarter("2024-09-14", 1), quarter("2024-06-14", 2), quarter("2024-03-14", 3)];
  expect(chooseCourse(wider)?.series[0]?.points.map(({ value }) => value)).toEqual([3, 2, 100]);
});

it("shows both ends of a long list with their places, a short one once", () => {
  const point = (value: number) => ({ category: `u${value}`, value });
  const places = (first: number[], last: number[], total: number) =>
    chooseEnds(first.map(point), last.map(point), total).map(({ category, place }) => `${place} ${category}`);
  expect(places([9, 8, 7], [1, 2, 3], 100)).toEqual(["1 u9", "2 u8", "3 u7", "98 u3", "99 u2", "100 u1"]);
  expect(places([9, 8, 7], [6, 7, 8], 4)).toEqual(["1 u9", "2 u8", "3 u7", "4 u6"]);
});

it("draws the parts of one whole from three that differ on, the largest first", () => {
  expect(chooseParts([part("a", 1), part("b", 2)])).toBeNull();
  expect(chooseParts([part("a", 100), part("b", 100), part("c", 100)])).toBeNull();
  const chosen = chooseParts([part("a", 1), part("b", 7), part("c", 2)]);
  expect(chosen?.series[0]?.points.map(({ category }) => category)).toEqual(["b", "c", "a"]);
});

it("keeps levels apart and leaves out a total that stands among its parts", () => {
  const chosen = chooseParts(["huyện", "xã"].flatMap((level) => [1, 2, 4].map((value) => part(`p${value}`, value, { level }))));
  expect(chosen?.series.map(({ name }) => name)).toEqual(["huyện", "xã"]);
  expect(chooseParts([part("cả", 89), part("mầm non", 48), part("tiểu học", 41)])).toBeNull();
});
