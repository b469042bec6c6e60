import { expect } from "vitest";
import { settled, test } from "#tests/helpers/browser.ts";

test("the province's dossiers stand on its page and lead to their lines", async ({ open }) => {
  const page = await open("/don-vi/ubnd-tinh");
  await page.getByRole("heading", { level: 1, name: "Ủy ban nhân dân tỉnh Nam Định" }).waitFor();
  const dossiers = page.getByRole("grid", { name: "Kết quả giải quyết hồ sơ" });
  await dossiers.getByRole("button", { name: /^119\.101\b/ }).click();
  const origin = page.getByRole("dialog", { name: "Nguồn số liệu" });
  await origin.getByText("dòng 478–480").waitFor();
  await origin.getByRole("link").first().click();
  await page.waitForURL(/\/van-ban\/bc-cchc-h1-2023\?dong=478-480/);
});

test("a period keeps what is of it, says where the rest is, and back undoes it", async ({ open }) => {
  const page = await open("/don-vi/ubnd-truc-ninh");
  const staff = page.getByRole("grid", { name: "Biên chế được giao và có mặt" });
  const civil = staff.getByRole("row", { name: /Công chức hành chính/ });
  for (const value of ["84", "66", "18"]) await civil.getByText(value, { exact: true }).first().waitFor();
  await page.getByRole("combobox", { name: "Kỳ số liệu" }).focus();
  await page.keyboard.type("nam 2023");
  await page.getByRole("option", { name: "Năm 2023" }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?ky=2023$/);
  await page
    .locator("section", { has: page.locator("#bien-che") })
    .getByRole("link", { name: "Quý I/2024" })
    .waitFor();
  await expect.poll(() => staff.count()).toBe(0);
  await page.goBack();
  await staff.waitFor();
});

test("a commune's gaps say whose figures contain it", async ({ open }) => {
  const page = await open("/don-vi/ubnd-xa-phuong-dinh");
  await page.getByText("Kết thúc từ 01/07/2025").waitFor();
  const gaps = page.locator("section", { has: page.locator("#chua-co") });
  await gaps.getByText("Thủ tục hành chính").waitFor();
  await gaps.getByRole("link", { name: "UBND huyện Trực Ninh" }).first().click();
  await settled(page);
  await page.getByRole("heading", { level: 1, name: "Ủy ban nhân dân huyện Trực Ninh" }).waitFor();
});

test("the tree is found in without accents, by keyboard, and as of a day", async ({ open }) => {
  const page = await open("/don-vi");
  const tree = page.getByRole("grid", { name: /^Cây đơn vị/ });
  // Nobody who stands today has figures in the data set: the units are those of its newest figures.
  await page.getByRole("grid", { name: "Cây đơn vị tại ngày 14/03/2024" }).waitFor();
  const district = tree.getByRole("button", { name: "Các đơn vị thuộc Huyện Trực Ninh" });
  await district.focus();
  await page.keyboard.press("Enter");
  await tree.getByRole("link", { name: "Thị trấn Cổ Lễ" }).waitFor();

  await page.getByRole("button", { name: "Sau sắp xếp 2025" }).click();
  await page.waitForURL(/ngay=2025-07-01/);
  await tree.getByRole("link", { name: "Tỉnh Ninh Bình", exact: true }).waitFor();
  await expect.poll(() => tree.getByRole("link", { name: "Tỉnh Nam Định", exact: true }).count()).toBe(0);
  await page.goBack();

  await page.getByRole("searchbox", { name: "Tên đơn vị" }).fill("my loc");
  await tree.getByRole("link", { name: "UBND huyện Mỹ Lộc" }).waitFor();
  await tree
    .getByRole("row", { name: /Huyện Mỹ Lộc/ })
    .getByRole("link", { name: "Thành phố Nam Định" })
    .first()
    .waitFor();
  await expect.poll(() => tree.getByRole("link", { name: "Sở Nội vụ", exact: true }).count()).toBe(0);
});

test("a group of units opens from its address with what is not known of it", async ({ open }) => {
  const page = await open("/don-vi?nhom=cqcm-huyen-truc-ninh");
  const group = page.getByRole("dialog", { name: /12 cơ quan chuyên môn/ });
  await group.getByText("Văn bản nêu 12, mới biết tên 4; còn 8").waitFor();
  await group.getByRole("link", { name: /Phòng Nội vụ/ }).click();
  await page.waitForURL(/\/don-vi\/p-noi-vu$/);
  await page.getByRole("heading", { level: 1, name: /Phòng Nội vụ/ }).waitFor();
});
