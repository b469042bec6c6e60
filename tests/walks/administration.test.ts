import { expect } from "vitest";
import { test } from "#tests/helpers/browser.ts";
import { makePerson, openSession } from "#tests/helpers/sign-in.ts";

test("settings: a name is given to the hub, and a value that cannot be is told beside its field", async ({ open, site }) => {
  const person = await makePerson(site.sql, { roles: [{ role: "ADMINISTRATOR" }] });
  const page = await open("/quan-tri/cai-dat", { as: await openSession(site.sql, person) });
  await page.getByRole("button", { name: "Sửa: Thời hạn cả phiên đăng nhập" }).click();
  const hours = page.getByRole("textbox", { name: "Thời hạn cả phiên đăng nhập" });
  await hours.fill("0");
  await page.keyboard.press("Enter");
  await page.getByText("Cần một số nguyên từ 1 đến 8760.").waitFor();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Sửa: Tên tỉnh hoặc cơ quan" }).click();
  await page.getByRole("textbox", { name: "Tên tỉnh hoặc cơ quan" }).fill("Tỉnh Thử Nghiệm");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("main").innerText()).toMatch(/Tỉnh Thử Nghiệm\s+đặt ở màn hình cài đặt/);
  await page.reload();
  await expect.poll(() => page.locator("header").innerText()).toContain("Tỉnh Thử Nghiệm");

  await page.getByRole("button", { name: "Sửa: Tên tỉnh hoặc cơ quan" }).click();
  await page.getByRole("button", { name: "Về mặc định" }).click();
  await expect.poll(() => page.locator("main").innerText()).not.toContain("Tỉnh Thử Nghiệm");
});
