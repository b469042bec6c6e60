import { describe, expect } from "vitest";
import { test } from "#tests/helpers/browser.ts";

describe("the list of documents", () => {
  test("is narrowed from the address, by the fields, and back again", async ({ open }) => {
    const page = await open("/van-ban?loai=KE_HOACH&nam=2024");
    const rows = page.locator("tbody tr[data-row]");
    await expect.poll(() => rows.count()).toBeGreaterThan(5);
    const plans = await rows.count();
    await expect.poll(() => rows.getByText("Kế hoạch", { exact: true }).count()).toBe(plans);

    await page.getByRole("button", { name: "Bỏ lọc" }).click();
    await page.getByText("134 văn bản", { exact: false }).first().waitFor();
    await page.getByRole("searchbox", { name: "Tìm theo số" }).fill("61/2018");
    await page
      .getByText(/văn bản khớp điều kiện lọc/)
      .first()
      .waitFor();
    await expect.poll(() => rows.getByRole("link", { name: "61/2018/NĐ-CP" }).count()).toBe(1);
    await page.waitForURL((url) => url.searchParams.get("tim") === "61/2018");

    await page.goBack();
    await page.waitForURL(/loai=KE_HOACH/);
    await expect.poll(() => rows.count()).toBe(plans);
  });

  test("goes on to its next page and back by links", async ({ open }) => {
    const page = await open("/van-ban");
    await expect.poll(() => page.locator("tbody tr[data-row]").count()).toBe(100);
    await page.getByRole("link", { name: /Trang sau/ }).click();
    await page.getByText("101–134 trong 134").waitFor();
    await expect.poll(() => page.locator("tbody tr[data-row]").count()).toBe(34);
    await page.getByRole("link", { name: /Trang trước/ }).click();
    await page.getByText("1–100 trong 134").waitFor();
  });
});

describe("a document", () => {
  test("is reached from a figure's origin, which marks the lines it was read from", async ({ open }) => {
    const page = await open("/van-ban/bc-cchc-h1-2023");
    await page.getByRole("button", { name: /^119\.101/ }).click();
    const origin = page.getByRole("dialog");
    await expect.poll(() => origin.innerText()).toMatch(/dòng 478–480/);
    await expect.poll(() => origin.innerText()).toMatch(/Báo cáo CCHC 6 tháng đầu năm 2023/);

    await origin.getByRole("link").click();
    await page.waitForURL(/dong=478-480/);
    const marked = page.locator("tr:has([data-marked])");
    await expect.poll(() => marked.count()).toBe(3);
    await expect.poll(() => marked.allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining("113.564")]));
    await expect
      .poll(() => marked.first().evaluate((row) => row.getBoundingClientRect().top > 0 && row.getBoundingClientRect().bottom < innerHeight))
      .toBe(true);

    await page.getByRole("button", { name: "Bỏ đánh dấu" }).click();
    await expect.poll(() => marked.count()).toBe(0);
  });

  test("says how others changed it and where it is cited, and leads there", async ({ open }) => {
    const page = await open("/van-ban/nd-61-2018");
    await expect.poll(() => page.locator("main").innerText()).toMatch(/Hiệu lực\s+Được sửa đổi, bổ sung bởi 107\/2021\/NĐ-CP/);
    await page.getByRole("link", { name: "dòng 418" }).click();
    await page.waitForURL(/bc-cchc-h1-2023\?dong=418/);
    await expect
      .poll(() => page.locator("tr:has([data-marked])").allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringContaining("61/2018/NĐ-CP")]));
  });

  test("draws the marked row on a phone however far down it stands", async ({ open }) => {
    const page = await open("/van-ban/bc-cchc-truc-ninh-q1-2024?dong=401", { width: 390 });
    const marked = page.locator("li:has([data-marked])");
    await expect.poll(() => marked.count()).toBe(2);
    await expect.poll(() => marked.first().innerText()).toMatch(/Số điểm cầu họp trực tuyến/);
    await page.getByRole("button", { name: "Hiện tất cả 80 dòng" }).click();
    await expect.poll(() => marked.count()).toBe(0);
  });
});
