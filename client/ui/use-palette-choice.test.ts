import { expect, test } from "vitest";
import { nextTick, shallowRef } from "vue";
import { usePaletteChoice } from "#client/ui/use-palette-choice.ts";

function make(names: string[], isStale = false) {
  const options = shallowRef(names);
  const stale = shallowRef(isStale);
  const taken: string[] = [];
  const choice = usePaletteChoice({ options, stale, take: (index) => taken.push(options.value[index] ?? "?") });
  return { options, stale, taken, ...choice };
}

test("usePaletteChoice() goes round at both ends and takes the active option", () => {
  const { move, choose, taken } = make(["one", "two", "three"]);
  move(-1);
  choose();
  move(1);
  choose();
  expect(taken).toEqual(["three", "one"]);
});

test("usePaletteChoice() begins at the first option of another list", async () => {
  const { move, options, active } = make(["one", "two"]);
  move(1);
  options.value = ["three", "four"];
  await nextTick();
  expect(active.value).toBe(0);
});

test("usePaletteChoice() keeps an early Enter for the list that answers what was typed", async () => {
  const { choose, options, stale, taken } = make(["old"], true);
  choose();
  expect(taken).toEqual([]);
  options.value = ["new"];
  stale.value = false;
  await nextTick();
  expect(taken).toEqual(["new"]);
});

test("usePaletteChoice() forgets the early Enter when the reader moves on, and takes nothing of an empty list", async () => {
  const { choose, move, options, stale, taken } = make(["old"], true);
  choose();
  move(1);
  stale.value = false;
  await nextTick();
  options.value = [];
  await nextTick();
  choose();
  expect(taken).toEqual([]);
});
