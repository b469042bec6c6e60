import { describe, expect, test } from "vitest";
import { issuedIn, planTouches } from "#client/app/unit/period-span.ts";

const quarter = { from: "2023-12-15", to: "2024-03-14" };
const year = { from: "2023-01-01", to: "2023-12-31" };
const term = { from: "2021-01-01", to: "2025-12-31" };

describe("a plan in a period", () => {
  test("a legal quarter that begins in December is of the next year", () => {
    expect(planTouches({ yearFrom: 2024, yearTo: 2024 }, quarter)).toBe(true);
    expect(planTouches({ yearFrom: 2023, yearTo: 2023 }, quarter)).toBe(false);
  });

  test("several years hold the plan of each of them", () => {
    expect(planTouches({ yearFrom: 2023, yearTo: 2023 }, term)).toBe(true);
    expect(planTouches({ yearFrom: 2021, yearTo: 2025 }, year)).toBe(true);
    expect(planTouches({ yearFrom: 2026, yearTo: 2026 }, term)).toBe(false);
  });

  test("no period asked for is every period", () => expect(planTouches({ yearFrom: 2030, yearTo: 2030 }, null)).toBe(true));
});

describe("a document in a period", () => {
  test("by its day, both ends included", () => {
    expect(issuedIn({ issuedOn: "2023-12-15", issuedPrecision: "DAY" }, quarter)).toBe(true);
    expect(issuedIn({ issuedOn: "2024-03-15", issuedPrecision: "DAY" }, quarter)).toBe(false);
  });

  test("known to the month or year only when all of it lies inside", () => {
    expect(issuedIn({ issuedOn: "2024-03-01", issuedPrecision: "MONTH" }, quarter)).toBe(false);
    expect(issuedIn({ issuedOn: "2023-12-01", issuedPrecision: "MONTH" }, year)).toBe(true);
    expect(issuedIn({ issuedOn: "2023-01-01", issuedPrecision: "YEAR" }, year)).toBe(true);
    expect(issuedIn({ issuedOn: "2024-01-01", issuedPrecision: "YEAR" }, quarter)).toBe(false);
  });

  test("without a date it lies in no period", () => expect(issuedIn({ issuedOn: null, issuedPrecision: null }, year)).toBe(false));
});
