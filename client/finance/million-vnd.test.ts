import { expect, it } from "vitest";
import { millionVnd } from "#client/finance/million-vnd.ts";

it("moves the point and keeps every digit", () => {
  expect(millionVnd("9635000000")).toBe("9635");
  expect(millionVnd("1234567")).toBe("1.234567");
  expect(millionVnd("500")).toBe("0.0005");
  expect(millionVnd("0")).toBe("0");
  expect(millionVnd("-2500000")).toBe("-2.5");
  expect(millionVnd("123456789012345678901")).toBe("123456789012345.678901");
});
