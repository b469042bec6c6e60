import { expect } from "vitest";
import { test } from "#tests/helpers/browser.ts";

test("posts and people of Trực Ninh stand as reported and lead to their lines", async ({ open }) => {
  const page = await open("/bien-che");
  const table = page.getByRole("grid", { name: "Biên chế theo đơn vị, loại, kỳ" });
  const civil = table.getByRole("row", { name: /Công chức hành chính/ });
  for (const value of ["84", "66", "18", "21,43%"]) await civil.getByText(value, { exact: true }).first().waitFor();
  await expect.poll(() => civil.innerText()).toMatch(/tạm giao[\s\S]*Khớp/);
  const service = table.getByRole("row", { name: /Số lượng người làm việc/ });
  for (const value of ["2.658", "2.434", "224", "8,43%"]) await service.getByText(value, { exact: true }).first().waitFor();
  // Nobody reported the communes' posts: three blanks, no zero.
  await expect.poll(() => table.getByRole("row", { name: /Công chức cấp xã/ }).innerText()).not.toMatch(/\b0\b/);

  await service.getByRole("button", { name: /2\.658/ }).click();
  const origin = page.getByRole("dialog", { name: "Nguồn số liệu" });
  await origin.getByText("dòng 307–310").waitFor();
  await origin.getByText("Hội Chữ thập đỏ").waitFor();
  await origin.getByRole("link").first().click();
  await page.waitForURL(/\/van-ban\/bc-cchc-truc-ninh-q1-2024\?dong=307-310/);
});

test("what is reckoned says how, with every number it was made of", async ({ open }) => {
  const page = await open("/bien-che");
  const recruited = page.getByRole("grid", { name: /^Tuyển dụng/ });
  const teachers = recruited.getByRole("row").filter({ has: page.getByText("Giáo viên", { exact: true }) });
  await teachers.getByText("Khớp: 48 + 41").waitFor();
  await teachers.getByRole("button", { name: /^87\b/ }).click();
  const origin = page.getByRole("dialog", { name: "Nguồn số liệu" });
  await origin.getByText("Tính lại: tuyển được − quyết định bị hủy").waitFor();
  await origin.getByText("dòng 333").waitFor();
  await origin.getByText("dòng 337").waitFor();
  await page.keyboard.press("Escape");
  await page
    .getByRole("grid", { name: /^Điều động/ })
    .getByText("−1", { exact: true })
    .waitFor();
});

test("the unit is chosen by keyboard, stands in the address, and back undoes it", async ({ open }) => {
  const page = await open("/bien-che");
  await page.getByRole("combobox", { name: "Đơn vị" }).focus();
  await page.keyboard.type("tinh nam dinh");
  await page.getByRole("option", { name: /UBND tỉnh Nam Định/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?don-vi=ubnd-tinh$/);
  await page.getByText("Chưa có số liệu biên chế cho lựa chọn này.").waitFor();
  await page
    .getByRole("grid", { name: /^Điều động/ })
    .getByText("14", { exact: true })
    .waitFor();
  await page.goBack();
  await page.getByRole("grid", { name: /^Biên chế/ }).waitFor();
  await page.waitForURL((url) => url.search === "");
});

test("a link with unit, period and the chart's table opens the same view", async ({ open }) => {
  const page = await open("/bien-che?don-vi=ubnd-truc-ninh&ky=2024-q1&bieu-do=bang", { width: 390 });
  const chart = page.getByRole("figure");
  await chart.getByText("21,43%", { exact: true }).waitFor();
  await chart.getByRole("button", { name: "Xem bảng", pressed: true }).waitFor();
  await expect.poll(() => page.getByText("6 tháng đầu năm 2023").count()).toBe(0);
});
