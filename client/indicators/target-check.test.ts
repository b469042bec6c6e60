import { describe, expect, it } from "vitest";
import { meetsTarget } from "#client/indicators/target-check.ts";
import type { Comparator } from "#client/ui/figure.ts";

const is = (value: string, comparator: Comparator = "EQ") => ({ value, comparator });

describe("a target to be reached or passed", () => {
  it("is reached by the same or a higher value", () => {
    expect(meetsTarget(is("100"), is("100"), "UP")).toBe(true);
    expect(meetsTarget(is("85"), is("80", "GE"), null)).toBe(true);
    expect(meetsTarget(is("80"), is("80", "GT"), null)).toBe(false);
    expect(meetsTarget(is("79.9"), is("80", "GE"), null)).toBe(false);
  });

  it("cannot be said from a lower bound below it", () => {
    expect(meetsTarget(is("90", "GT"), is("100"), "UP")).toBeNull();
    expect(meetsTarget(is("80", "GT"), is("80", "GT"), null)).toBe(true);
    expect(meetsTarget(is("100", "LE"), is("80", "GE"), null)).toBeNull();
    expect(meetsTarget(is("70", "LE"), is("80", "GE"), null)).toBe(false);
  });
});

it("is reached from above where lower is better", () => {
  expect(meetsTarget(is("0"), is("0"), "DOWN")).toBe(true);
  expect(meetsTarget(is("3"), is("5", "LE"), null)).toBe(true);
  expect(meetsTarget(is("6"), is("5", "LE"), null)).toBe(false);
});

it("wants the very value where neither is better, and says nothing of an approximate one", () => {
  expect(meetsTarget(is("5"), is("5"), null)).toBe(true);
  expect(meetsTarget(is("6"), is("5"), null)).toBe(false);
  expect(meetsTarget(is("5", "APPROX"), is("5"), "UP")).toBeNull();
});
