import { expect, it } from "vitest";
import { pickMarked } from "#client/documents/marked-lines.ts";

const at = (lineStart: number | null, lineEnd: number | null = lineStart) => ({ lines: { lineStart, lineEnd } });
const [a, b, c, nowhere] = [at(109, 110), at(110), at(110, 111), at(null)];
const all = [a, b, c, nowhere];

it("prefers what was read from exactly the lines asked for", () => {
  expect(pickMarked(all, { first: 109, last: 110 })).toEqual([a]);
  expect(pickMarked(all, { first: 110, last: 110 })).toEqual([b]);
});

it("takes what touches the lines when nothing stands exactly there", () => {
  expect(pickMarked(all, { first: 108, last: 120 })).toEqual([a, b, c]);
  expect(pickMarked(all, { first: 111, last: 111 })).toEqual([c]);
});

it("marks nothing without lines, or where nothing was read", () => {
  expect(pickMarked(all, null)).toEqual([]);
  expect(pickMarked(all, { first: 1, last: 5 })).toEqual([]);
});
