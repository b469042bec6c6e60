import { describe, expect, test } from "vitest";
import { documentsIn, plansIn, tasksIn } from "#client/app/unit/period-span.ts";

const quarter = { from: "2023-12-15", to: "2024-03-14" };
const year = { from: "2023-01-01", to: "2023-12-31" };
const term = { from: "2021-01-01", to: "2025-12-31" };

describe("plans of a period", () => {
  test("a legal quarter that begins in December is of the next year", () => {
    expect(plansIn(quarter)).toEqual({ yearFrom: { lte: 2024 }, yearTo: { gte: 2024 } });
  });

  test("several years hold the plan of each of them", () => {
    expect(plansIn(term)).toEqual({ yearFrom: { lte: 2025 }, yearTo: { gte: 2021 } });
  });

  test("no period asked for is every period", () => expect(tasksIn(null)).toEqual({}));
});

describe("documents of a period", () => {
  const upTo = (span: typeof year) =>
    Object.fromEntries((documentsIn(span).or ?? []).map((one) => [one.issuedPrecision?.eq, [one.issuedOn?.gte, one.issuedOn?.lte]]));

  test("by their day, both ends included", () => expect(upTo(quarter)["DAY"]).toEqual(["2023-12-15", "2024-03-14"]));

  test("known to the month or year only when all of it lies inside", () => {
    expect(upTo(quarter)).toMatchObject({ MONTH: ["2023-12-15", "2024-02-29"], YEAR: ["2023-12-15", "2023-12-31"] });
    expect(upTo(year)).toMatchObject({ MONTH: ["2023-01-01", "2023-12-31"], YEAR: ["2023-01-01", "2023-12-31"] });
  });
});
