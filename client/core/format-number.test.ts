import { describe, expect, it } from "vitest";
import { formatNumber, formatOrdinal, formatPercent, formatRank, formatRate } from "#client/core/format-number.ts";

describe("numbers", () => {
  it("groups by points and has a decimal comma in Vietnamese, the other way round in English", () => {
    expect(formatNumber("vi", 1234.5)).toBe("1.234,5");
    expect(formatNumber("en", 1234.5)).toBe("1,234.5");
  });

  it("keeps every digit of an exact text, where a float would lose them", () => {
    expect(formatNumber("vi", "12345678901234567890.123456789")).toBe("12.345.678.901.234.567.890,123456789");
    expect(formatNumber("vi", "84.86")).toBe("84,86");
  });

  it("tells zero from no number", () => {
    expect(formatNumber("vi", 0)).toBe("0");
    expect(formatNumber("vi", "0")).toBe("0");
    expect(formatNumber("vi", null)).toBe("chưa có số liệu");
    expect(formatNumber("en", undefined)).toBe("no data yet");
  });

  it("writes a true minus, and no sign before zero", () => {
    expect(formatNumber("vi", -1)).toBe("−1");
    expect(formatNumber("vi", -0.0001, { decimals: 2 })).toBe("0");
  });

  it("signs changes, but not a change of nothing", () => {
    expect(formatNumber("vi", 6, { signed: true })).toBe("+6");
    expect(formatNumber("vi", "-2.5", { signed: true })).toBe("−2,5");
    expect(formatNumber("vi", 0, { signed: true })).toBe("0");
  });

  it("shows what is no number as it is, rather than NaN", () => {
    expect(formatNumber("vi", "mười")).toBe("mười");
  });
});

describe("rates, percents and ranks", () => {
  it("turns a rate of 0..1 into percent with two decimals", () => {
    expect(formatRate("vi", 113564 / 119101)).toBe("95,35%");
    expect(formatRate("vi", 1)).toBe("100%");
    expect(formatRate("vi", null)).toBe("chưa có số liệu");
  });

  it("keeps a rate at two decimals when the option is given but empty", () => {
    expect(formatRate("vi", 0.99924, { decimals: undefined })).toBe("99,92%");
  });

  it("leaves a value already in percent as large as it is", () => {
    expect(formatPercent("vi", "84.86")).toBe("84,86%");
    expect(formatPercent("vi", 0)).toBe("0%");
  });

  it("writes ranks and ordinals", () => {
    expect(formatRank("vi", 34, 63)).toBe("34/63");
    expect(formatRank("vi", 34)).toBe("34");
    expect(formatOrdinal("vi", 1)).toBe("thứ nhất");
    expect(formatOrdinal("vi", 34)).toBe("thứ 34");
    expect([1, 2, 3, 4, 11, 22].map((n) => formatOrdinal("en", n))).toEqual(["1st", "2nd", "3rd", "4th", "11th", "22nd"]);
  });
});
