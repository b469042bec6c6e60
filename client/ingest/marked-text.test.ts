import { expect, it } from "vitest";
import { inBlocks, markLines } from "#client/ingest/marked-text.ts";

const shown = (text: string, marks: [string, number, number][]) =>
  markLines(
    text,
    marks.map(([id, start, end]) => ({ id, start, end })),
  ).map(({ pieces }) => pieces.map(({ text: part, mark }) => (mark ? `[${mark}:${part}]` : part)).join(""));

it("cuts lines where marks begin and end, also over the end of a line", () => {
  expect(shown("một hai\nba bốn", [["a", 4, 10]])).toEqual(["một [a:hai]", "[a:ba] bốn"]);
});

it("shows the innermost of marks inside each other", () => {
  expect(
    shown("tiếp nhận 1.500 hồ sơ", [
      ["câu", 0, 21],
      ["số", 10, 15],
    ]),
  ).toEqual(["[câu:tiếp nhận ][số:1.500][câu: hồ sơ]"]);
});

it("keeps a text without marks as it is, and numbers its lines", () => {
  const lines = markLines("a\r\n\nb", []);
  expect(lines.map(({ number, pieces }) => [number, pieces[0]!.text])).toEqual([
    [1, "a"],
    [2, ""],
    [3, "b"],
  ]);
  expect(inBlocks(markLines("\n".repeat(99), []))).toHaveLength(3);
});
