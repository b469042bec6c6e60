import { expect, it } from "vitest";
import { compareVersions } from "#client/audit/compare-versions.ts";
import type { ComparedField } from "#client/audit/compare-versions.ts";

const field = (path: string, value: string | null, enumName: string | null = null): ComparedField => ({
  path,
  kind: "BOARDS",
  part: null,
  label: path,
  labelEn: path,
  enumName,
  value,
});
const told = (older: ComparedField[], newer: ComparedField[]) =>
  compareVersions(older, newer).map(({ path, older: was, newer: is, isChanged }) => [path, was, is, isChanged]);

it("tells what changed and what stayed; what is empty in both is left out", () => {
  const older = [field("b 1 name", "Một"), field("b 1 note", null), field("b 1 same", "x")];
  const newer = [field("b 1 name", "Hai"), field("b 1 note", null), field("b 1 same", "x")];
  expect(told(older, newer)).toEqual([
    ["b 1 name", "Một", "Hai", true],
    ["b 1 same", "x", "x", false],
  ]);
});

it("tells a part that came or went in one line, by its first words", () => {
  const board = [field("b 1 name", "Một")];
  const first = [field("card 1 title", null), field("card 1 kind", "NOTE", "CardKind"), field("card 1 note", "Lời dẫn")];
  const second = [field("card 2 title", "Việc"), field("card 2 h", "2")];
  expect(told([...board, ...first], [...board, ...second])).toEqual([
    ["b 1 name", "Một", "Một", false],
    ["card 2 title", undefined, "Việc", true],
    ["card 1 note", "Lời dẫn", undefined, true],
  ]);
});
