import { expect, it } from "vitest";
import { netTransfers } from "#client/staffing/transfer-row.ts";

it("is in less out, and unknown when either is", () => {
  expect(netTransfers(13, 14)).toBe(-1);
  expect(netTransfers(0, 0)).toBe(0);
  expect(netTransfers(13, null)).toBeNull();
  expect(netTransfers(null, 14)).toBeNull();
});
