import { expect, it } from "vitest";
import { formatDate, formatDateRange, formatDateTime } from "#client/core/format-date.ts";

it("writes dates day first, as exactly as they are known", () => {
  expect(formatDate("vi", "2023-06-05")).toBe("05/06/2023");
  expect(formatDate("vi", "2023-06")).toBe("tháng 6/2023");
  expect(formatDate("en", "2023-06")).toBe("06/2023");
  expect(formatDate("vi", "2023")).toBe("2023");
  expect(formatDate("vi", null)).toBe("chưa có số liệu");
});

it("joins the ends of a window and says an open end", () => {
  expect(formatDateRange("vi", "2023-12-15", "2024-03-14")).toBe("15/12/2023 – 14/03/2024");
  expect(formatDateRange("vi", "2025-07-01", null)).toBe("từ 01/07/2025");
  expect(formatDateRange("vi", null, "2025-06-30")).toBe("đến 30/06/2025");
});

it("shows an instant in Vietnam's time, also across midnight", () => {
  expect(formatDateTime("vi", "2026-11-20T18:05:00Z")).toBe("21/11/2026 01:05");
});
