import { expect } from "vitest";
import { settled, test } from "#tests/helpers/browser.ts";

test("a figure of the home page opens the place it was read from", async ({ open }) => {
  const page = await open("/");
  await page.getByRole("button", { name: "119.101" }).first().click();
  const origin = page.getByRole("dialog", { name: "Nguồn số liệu" });
  await expect.poll(() => origin.innerText()).toContain("dòng 478–480");
  await expect.poll(() => origin.innerText()).toContain("119.101");
  await origin.getByRole("link", { name: "Báo cáo CCHC 6 tháng đầu năm 2023 của tỉnh" }).click();
  await page.waitForURL("**/van-ban/bc-cchc-h1-2023?dong=478-480");
});

test("a count leads to the very tasks it counts, and back leads home", async ({ open }) => {
  const page = await open("/");
  const row = page.getByRole("row", { name: /Kế hoạch CCHC tỉnh Nam Định năm 2023/ });
  await row.getByRole("link", { name: "44" }).click();
  await page.waitForURL("**/ke-hoach/kh-158-cchc?ngay-han=qua&ket-qua=khong#nhiem-vu");
  await settled(page);
  await page.getByText("44 trong 58 nhiệm vụ của Kế hoạch CCHC tỉnh Nam Định năm 2023").first().waitFor();
  await expect.poll(async () => Math.round((await page.locator("#nhiem-vu").boundingBox())?.y ?? 0)).toBeLessThan(200);
  await page.goBack();
  await page.getByRole("heading", { name: "Tổng quan cải cách hành chính" }).waitFor();
});
