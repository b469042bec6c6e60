import { expect, test } from "vitest";
import { readPlace, writePlace } from "#client/core/place-query.ts";

test("writePlace() shortens a single line and leaves out what is not in a text", () => {
  expect(writePlace({ lineStart: 478, lineEnd: 480 })).toBe("478-480");
  expect(writePlace({ lineStart: 478, lineEnd: 478 })).toBe("478");
  expect(writePlace({ lineStart: null, lineEnd: null })).toBeNull();
});

test("readPlace() reads only lines in order", () => {
  expect(readPlace("478-480")).toEqual({ first: 478, last: 480 });
  expect(readPlace("478")).toEqual({ first: 478, last: 478 });
  for (const wrong of [null, "", "0", "9-3", "a", "1-2-3", "-4"]) expect(readPlace(wrong)).toBeNull();
});
