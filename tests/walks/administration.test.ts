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

test("measures: one is withdrawn with a note; the catalogue says so, choice lists leave it out, and its figures are still answered", async ({
  open,
  site,
}) => {
  const person = await makePerson(site.sql, { roles: [{ role: "ADMINISTRATOR" }] });
  const page = await open("/quan-tri/thuoc-do?tim=RESOLUTION_RATE", { as: await openSession(site.sql, person) });
  await page.getByRole("button", { name: /^Sửa hiệu lực:/ }).click();
  await page.getByLabel("Rút khỏi danh sách chọn").check();
  await page.getByLabel("Ghi chú").fill("Quyết định mới đã thay.");
  await page.getByLabel("Văn bản làm căn cứ").fill("158/KH-UBND");
  await page.getByRole("button", { name: "Lưu" }).click();
  await page.getByText("Có nhiều văn bản mang số này").waitFor();
  await page.getByLabel("Văn bản làm căn cứ").fill("32/KH-UBND");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect.poll(() => page.locator("main table").innerText()).toMatch(/32\/KH-UBND\s+Quyết định mới đã thay\.\s+đã rút/);

  await page.goto(`${site.hub}/thuoc-do?tim=RESOLUTION_RATE`);
  await expect.poll(() => page.locator("main table").innerText()).toContain("Đã rút khỏi danh sách chọn");
  await page.goto(`${site.hub}/phan-tich?do=RESOLUTION_RATE&theo=UNIT&ky=HALF_YEAR.LEGAL`);
  await expect
    .poll(() => page.locator("main").innerText())
    .toContain("Đã rút khỏi danh sách chọn; số liệu giữ nguyên. Quyết định mới đã thay.");
  expect(await page.locator("main table").count()).toBeGreaterThan(0);
  await page.goto(`${site.hub}/phan-tich`);
  await page.getByRole("button", { name: "Duyệt theo lĩnh vực" }).click();
  await page.getByRole("searchbox", { name: /^Tìm theo tên, khóa/ }).fill("RESOLUTION_RATE");
  await page.getByText("Không có thước đo nào khớp.").waitFor();
});
