import { describe, expect } from "vitest";
import type { Page } from "playwright-core";
import { settled, test } from "#tests/helpers/browser.ts";

/** Finds by typing and takes the first that is offered, from the keyboard alone. */
async function choose(page: Page, field: string, words: string, found: RegExp): Promise<void> {
  const input = page.getByRole("combobox", { name: field, exact: true });
  await input.focus();
  await page.keyboard.type(words);
  await page.getByRole("listbox").getByRole("option").first().filter({ hasText: found }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

describe("explore", () => {
  test("builds a view from nothing by keyboard; its link opens it again, back undoes a step", async ({ open }) => {
    const page = await open("/phan-tich");
    await expect.poll(() => page.getByRole("grid").count()).toBe(0);
    await choose(page, "Thước đo", "ho so tiep nhan gom", /^Hồ sơ tiếp nhận/);
    await page.waitForURL((url) => url.search === "?do=DOSSIERS_RECEIVED");
    await choose(page, "Theo chiều", "don vi co bao cao", /^Đơn vị có báo cáo/);
    await page.waitForURL((url) => url.search === "?do=DOSSIERS_RECEIVED&theo=UNIT");
    const table = page.getByRole("grid");
    await table.getByRole("button", { name: /^10\.610/ }).waitFor();

    await page.reload();
    await settled(page);
    await table.getByRole("button", { name: /^10\.610/ }).click();
    await expect.poll(() => page.getByRole("dialog").innerText()).toMatch(/UBND huyện Trực Ninh[^]*báo cáo/);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Bảng xoay" }).click();
    await page.waitForURL(/xem=xoay/);
    await page.getByRole("button", { name: "Lùi" }).click();
    await page.waitForURL((url) => !url.search.includes("xem"));
    await page.getByRole("button", { name: "Tiến" }).click();
    await page.waitForURL(/xem=xoay/);
  });

  test("compares, goes through every view by keyboard, and its link gives the same to somebody else", async ({ open }) => {
    const page = await open("/phan-tich?do=DOSSIERS_RECEIVED&theo=UNIT&ky=HALF_YEAR.LEGAL");
    await page.getByRole("button", { name: /^So sánh, xếp hạng/ }).press("Enter");
    await page.getByRole("checkbox", { name: "Cùng kỳ năm trước" }).press("Space");
    await page.waitForURL(/theo=UNIT,PERIOD&.*so-voi=cung-ky/);
    await page.getByRole("columnheader", { name: /^So cùng kỳ/ }).waitFor();

    const view = (name: string) => page.getByRole("button", { name, exact: true }).press("Enter");
    await view("Bảng nhiệt");
    await page.getByRole("heading", { name: /cao nhất là|: / }).waitFor();
    await page
      .getByRole("grid")
      .getByRole("button", { name: /^119\.101/ })
      .waitFor();
    await view("Bản đồ ô");
    await page.locator("[data-shade] .value", { hasText: "119.101" }).waitFor();
    await view("Hạng");
    await page.getByText("Hạng 1 là giá trị lớn nhất").waitFor();

    await view("Điểm");
    await page.getByRole("button", { name: "Chọn thước đo thứ hai" }).press("Enter");
    await page.getByRole("searchbox", { name: "Tìm theo tên" }).waitFor();
    await page.keyboard.type("ho so da giai quyet");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await page.keyboard.press("Escape");
    await page.waitForURL(/do=DOSSIERS_RECEIVED,DOSSIERS_RESOLVED/);
    const title = page.getByRole("heading", { name: /^Hồ sơ đã giải quyết đối chiếu với/ });
    await title.waitFor();

    const again = await open(page.url().replace(/^https?:\/\/[^/]+/, ""));
    await again.getByRole("heading", { name: await title.innerText() }).waitFor();
  });

  test("drills down to the units of a district and comes back", async ({ open }) => {
    const page = await open("/phan-tich?do=DOSSIERS_RECEIVED&theo=UNIT_ANCESTOR.DISTRICT");
    await page.getByRole("grid").getByRole("link", { name: "Huyện Trực Ninh" }).click();
    await page.waitForURL(/theo=UNIT&.*loc=UNIT_ANCESTOR/);
    await page.getByRole("rowheader", { name: "UBND huyện Trực Ninh" }).waitFor();
    await page.getByRole("navigation", { name: "Đường đi xuống" }).getByRole("link", { name: "Câu hỏi ban đầu" }).click();
    await page.waitForURL(/theo=UNIT_ANCESTOR\.DISTRICT$/);
  });

  test("answers a ready question with totals of the server on both margins", async ({ open }) => {
    const page = await open("/phan-tich");
    await page.getByRole("link", { name: "Nhiệm vụ theo kế hoạch và tình trạng" }).click();
    const total = page.getByRole("grid").locator("tfoot tr");
    await expect.poll(async () => (await total.innerText()).split(/\s+/).slice(2)).toEqual(["2", "1", "58", "36", "97"]);
  });

  test("shows what the server advises when a question makes no sense, and other periods when there is no report", async ({ open }) => {
    const page = await open("/phan-tich?do=DOSSIERS_NEW,STAFF_GAP&theo=CHANNEL");
    await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/không có ở: Số người còn thiếu/);
    await page.getByRole("button", { name: "Bỏ 1 thước đo này" }).click();
    await page.waitForURL(/do=DOSSIERS_NEW&/);
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
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
  await expect.poll(() => entry.innerText()).toMatch(/Công thức[^]*÷[^]*Các cách tính khác[^]*Nghị định 61/);
  await page.waitForURL(/ma=ON_TIME_RATE_766/);
  await entry.getByRole("link", { name: "Phân tích thước đo này" }).click();
  await page.waitForURL(/phan-tich\?do=ON_TIME_RATE_766&theo=UNIT,PERIOD/);
});
