import { expect, test } from "vitest";
import { inPieces } from "#server/ingest/reading/pieces.ts";
import { readPlain } from "#server/ingest/reading/read-plain.ts";
import { spanOf, type Passage } from "#server/ingest/reading/text.ts";

test("a line as long as a book is taken in pieces that know their places", () => {
  const raw = `${"Tiếp nhận 12 hồ sơ. ".repeat(400)}${"x".repeat(3000)}`;
  const passage = readPlain(raw, "TXT").parts[0] as Passage;
  const pieces = inPieces(passage);
  expect(pieces.map(({ text }) => text).join("")).toBe(passage.text);
  expect(Math.max(...pieces.map(({ text }) => text.length))).toBeLessThanOrEqual(1500);
  expect(pieces[1]!.text).toMatch(/^Tiếp nhận/u);
  const { start, end } = spanOf(pieces[2]!);
  expect(raw.slice(start, end).trim()).toBe(pieces[2]!.text.trim());
});

test("a paragraph of a report stays whole", () => {
  const passage = readPlain("Giải quyết 5 hồ sơ; ".repeat(150), "TXT").parts[0] as Passage;
  expect(inPieces(passage)).toEqual([passage]);
});
