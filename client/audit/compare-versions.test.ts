import { expect, it } from "vitest";
import { compareVersions } from "#client/audit/compare-versions.ts";
import type { ComparedField } from "#client/audit/compare-versions.ts";

const field = (path: string, value: string | null): ComparedField => ({
  path,
  kind: "BOARDS",
  part: null,
  label: path,
  labelEn: path,
  enumName: null,
  value,
});

it("marks what changed, came and went; what is empty in both is left out", () => {
  const older = [field("name", "Một"), field("note", null), field("card 1", "A"), field("same", "x")];
  const newer = [field("name", "Hai"), field("note", null), field("card 2", "B"), field("same", "x")];
  expect(compareVersions(older, newer).map(({ path, older: was, newer: is, isChanged }) => [path, was, is, isChanged])).toEqual([
    ["name", "Một", "Hai", true],
    ["card 2", undefined, "B", true],
    ["same", "x", "x", false],
    ["card 1", "A", undefined, true],
  ]);
});

it("takes a part that is there without a value for no change against a part that is not", () => {
  expect(compareVersions([], [field("card 2 note", null)])).toEqual([]);
});
