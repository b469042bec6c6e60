import { assert, integer, property, array, constantFrom, record, nat } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCard,
  boardColumns,
  clampPlace,
  moveCard,
  readingOrder,
  removeCard,
  resizeCard,
  settle,
  toBands,
} from "#client/boards/board-layout.ts";
import type { Direction, Layout } from "#client/boards/board-layout.ts";

const at = (x: number, y: number, w = 6, h = 2) => ({ x, y, w, h });
const two: Layout = { a: at(0, 0), b: at(6, 0) };
const stack: Layout = { a: at(0, 0), b: at(0, 2), c: at(0, 4, 12) };

describe("moving a card", () => {
  it("goes past the neighbour aside", () => {
    expect(moveCard(two, "a", "right")).toEqual({ a: at(6, 0), b: at(0, 0) });
    expect(moveCard(two, "b", "left")).toEqual({ a: at(6, 0), b: at(0, 0) });
  });
  it("goes by one column where there is room, and not beyond the edge", () => {
    expect(moveCard({ a: at(0, 0) }, "a", "right")).toEqual({ a: at(1, 0) });
    expect(moveCard(two, "b", "right")).toBe(two);
    expect(moveCard(two, "a", "up")).toBe(two);
    expect(moveCard(two, "a", "down")).toBe(two);
  });
  it("changes places with what stands above or below", () => {
    expect(moveCard(stack, "b", "up")).toEqual({ a: at(0, 2), b: at(0, 0), c: at(0, 4, 12) });
    expect(moveCard(stack, "b", "down")).toEqual({ a: at(0, 0), b: at(0, 4), c: at(0, 2, 12) });
  });
  it("keeps the widths of neighbours of different widths", () => {
    const uneven: Layout = { a: at(0, 0, 4), b: at(4, 0, 8) };
    expect(moveCard(uneven, "a", "right")).toEqual({ a: at(8, 0, 4), b: at(0, 0, 8) });
  });
});

describe("sizing a card", () => {
  it("makes neighbours give way and takes no more than the grid has", () => {
    expect(resizeCard(two, "a", "right")).toEqual({ a: at(0, 0, 7), b: at(6, 2) });
    expect(resizeCard(two, "b", "right")).toBe(two);
    expect(resizeCard({ a: at(0, 0, 2, 1) }, "a", "left")).toEqual({ a: at(0, 0, 2, 1) });
  });
  it("lets what is below follow", () => {
    expect(resizeCard(stack, "a", "down")).toEqual({ a: at(0, 0, 6, 3), b: at(0, 3), c: at(0, 5, 12) });
    expect(resizeCard(stack, "a", "up")).toEqual({ a: at(0, 0, 6, 1), b: at(0, 1), c: at(0, 3, 12) });
  });
});

it("adds a card in the first hole that holds it, else below", () => {
  expect(addCard({ a: at(0, 0) }, "n", { w: 6, h: 2 })).toMatchObject({ n: at(6, 0) });
  expect(addCard(two, "n", { w: 4, h: 3 })).toMatchObject({ n: at(0, 2, 4, 3) });
});

it("closes the hole of a removed card", () => {
  expect(removeCard(stack, "a")).toEqual({ b: at(0, 0), c: at(0, 2, 12) });
});

it("cuts a board only where no card is cut", () => {
  const bands = toBands({ tile: at(0, 0, 3), high: at(3, 0, 3, 5), chart: at(0, 2, 3, 3), table: at(0, 5, 12, 4) });
  expect(bands.map((band) => band.map(({ id }) => id))).toEqual([["tile", "high", "chart"], ["table"]]);
  expect(bands[1]![0]!.place).toEqual(at(0, 0, 12, 4));
});

it("takes places from outside into the grid", () => {
  expect(clampPlace({ x: 11, y: -3, w: 40, h: 0 })).toEqual({ x: 0, y: 0, w: 12, h: 1 });
});

const places = record({ x: nat(11), y: nat(30), w: integer({ min: 2, max: 12 }), h: integer({ min: 1, max: 8 }) });
const directions = constantFrom<Direction>("left", "right", "up", "down");
const steps = array(record({ card: nat(), direction: directions, sizing: constantFrom(true, false) }), { maxLength: 12 });
const share = (one: Layout[string], other: Layout[string]) =>
  one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h;

it("never lets cards overlap, leave the grid or hang in the air, whatever is done to them", () => {
  assert(
    property(array(places, { minLength: 1, maxLength: 9 }), steps, (given, done) => {
      let layout = settle(Object.fromEntries(given.map((place, index) => [`c${index}`, clampPlace(place)])));
      for (const { card, direction, sizing } of done) {
        const id = `c${card % given.length}`;
        layout = sizing ? resizeCard(layout, id, direction) : moveCard(layout, id, direction);
      }
      const all = readingOrder(layout).map((id) => layout[id]!);
      expect(all).toHaveLength(given.length);
      for (const [index, place] of all.entries()) {
        expect(place.x).toBeGreaterThanOrEqual(0);
        expect(place.x + place.w).toBeLessThanOrEqual(boardColumns);
        expect(all.slice(index + 1).some((other) => share(place, other!))).toBe(false);
        const lifted = { ...place, y: place.y - 1 };
        expect(place.y === 0 || all.some((other) => other !== place && share(lifted, other))).toBe(true);
      }
    }),
  );
});
