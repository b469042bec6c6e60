import { describe, expect } from "vitest";
import { settled, test } from "#tests/helpers/browser.ts";

const half = "/phan-tich?do=DOSSIERS_RECEIVED&theo=UNIT,PERIOD&ky=HALF_YEAR.LEGAL";

describe("from a number of an answer to the lines it stands in", () => {
  test("119.101 dossiers: the row, its origin, the document at its lines; focus goes back step by step", async ({ open }) => {
    const page = await open(half);
    const cell = page
      .getByRole("grid")
      .getByRole("button", { name: /^119\.101/ })
      .first();
    await cell.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Hồ sơ tiếp nhận" });
    const origin = dialog.getByRole("button", { name: /6 tháng đầu năm 2023 của tỉnh, dòng 478–480/ });
    await origin.waitFor();
    await expect.poll(() => dialog.innerText()).toMatch(/119\.101[^]*Lấy từ một báo cáo[^]*UBND tỉnh Nam Định[^]*đã công bố/);

    await origin.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog", { name: "Nguồn" });
    const place = panel.getByRole("link");
    await place.waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => origin.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => cell.evaluate((element) => element === document.activeElement)).toBe(true);

    await cell.click();
    await origin.click();
    await place.click();
    await page.waitForURL(/\/van-ban\/bc-cchc-h1-2023\?dong=478/);
    await settled(page);
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toContain("6 tháng đầu năm 2023");
  });

  test("a total opens the rows of both parts of its ratio and their sums; more come when asked for", async ({ open }) => {
    const page = await open("/phan-tich?do=VACANCY_RATE");
    await page.getByRole("grid").getByRole("button", { name: /^8,83/ }).click();
    const dialog = page.getByRole("dialog");
    const total = dialog.locator("tfoot tr");
    await total.waitFor();
    await expect.poll(() => total.innerText()).toMatch(/242\s+2\.742/);

    await page.goto(new URL("/phan-tich?do=DOCUMENTS_KNOWN&ky=YEAR.CALENDAR", page.url()).href);
    await page.getByRole("grid").getByRole("button", { name: /^86/ }).click();
    const rows = dialog.locator("tbody tr[data-row]");
    await dialog.getByRole("button", { name: /^Xem thêm/ }).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(50);
  });
});
