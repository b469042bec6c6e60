import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { projectFolder } from "#server/core/paths.ts";
import { test } from "#tests/helpers/browser.ts";
import { makePerson, openSession } from "#tests/helpers/sign-in.ts";

const report = readFileSync(join(projectFolder, "tests/walks/report.txt"));

test("a report is sent, read, reviewed from the keyboard, put right in one place and committed; its figure stands on the unit's page and leads to the words it was read from; then it is taken back", async ({
  open,
  site,
}) => {
  const person = await makePerson(site.sql, { roles: [{ role: "ENTERER", unit: "ubnd-truc-ninh" }] });
  const as = await openSession(site.sql, person);
  const page = await open("/nhap-lieu", { as });
  await expect.poll(() => page.locator("input[type=file]").isEnabled()).toBe(true);
  await page.locator("input[type=file]").setInputFiles({ name: "Báo cáo quý II.txt", mimeType: "text/plain", buffer: report });
  await page.waitForURL(/\/nhap-lieu\/[0-9a-f-]{36}/);
  const address = new URL(page.url()).pathname;
  const main = page.locator("main");
  await expect.poll(() => main.innerText(), { timeout: 30_000 }).toMatch(/Số liệu \(3\)/);

  // The second figure, from the keyboard; its mark in the text is the one that is chosen.
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect.poll(() => page.locator("mark.selected").first().innerText()).toContain("1.487 hồ sơ");
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Giá trị").fill("1490");
  await dialog.getByRole("button", { name: "Lưu và chấp nhận" }).click();
  await expect.poll(() => main.innerText()).toMatch(/1\.490[^]*đã sửa/);

  // All others that can be committed, and the document itself.
  await page.keyboard.press("a");
  await expect.poll(() => main.innerText()).toMatch(/3 mục sẽ được ghi/);
  await page.getByRole("link", { name: "Văn bản (1)" }).click();
  await expect.poll(() => page.getByRole("button", { name: /Chấp nhận 1 mục/ }).isEnabled()).toBe(true);
  await page.keyboard.press("a");
  await expect.poll(() => main.innerText()).toMatch(/4 mục sẽ được ghi/);
  await page.keyboard.press("g");
  await expect.poll(() => dialog.innerText()).toMatch(/Số liệu\s+3\s+0\s+0/);
  await dialog.getByRole("button", { name: "Ghi vào hub" }).click();
  await expect.poll(() => main.innerText()).toMatch(/Đã ghi[^]*số liệu đã gửi/);

  const unit = await open("/don-vi/ubnd-truc-ninh?ky=2024-q2", { as });
  const figure = unit.getByRole("button", { name: /1\.490/ }).first();
  await figure.click();
  const origin = unit.getByRole("dialog");
  await expect.poll(() => origin.innerText()).toMatch(/77\/BC-UBND[^]*Nguyên văn[^]*đã giải quyết 1\.487 hồ sơ/);

  // Nobody else sees the figure, nor where it was read.
  const stranger = await open("/don-vi/ubnd-truc-ninh?ky=2024-q2");
  expect(await stranger.locator("main").innerText()).not.toContain("1.490");

  // Who checks gives them back, and who entered them submits them again.
  const checker = await makePerson(site.sql, { roles: [{ role: "CHECKER", unit: "ubnd-truc-ninh" }] });
  const checking = await open(address, { as: await openSession(site.sql, checker) });
  await checking.getByRole("button", { name: "Trả lại 2 bản ghi" }).click();
  await expect.poll(() => checking.locator("main").innerText()).toContain("Bản ghi số liệu: 2 nháp.");
  expect(await checking.getByRole("button", { name: /Gửi duyệt|Duyệt/ }).count()).toBe(0);
  await page.reload();
  await page.getByRole("button", { name: "Gửi duyệt 2 bản ghi" }).click();
  await expect.poll(() => main.innerText()).toContain("Bản ghi số liệu: 2 đã gửi.");

  await page.getByRole("button", { name: "Thu lại" }).click();
  await page.getByRole("button", { name: "Thu lại toàn bộ lần ghi này" }).click();
  await expect.poll(() => main.innerText()).toMatch(/Đã thu lại/);
  expect(new URL(page.url()).pathname).toBe(address);
  expect(await site.sql`select from documents where number = '77/BC-UBND'`).toHaveLength(0);
});
