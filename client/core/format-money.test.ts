import { expect, it } from "vitest";
import { formatVnd, formatVndFull } from "#client/core/format-money.ts";

it("says millions and billions of đồng, rounded to two decimals", () => {
  expect(formatVnd("vi", "9635000000")).toBe("9,64 tỷ đồng");
  expect(formatVnd("vi", "13500000")).toBe("13,5 triệu đồng");
  expect(formatVnd("vi", 500)).toBe("500 đồng");
  expect(formatVnd("en", "9635000000")).toBe("9.64 billion VND");
});

it("keeps to one scale where a column asks for it", () => {
  expect(formatVnd("vi", "9635000000", "million", false)).toBe("9.635");
});

it("has the whole amount for the tooltip, beyond what a float can hold", () => {
  expect(formatVndFull("vi", "123456789012345678")).toBe("123.456.789.012.345.678 đồng");
});

it("does not take a missing amount for zero", () => {
  expect(formatVnd("vi", null)).toBe("chưa có số liệu");
  expect(formatVnd("vi", "0")).toBe("0 đồng");
});
