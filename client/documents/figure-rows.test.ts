import { expect, it } from "vitest";
import { bySection, spanOf } from "#client/documents/figure-rows.ts";

const row = (area: string, lineStart: number, lineEnd = lineStart) => ({ area, lines: { lineStart, lineEnd } });

it("keeps a section together, in the order the document has them", () => {
  const rows = [row("TTHC", 478, 480), row("Thể chế", 324), row("TTHC", 399), row("Số", 666), row("Thể chế", 361)];
  expect(bySection(rows).map(({ area, lines }) => `${area} ${lines.lineStart}`)).toEqual([
    "Thể chế 324",
    "Thể chế 361",
    "TTHC 399",
    "TTHC 478",
    "Số 666",
  ]);
});

it("spans from the first line to the last", () => {
  expect(spanOf([row("a", 478, 480), row("a", 399)])).toEqual({ lineStart: 399, lineEnd: 480 });
  expect(spanOf([])).toEqual({ lineStart: null, lineEnd: null });
});
