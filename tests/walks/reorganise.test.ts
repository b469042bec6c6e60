import { expect } from "vitest";
import type { Page } from "playwright-core";
import type { Sql } from "postgres";
import { test } from "#tests/helpers/browser.ts";
import { makePerson, openSession } from "#tests/helpers/sign-in.ts";

/** Two communes that stand today under the new province. */
async function plantCommunes(sql: Sql): Promise<void> {
  for (const [code, name] of [
    ["ubnd-xa-song-dong", "Ủy ban nhân dân xã Sông Đông"],
    ["ubnd-xa-song-tay", "Ủy ban nhân dân xã Sông Tây"],
  ] as const) {
    await sql`
      insert into units (code, name, level, type, valid_from, provenance_id)
      select ${code}, ${name}, 'COMMUNE', 'PEOPLES_COMMITTEE', '2025-07-01', provenance_id from units where code = 'ubnd-ninh-binh'`;
    await sql`
      insert into unit_parents (unit_id, parent_id, valid_from)
      select u.id, p.id, '2025-07-01' from units u, units p where u.code = ${code} and p.code = 'ubnd-ninh-binh'`;
  }
}

const choose = (page: Page, unit: string) => page.getByRole("checkbox", { name: `Chọn ${unit}` }).click();

test("two communes become one: chosen in the tree, looked at before, confirmed, seen in the tree, in the list and on their pages, and taken back", async ({
  open,
  site,
}) => {
  await plantCommunes(site.sql);
  const person = await makePerson(site.sql, { roles: [{ role: "ADMINISTRATOR" }] });
  const page = await open("/quan-tri/don-vi?ngay=2026-06-30", { as: await openSession(site.sql, person) });
  const rows = () => page.locator("main table").first().innerText();
  await page.getByRole("searchbox", { name: "Tìm đơn vị" }).fill("ubnd xa song");
  await choose(page, "Ủy ban nhân dân xã Sông Đông");
  await choose(page, "Ủy ban nhân dân xã Sông Tây");
  await page.getByRole("button", { name: "Sáp nhập" }).click();
  await expect.poll(() => page.getByLabel("Tên đơn vị mới").inputValue()).toBe("Ủy ban nhân dân xã Sông ");
  await page.getByLabel("Tên đơn vị mới").fill("Ủy ban nhân dân xã Sông Hồng");
  await page.getByLabel("Ngày có hiệu lực").fill("2026-07-01");
  await page.getByRole("radio", { name: "Văn bản chưa có" }).check();
  await page.getByLabel("Số, ký hiệu").fill("7/NQ-HĐND");
  await page.getByLabel("Ngày ban hành").fill("2026-05-20");
  await page.getByLabel("Số, ký hiệu").press("Enter");

  const panel = page.getByRole("complementary", { name: "Sắp xếp đơn vị đã chọn" });
  await panel.getByRole("button", { name: "Xác nhận và ghi" }).waitFor();
  await expect.poll(() => panel.innerText()).toMatch(/UBND xã Sông Đông kết thúc hoạt động[^]*Lập UBND xã Sông Hồng, trực thuộc/);
  await expect.poll(rows).toMatch(/Sông Tây/);
  await page.keyboard.press("Enter");
  await page.getByText("Đã ghi: Sáp nhập – UBND xã Sông Đông, UBND xã Sông Tây, ngày 01/07/2026").waitFor();
  await expect.poll(rows).toMatch(/UBND xã Sông Hồng/);
  await expect.poll(rows).not.toMatch(/Sông Đông|Sông Tây/);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");

  await page.getByRole("searchbox", { name: "Tìm đơn vị" }).fill("ubnd xa song");
  await choose(page, "Ủy ban nhân dân xã Sông Hồng");
  await expect.poll(() => page.getByLabel("Số, ký hiệu").inputValue()).toBe("7/NQ-HĐND");
  await expect.poll(() => page.getByLabel("Ngày có hiệu lực").inputValue()).toBe("2026-07-01");

  await page.getByRole("link", { name: "Các lần sắp xếp", exact: true }).click();
  const act = page.locator("main table tr", { hasText: "7/NQ-HĐND" });
  await expect.poll(() => act.innerText()).toMatch(/01\/07\/2026[^]*UBND xã Sông Đông, UBND xã Sông Tây[^]*UBND xã Sông Hồng/);
  await act.getByRole("link", { name: "UBND xã Sông Đông" }).click();
  await page.waitForURL(/\/don-vi\/ubnd-xa-song-dong/);
  await expect.poll(() => page.locator("main").innerText()).toMatch(/UBND xã Sông Hồng/);
  await page.goBack();
  await act.getByRole("button", { name: "Thu lại" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Thu lại" }).click();
  await expect.poll(() => page.locator("main").innerText()).not.toMatch(/7\/NQ-HĐND/);
});
