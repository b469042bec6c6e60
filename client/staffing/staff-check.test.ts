import { expect, it } from "vitest";
import { checkGap } from "#client/staffing/staff-check.ts";

it("agrees when the printed gap is assigned less present", () => {
  expect(checkGap({ assigned: 84, present: 66, gapReported: 18 })).toEqual({ state: "AGREES" });
});
it("says by how much the printed gap is off", () => {
  expect(checkGap({ assigned: 84, present: 66, gapReported: 20 })).toEqual({ state: "DIFFERS", difference: 2 });
});
it("finds more people than posts", () => {
  expect(checkGap({ assigned: 10, present: 12, gapReported: null })).toEqual({ state: "EXCEEDS", difference: 2 });
  expect(checkGap({ assigned: 10, present: 12, gapReported: -2 })).toEqual({ state: "EXCEEDS", difference: 2 });
});
it("tells what is missing from a check that cannot be made", () => {
  expect(checkGap({ assigned: null, present: null, gapReported: 28 })).toEqual({ state: "ONLY_REPORTED" });
  expect(checkGap({ assigned: 84, present: 66, gapReported: null })).toEqual({ state: "NOT_REPORTED" });
  expect(checkGap({ assigned: 84, present: null, gapReported: null })).toEqual({ state: "INCOMPLETE" });
  expect(checkGap({ assigned: 0, present: 0, gapReported: 0 })).toEqual({ state: "AGREES" });
});
