import { expect, test } from "vitest";
import { addDays, daysBetween, monthsBetween, todayInVietnam } from "#client/core/today.ts";

test("todayInVietnam() is the day there, seven hours ahead of UTC", () => {
  expect(todayInVietnam(new Date("2024-03-14T16:59:00Z"))).toBe("2024-03-14");
  expect(todayInVietnam(new Date("2024-03-14T17:00:00Z"))).toBe("2024-03-15");
});

test("addDays() passes months and leap days", () => {
  expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  expect(addDays("2024-01-01", -1)).toBe("2023-12-31");
});

test("daysBetween() counts days, not months", () => {
  expect(daysBetween("2023-03-31", "2023-05-16")).toBe(46);
});

test("monthsBetween() counts a month when its day has come", () => {
  expect(monthsBetween("2024-03-14", "2026-11-21")).toBe(32);
  expect(monthsBetween("2024-03-14", "2024-04-13")).toBe(0);
});
