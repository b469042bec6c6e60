import { expect, test } from "vitest";
import { keepGroups } from "#client/ui/keep-groups.ts";

test("keepGroups() sorts inside the groups and keeps their order", () => {
  const given = ["b1", "b2", "a1", "a2"];
  const descending = ["b2", "b1", "a2", "a1"];
  expect(keepGroups(given, descending, (row) => row.charAt(0))).toEqual(["b2", "b1", "a2", "a1"]);
  expect(keepGroups(given, given.toSorted(), (row) => row.charAt(0))).toEqual(["b1", "b2", "a1", "a2"]);
});
