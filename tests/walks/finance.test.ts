import { expect } from "vitest";
import { test } from "#tests/helpers/browser.ts";

test("autonomy and money stand as reported and open their lines", async ({ open }) => {
  const page = await open("/tai-chinh");
  const agencies = page.getByRole("grid", { name: "Cơ quan, đơn vị thực hiện tự chủ" }).getByRole("row", { name: /Cơ quan hành chính/ });
  await expect.poll(() => agencies.innerText()).toMatch(/12[\s\S]*12[\s\S]*100,00%/);
  // Two public service units of an unknown number: no rate is made up.
  const units = page.getByRole("grid", { name: "Cơ quan, đơn vị thực hiện tự chủ" }).getByRole("row", { name: /Đơn vị sự nghiệp/ });
  await expect.poll(() => units.innerText()).toMatch(/2[\s\S]*nguồn không nêu/);
  await expect.poll(() => units.innerText()).not.toContain("%");

  await page
    .getByRole("grid", { name: "Số liệu kinh phí ngân sách" })
    .getByRole("button", { name: /9\.635/ })
    .click();
  const origin = page.getByRole("dialog", { name: "Nguồn số liệu" });
  await origin.getByText("9.635 triệu đồng", { exact: true }).waitFor();
  await origin.getByText("dòng 605–609").waitFor();
  await origin.getByText("dấu chấm ngăn hàng nghìn").waitFor();
});

test("a reported zero is 0, and what no report gives is said", async ({ open }) => {
  const page = await open("/tai-chinh?don-vi=ubnd-tinh");
  const none = page.getByRole("grid", { name: /^Sắp xếp doanh nghiệp/ }).getByRole("row", { name: /Cổ phần hóa, sáp nhập, giải thể/ });
  await none.getByRole("button", { name: /^0\b/ }).waitFor();
  await page.getByText("Chưa có số liệu tự chủ tài chính cho lựa chọn này.").waitFor();
  await page.getByText("Chưa có số liệu dự toán, giải ngân").waitFor();
});

test("filters live in the address: back undoes one, the button takes all away", async ({ open }) => {
  const page = await open("/tai-chinh");
  await page.getByRole("combobox", { name: "Kỳ số liệu" }).focus();
  await page.keyboard.type("quy i/2024");
  await page.getByRole("option", { name: /Quý I\/2024/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?ky=2024-q1$/);
  await page.getByText("Chưa có số liệu kinh phí ngân sách cho lựa chọn này.").waitFor();
  await page.getByRole("button", { name: "Bỏ lọc" }).click();
  await page.getByRole("grid", { name: "Số liệu kinh phí ngân sách" }).waitFor();
  await page.goBack();
  await page.waitForURL(/\?ky=2024-q1$/);
});
