import { expect } from "vitest";
import type { Page } from "playwright-core";
import { settled, test } from "#tests/helpers/browser.ts";

const cells = async (page: Page, caption: string, row: RegExp) => {
  const line = page.getByRole("grid", { name: caption }).getByRole("row", { name: row });
  return (await line.locator("td").allInnerTexts()).map((text) => text.replace(/,? xem nguồn/, "").trim());
};

test("dossiers stand as reported, each figure with its lines", async ({ open }) => {
  const page = await open("/tthc");
  const caption = "Kết quả giải quyết hồ sơ theo đơn vị, cấp, kỳ";
  await expect
    .poll(async () => (await cells(page, caption, /UBND huyện Trực Ninh Cấp huyện/)).slice(1, 6))
    .toEqual(["1.288", "1.272", "15", "1", "0"]);
  await expect
    .poll(async () => (await cells(page, caption, /UBND huyện Trực Ninh Cấp xã/)).slice(1, 6))
    .toEqual(["9.322", "9.305", "10", "7", "0"]);
  // Nobody reported what is pending in the province: blank for the eye, in words for the ear, never a zero.
  await expect
    .poll(async () => (await cells(page, caption, /UBND tỉnh Nam Định/)).slice(1, 4))
    .toEqual(["119.101", "113.564", "chưa có số liệu"]);

  const figure = page.getByRole("grid", { name: caption }).getByRole("button", { name: "1.288" });
  await figure.focus();
  await page.keyboard.press("Enter");
  const origin = page.getByRole("dialog", { name: "Nguồn số liệu" });
  await origin.getByText("dòng 240–248").waitFor();
  await page.keyboard.press("Escape");
  await origin.waitFor({ state: "hidden" });
  await expect.poll(() => figure.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("one set of dossiers has three rates that are called on time", async ({ open }) => {
  const page = await open("/tthc");
  const rates = async (row: RegExp) => (await cells(page, "Tỷ lệ đúng hạn báo cáo nêu và tính lại", row)).slice(1, 5);
  await expect.poll(() => rates(/UBND huyện Trực Ninh, cấp huyện/)).toEqual(["100%", "100,00%", "99,92%", "98,76%"]);
  await expect.poll(() => rates(/UBND tỉnh/)).toEqual(["99,9%", "thiếu số", "thiếu số", "thiếu số"]);
});

test("tab and filters stand in the address, and back undoes them one by one", async ({ open }) => {
  const page = await open("/tthc");
  await page.getByRole("link", { name: "TTHC có hiệu lực" }).click();
  await page.waitForURL("**/tthc?muc=danh-muc");
  await page.getByRole("combobox", { name: "Cấp giải quyết" }).fill("huyen");
  await page.getByRole("option", { name: "Cấp huyện" }).click();
  await page.waitForURL("**/tthc?muc=danh-muc&cap=huyen");
  await page.getByText("Số thủ tục đang có hiệu lực theo đơn vị, kỳ, cấp2 dòng").waitFor();
  await page.goBack();
  await page.getByText("Số thủ tục đang có hiệu lực theo đơn vị, kỳ, cấp5 dòng").waitFor();
  await page.goBack();
  await page.waitForURL("**/tthc");
});

test("a decision leads to the procedures it published", async ({ open }) => {
  const page = await open("/tthc?muc=cong-bo");
  await page.getByRole("link", { name: "Xem 15 thủ tục của quyết định" }).click();
  await page.waitForURL((url) => url.searchParams.get("tim") === "453/QĐ-UBND");
  await settled(page);
  await page.getByText("Danh sách thủ tục15 dòng").waitFor();
  await page
    .getByRole("textbox", { name: /Tìm theo tên/ })
    .or(page.getByRole("searchbox", { name: /Tìm theo tên/ }))
    .fill("chien sy");
  await page.getByText("Danh sách thủ tục2 dòng").waitFor();
  await page.getByText("Tìm thấy 2 thủ tục.").waitFor();
  await page.getByRole("button", { name: "Bỏ tìm, xem tất cả" }).click();
  await page.getByText("Danh sách thủ tục18 dòng").waitFor();
});

test("the server sorts the table among all rows of a period, as the address says", async ({ open }) => {
  for (const [sort, first] of [
    ["received", "1.288"],
    ["-received", "9.322"],
  ] as const) {
    const page = await open(`/tthc?sap-xep=${sort}`);
    const grid = page.getByRole("grid", { name: "Kết quả giải quyết hồ sơ theo đơn vị, cấp, kỳ" });
    // The newest period stays first: inside it the smaller or the larger.
    await expect.poll(() => grid.locator("tbody tr[data-row='0']").innerText()).toContain(first);
    await expect.poll(() => grid.locator("tbody tr[data-row='2']").innerText()).toContain("UBND tỉnh Nam Định");
  }
});
