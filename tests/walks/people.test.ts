import { expect } from "vitest";
import type { Page } from "playwright-core";
import { makeFirstAdministrator } from "#server/auth/administrator.command.ts";
import { Secret, TOTP } from "otpauth";
import { settled, test } from "#tests/helpers/browser.ts";
import { makePerson } from "#tests/helpers/sign-in.ts";

async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text);
}
const secretOf = async (page: Page) => (await page.locator(".secret pre").innerText()).trim();

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await type(page, "Tên đăng nhập", name);
  await type(page, "Mật khẩu", password);
  await page.keyboard.press("Enter");
}

async function choosePassword(page: Page, password: string): Promise<void> {
  await page.getByRole("heading", { name: "Đặt mật khẩu của riêng mình" }).waitFor();
  await type(page, "Mật khẩu mới", password);
  await type(page, "Gõ lại mật khẩu mới", password);
  await page.keyboard.press("Enter");
}

test("from the first start to a person at work: forced change, a new person with a role, their sign-in and their way out", async ({
  open,
  site,
}) => {
  const first = (await makeFirstAdministrator(site.sql))!;
  expect(await makeFirstAdministrator(site.sql)).toBeNull();
  const page = await open("/tai-khoan");
  await page.waitForURL(/dang-nhap\?tiep=\/tai-khoan/);
  await signIn(page, first.signInName, "mot mat khau sai");
  await page.getByText("Tên đăng nhập hoặc mật khẩu không đúng").waitFor();
  await signIn(page, first.signInName, first.password);
  await choosePassword(page, "ngắn");
  await page.getByText("cần ít nhất 12 ký tự").waitFor();
  await choosePassword(page, "sông hồng mùa lũ 2026");
  await page.waitForURL(`${site.hub}/tai-khoan`);
  await page.getByRole("heading", { level: 1, name: "Quản trị viên" }).waitFor();

  await page.getByRole("button", { name: "Quản trị viên" }).click();
  await page.getByRole("link", { name: "Người dùng và vai trò" }).click();
  await page.getByText("1 người có tài khoản").first().waitFor();
  await page.getByRole("button", { name: "Thêm người" }).click();
  await type(page, "Họ và tên", "Trần Thị Mơ");
  await type(page, "Tên đăng nhập", "mo.tran");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Trần Thị Mơ" }).waitFor();
  const given = await secretOf(page);
  await page.getByRole("button", { name: "Giao vai trò" }).click();
  await page.getByRole("combobox", { name: "Đơn vị" }).fill("truc ninh ubnd");
  await page.getByRole("option", { name: /^UBND huyện Trực Ninh/ }).click();
  await page.getByRole("button", { name: "Giao vai trò" }).click();
  await expect
    .poll(() => page.locator("main table").first().innerText())
    .toMatch(/Người nhập số liệu[^]*Trực Ninh và trực thuộc[^]*có hiệu lực/);

  const other = await open("/dang-nhap");
  await signIn(other, "mo.tran", given);
  await choosePassword(other, "cánh đồng lúa chín vàng");
  await other.waitForURL(`${site.hub}/`);
  const menu = other.getByRole("button", { name: "Trần Thị Mơ" });
  await menu.click();
  await other.getByText(/Người nhập số liệu ·/).waitFor();
  await expect.poll(() => other.getByRole("link", { name: "Người dùng và vai trò" }).count()).toBe(0);
  await other.getByRole("button", { name: "Đăng xuất" }).click();
  await other.getByRole("link", { name: "Đăng nhập" }).waitFor();
  await other.goto(`${site.hub}/tai-khoan`);
  await other.waitForURL(/dang-nhap/);
  await settled(other);
});

test("a second factor is turned on with a code, asked for at the next sign-in, and a recovery code stands in for it once", async ({
  open,
  site,
}) => {
  const person = await makePerson(site.sql);
  const page = await open("/dang-nhap?tiep=/tai-khoan");
  await signIn(page, person.signInName, person.password);
  const enrolling = page.locator("form", { has: page.getByRole("button", { name: "Lập mã thứ hai" }) });
  await enrolling.locator("input").fill(person.password);
  await page.keyboard.press("Enter");
  const secret = (await page.locator("code").innerText()).trim();
  const codeAt = (step: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + step * 30_000 });
  await type(page, "Mã xác thực", "000000");
  await page.keyboard.press("Enter");
  await page.getByText(/^Mã không đúng; hãy xem giờ/).waitFor();
  await type(page, "Mã xác thực", codeAt(0));
  await page.keyboard.press("Enter");
  const codes = (await secretOf(page)).split(/\s+/);

  for (const code of [codeAt(1), codes[0]!]) {
    const other = await open("/dang-nhap");
    await signIn(other, person.signInName, person.password);
    await type(other, "Mã xác thực", code);
    await other.keyboard.press("Enter");
    await other.waitForURL(`${site.hub}/`);
  }
  const last = await open("/dang-nhap");
  await signIn(last, person.signInName, person.password);
  await type(last, "Mã xác thực", codes[0]!);
  await last.keyboard.press("Enter");
  await last.getByText(/^Mã không đúng hoặc đã dùng/).waitFor();
});
