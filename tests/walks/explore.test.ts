import { describe, expect } from "vitest";
import type { Page } from "playwright-core";
import { settled, test } from "#tests/helpers/browser.ts";

/** Finds by typing and takes the first that is offered, from the keyboard alone. */
async function choose(page: Page, field: string, words: string): Promise<void> {
  const input = page.getByRole("combobox", { name: field, exact: true });
  await input.focus();
  await page.keyboard.type(words);
  await page.getByRole("listbox").getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

describe("explore", () => {
  test("builds a view from nothing by keyboard; its link opens it again, back undoes a step", async ({ open }) => {
    const page = await open("/phan-tich");
    expect(await page.getByRole("grid").count()).toBe(0);
    await choose(page, "Thước đo", "ho so tiep nhan gom");
    await choose(page, "Theo chiều", "don vi co bao cao");
    const table = page.getByRole("grid");
    await table.getByRole("button", { name: /^10\.610/ }).waitFor();
    expect(new URL(page.url()).search).toBe("?do=DOSSIERS_RECEIVED&theo=UNIT");

    await page.reload();
    await settled(page);
    await table.getByRole("button", { name: /^10\.610/ }).click();
    expect(await page.getByRole("dialog").innerText()).toMatch(/UBND huyện Trực Ninh[^]*báo cáo/);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Bảng xoay" }).click();
    await page.waitForURL(/xem=xoay/);
    await page.getByRole("button", { name: "Lùi" }).click();
    await page.waitForURL((url) => !url.search.includes("xem"));
    await page.getByRole("button", { name: "Tiến" }).click();
    await page.waitForURL(/xem=xoay/);
  });

  test("answers a ready question with totals of the server on both margins", async ({ open }) => {
    const page = await open("/phan-tich");
    await page.getByRole("link", { name: "Nhiệm vụ theo kế hoạch và tình trạng" }).click();
    const total = page.getByRole("grid").locator("tfoot tr");
    await total.waitFor();
    expect((await total.innerText()).split(/\s+/).slice(2)).toEqual(["2", "1", "58", "36", "97"]);
  });

  test("shows what the server advises when a question makes no sense, and other periods when there is no report", async ({ open }) => {
    const page = await open("/phan-tich?do=DOSSIERS_NEW,STAFF_GAP&theo=CHANNEL");
    expect(await page.getByRole("alert").innerText()).toMatch(/không có ở: STAFF_GAP.*Hãy/s);
    const none = await open("/phan-tich?do=DOSSIERS_RECEIVED&theo=UNIT&ky=YEAR.CALENDAR");
    await none.getByRole("link", { name: /^6 tháng, kỳ báo cáo/ }).click();
    await none.getByRole("button", { name: /^119\.101/ }).waitFor();
  });
});

test("the catalogue finds a measure and leads from its definition to its figures", async ({ open }) => {
  const page = await open("/thuoc-do");
  await page.getByRole("searchbox", { name: "Tìm theo tên" }).fill("dung han theo quyet dinh 766");
  await page.getByRole("link", { name: "Tỷ lệ đúng hạn theo Quyết định 766" }).click();
  const entry = page.getByRole("dialog");
  expect(await entry.innerText()).toMatch(/Công thức[^]*÷[^]*Các cách tính khác[^]*Nghị định 61/);
  expect(page.url()).toContain("ma=ON_TIME_RATE_766");
  await entry.getByRole("link", { name: "Phân tích thước đo này" }).click();
  await page.waitForURL(/phan-tich\?do=ON_TIME_RATE_766&theo=UNIT,PERIOD/);
});
