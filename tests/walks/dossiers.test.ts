import { expect } from "vitest";
import { test } from "#tests/helpers/browser.ts";
import { makeDossier } from "#tests/helpers/dossiers.ts";
import { makePerson, openSession } from "#tests/helpers/sign-in.ts";

test("who signed in sees how dossiers come in, then which are late, narrows to a unit, opens one, and compares with the reports; nobody else sees any", async ({
  open,
  site,
}) => {
  const as = await openSession(site.sql, await makePerson(site.sql, { roles: [{ role: "READER" }] }));
  const empty = await open("/tthc/ho-so", { as });
  expect(await empty.locator("main").innerText()).toMatch(/Kho chưa có hồ sơ nào[^]*feedDossiers[^]*người nộp/);

  // It is Friday morning, 15 March 2024.
  await site.sql`insert into simulations (province, seed, size, generator, rows, now) values ('t', 1, 's', 1, 1, '2024-03-15T02:00:00Z')`;
  await makeDossier(site.sql, { unit: "so-noi-vu", dueAt: "2024-03-11T10:00:00Z" });
  await makeDossier(site.sql, { unit: "so-tu-phap", dueAt: "2024-03-13T10:00:00Z" });
  await makeDossier(site.sql, { unit: "so-tu-phap", dueAt: "2024-03-19T10:00:00Z", channel: "POST" });
  await makeDossier(site.sql, { unit: "so-noi-vu", status: "RESOLVED", endedAt: "2024-03-12T02:00:00Z" });

  const page = await open("/tthc", { as });
  await page.getByRole("link", { name: "Theo dõi hồ sơ quá hạn" }).click();
  const main = page.locator("main");
  await expect.poll(() => main.innerText()).toMatch(/Đang quá hạn\s+2\s+hồ sơ[^]*Đến hạn trong 3 ngày làm việc tới\s+1\s+hồ sơ/);
  await expect.poll(() => main.innerText()).toMatch(/Sở Nội vụ[^]*quá hạn 4 ngày[^]*Sở Tư pháp[^]*quá hạn 2 ngày/);

  await page.getByRole("link", { name: "Sắp đến hạn", exact: true }).click();
  await expect.poll(() => main.innerText()).toMatch(/còn 2 ngày/);

  await page.goBack();
  await page.getByRole("button", { name: "Sở Tư pháp" }).first().click();
  await page.waitForURL(/don-vi=so-tu-phap/);
  await expect.poll(() => main.innerText()).toMatch(/Đang quá hạn\s+1\s+hồ sơ[^]*Đơn vị chưa có báo cáo/);

  const [code] = await site.sql<{ receipt: string }[]>`
    select d.receipt_code as receipt from dossiers d join units u on u.id = d.unit_id where u.code = 'so-tu-phap' and due_at < '2024-03-14'`;
  await page.getByRole("button", { name: code!.receipt }).click();
  const panel = page.getByRole("dialog");
  await expect.poll(() => panel.innerText()).toMatch(/quá hạn 2 ngày[^]*Các bước[^]*05\/03\/2024[^]*Tiếp nhận/);
  const linked = await open(new URL(page.url()).pathname + new URL(page.url()).search.replace(/don-vi=[^&]*/, "don-vi=so-noi-vu"), { as });
  await expect.poll(() => linked.getByRole("dialog").innerText()).toContain(code!.receipt);
  await page.keyboard.press("Escape");
  await expect.poll(() => new URL(page.url()).search).not.toContain("ho-so=");

  const stranger = await open("/tthc/ho-so");
  expect(await stranger.locator("main").innerText()).toMatch(/chỉ dành cho người có tài khoản/);
  expect(await stranger.locator("main").innerText()).not.toContain("quá hạn 4 ngày");
});
