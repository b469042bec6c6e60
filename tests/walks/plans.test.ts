import { expect } from "vitest";
import { settled, test } from "#tests/helpers/browser.ts";

test("from the list of plans to the tasks of one area, and back", async ({ open }) => {
  const page = await open("/ke-hoach");
  const row = page.getByRole("row", { name: /Kế hoạch kiểm soát TTHC/ });
  await expect.poll(() => row.innerText()).toMatch(/12\s+40\s+2\s+14\s+6/);
  await page.getByRole("link", { name: "II. Cải cách thủ tục hành chính" }).click();
  await page.waitForURL("**/ke-hoach/kh-158-cchc?muc=II#nhiem-vu");
  await page.getByText("13 trong 58 nhiệm vụ").first().waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Mục của từng kế hoạch" }).waitFor();
});

test("filters and order of the tasks stand in the address, and back undoes them", async ({ open }) => {
  const page = await open("/ke-hoach/qd-2505");
  const caption = page.locator("#nhiem-vu").locator("xpath=ancestor::section").locator(".caption");
  await expect.poll(() => caption.innerText()).toContain("40 dòng");
  await page.getByRole("link", { name: "Đã có kết quả ghi nhận" }).click();
  await page.waitForURL("**/ke-hoach/qd-2505?ket-qua=co#nhiem-vu");
  await expect.poll(() => caption.innerText()).toContain("2 trong 40 nhiệm vụ");
  await page.goBack();
  await expect.poll(() => caption.innerText()).toContain("40 dòng");
  await page.getByLabel("Hạn cuối", { exact: true }).and(page.getByRole("radio")).check({ force: true });
  await page.waitForURL("**/ke-hoach/qd-2505?xem=thoi-han");
  await page.reload();
  await settled(page);
  await page.getByText("Hạn cuối 31/12/2023").first().waitFor();
});

test("a task opens beside its list, says how it went and why, and closes with Escape", async ({ open }) => {
  const page = await open("/ke-hoach/kh-158-cchc?nhiem-vu=CCHC2023-IV.3.2");
  const task = page.getByRole("dialog", { name: "Nhiệm vụ IV.3.2" });
  await task.getByText("hoàn thành quá hạn").waitFor();
  await expect.poll(() => task.innerText()).toContain("Hoàn thành ngày 16/05/2023");
  await expect.poll(() => task.innerText()).toContain("Ngày cuối còn đúng hạn: 31/03/2023");
  await expect.poll(() => task.innerText()).toMatch(/Minh chứng: 83\/KH-UBND/);
  await expect.poll(() => task.innerText()).toContain("Báo cáo CCHC 6 tháng đầu năm 2023 của tỉnh, dòng 566–568");
  await page.keyboard.press("Escape");
  await page.waitForURL("**/ke-hoach/kh-158-cchc");
  await expect.poll(() => task.isVisible()).toBe(false);
});
