import { expect } from "vitest";
import type { Page } from "playwright-core";
import { settled, test } from "#tests/helpers/browser.ts";

const asked = "/phan-tich?do=DOSSIERS_RECEIVED&theo=UNIT&ky=HALF_YEAR.LEGAL";

async function openList(page: Page, words: string) {
  await page.getByRole("button", { name: /^Khung nhìn đã lưu/ }).click();
  const list = page.getByRole("dialog", { name: "Khung nhìn đã lưu" });
  await list.getByRole("searchbox").waitFor();
  await page.keyboard.type(words);
  return list;
}

test("a view is saved, found without accents, edited, shared, opened by another browser and not changed there", async ({ open, site }) => {
  const page = await open(asked);
  await page.getByRole("button", { name: "Lưu khung nhìn" }).click();
  await page.keyboard.type("Hồ sơ sáu tháng");
  await page.keyboard.press("Enter");
  const name = page.locator("main").getByText("Hồ sơ sáu tháng", { exact: true });
  await name.waitFor();

  await page.reload();
  await settled(page);
  await name.waitFor();
  await page.getByRole("button", { name: "Bảng xoay" }).click();
  await page.getByText("đã sửa", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Lưu đè" }).click();
  await page.getByText("đã sửa", { exact: true }).waitFor({ state: "detached" });
  const kept = new URL(page.url()).search;

  await page.goto(`${site.hub}/phan-tich`);
  await settled(page);
  const list = await openList(page, "ho so SAU");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.search === kept);
  await name.waitFor();

  await openList(page, "");
  await list.getByRole("button", { name: "Sửa tên “Hồ sơ sáu tháng”" }).click();
  await page.getByRole("radio", { name: /^Mọi người/ }).check();
  await page.keyboard.press("Enter");
  await page.getByText("Đã lưu “Hồ sơ sáu tháng”").waitFor();

  const other = await open("/phan-tich");
  const seen = await openList(other, "ho so sau");
  await expect.poll(() => seen.getByRole("link", { name: "Hồ sơ sáu tháng" }).count()).toBe(1);
  await expect.poll(() => seen.getByRole("button", { name: /^Sửa tên/ }).count()).toBe(0);
  await seen.getByRole("link", { name: "Hồ sơ sáu tháng" }).click();
  await other.waitForURL((url) => url.search === kept);
  await other.getByRole("button", { name: "Bảng", exact: true }).click();
  await other.getByText("đã sửa", { exact: true }).waitFor();
  await expect.poll(() => other.getByRole("button", { name: "Lưu đè" }).count()).toBe(0);

  await openList(page, "");
  await list.getByRole("button", { name: "Xóa “Hồ sơ sáu tháng”" }).click();
  await list.getByRole("button", { name: "Hoàn tác" }).click();
  await list.getByRole("link", { name: "Hồ sơ sáu tháng" }).waitFor();
});
