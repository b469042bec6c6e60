import { expect, test } from "vitest";
import { partialDate } from "#client/core/partial-date.ts";

test("partialDate() keeps what is known of a date", () => {
  expect(partialDate("2023-06-15", "DAY")).toBe("2023-06-15");
  expect(partialDate("2023-06-01", "MONTH")).toBe("2023-06");
  expect(partialDate("2023-01-01", "YEAR")).toBe("2023");
  expect(partialDate(null, null)).toBeNull();
});
