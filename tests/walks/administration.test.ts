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

test("periods: a year is looked at and made, a rule gets its deadline, and one period's is put off with its reason", async ({
  open,
  site,
}) => {
  const person = await makePerson(site.sql, { roles: [{ role: "ADMINISTRATOR" }] });
  const page = await open("/quan-tri/ky-bao-cao?nam=2023", { as: await openSession(site.sql, person) });
  await page.getByRole("button", { name: "Lập kỳ năm 2023" }).click();
  await page.getByRole("button", { name: "Lập 16 kỳ của năm 2023" }).click();
  await page.getByText("Đã lập 16 kỳ của năm 2023.").waitFor();

  await page.getByRole("button", { name: "Sửa quy tắc: quý" }).click();
  const commune = page.getByRole("group", { name: "Hạn cấp xã gửi" });
  await commune.getByLabel("Cách tính hạn").selectOption({ label: "Số ngày làm việc sau ngày cuối kỳ" });
  await commune.getByLabel("Số ngày", { exact: true }).fill("99");
  await page.getByRole("button", { name: "Lưu" }).click();
  await commune.getByText("Cần số ngày từ 0 đến 90.").waitFor();
  await commune.getByLabel("Số ngày", { exact: true }).fill("2");
  await page.getByRole("button", { name: "Lưu" }).click();
  const row = page.getByRole("row", { name: /^Quý II\/2023/ });
  await expect.poll(() => row.innerText()).toMatch(/15\/03\/2023 – 14\/06\/2023\s+16\/06\/2023/);

  await row.getByRole("button", { name: "Đặt hạn: Quý II/2023" }).click();
  await page.getByLabel("Hạn mới").fill("2023-06-20");
  await page.getByLabel("Lý do").fill("Công văn 12/SNV");
  await page.keyboard.press("Enter");
  await expect.poll(() => row.innerText()).toMatch(/20\/06\/2023\s+hạn riêng: Công văn 12\/SNV/);
});

test("periods: whoever does not administer the hub reads them and changes nothing", async ({ open }) => {
  const page = await open("/quan-tri/ky-bao-cao?nam=2023");
  await page.getByRole("row", { name: /^Quý I\/2023/ }).waitFor();
  expect(await page.getByRole("button", { name: /Lập kỳ|Đặt hạn|Thêm quy tắc/ }).count()).toBe(0);
});
