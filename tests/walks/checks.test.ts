import { expect } from "vitest";
import { check } from "#tests/checks/small-hub.ts";
import { test } from "#tests/helpers/browser.ts";
import { makePerson, openSession } from "#tests/helpers/sign-in.ts";

const wrong = /V3[^]*Tỷ lệ đúng hạn ghi 91,23%/;

test("a finding is met at the figure it is about, its values are read, it is accepted with a reason, opened again, and gone when the figure is put right", async ({
  open,
  site,
}) => {
  const [row] = await site.sql`
    update dossier_stats set on_time_percent_reported = 91.23 where resolved = 1272 returning id, (select code from units where id = unit_id) as code`;
  const unit = row!["code"] as string;
  await check(site.sql);
  const as = await openSession(site.sql, await makePerson(site.sql, { roles: [{ role: "CHECKER", unit }] }));

  // Whoever answers for one unit comes to its findings first.
  const page = await open("/kiem-tra", { as });
  const main = page.locator("main");
  await expect.poll(() => new URL(page.url()).searchParams.get("don-vi")).toBe(unit);
  await main.getByRole("link", { name: /^V3 · Tỷ lệ/ }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("quy-tac")).toBe("V3");
  const finding = main.getByRole("listitem").filter({ hasText: "91,23%" }).last();
  await finding.getByText("Giá trị và cách sửa").click();
  await expect.poll(() => finding.innerText()).toMatch(/Tỷ lệ ghi, %\s+91,23[^]*Có thể sửa:/);

  await finding.getByRole("link", { name: "Đến số liệu" }).click();
  await page.waitForURL(new RegExp(`/don-vi/${unit}\\?ky=.*#tthc`));
  await expect.poll(() => main.getByRole("link", { name: /phát hiện chưa xử lý/ }).innerText()).toMatch(/^\d+ phát hiện chưa xử lý/);
  await main
    .getByRole("button", { name: /1\.272/ })
    .first()
    .click();
  const origin = page.getByRole("dialog");
  await expect.poll(() => origin.innerText()).toMatch(/phát hiện chưa xử lý ở số liệu từ nguồn này/);
  await origin.getByRole("link", { name: /91,23%/ }).click();
  await page.waitForURL(/\/kiem-tra\?ma=/);
  await expect.poll(() => main.innerText()).toMatch(/1 phát hiện chưa xử lý/);

  const row1 = main.getByRole("listitem").filter({ hasText: "91,23%" });
  await row1.getByRole("checkbox").check();
  await main.getByRole("button", { name: "Chấp nhận, có lý do" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Lý do" }).fill("Đơn vị đã giải trình bằng văn bản");
  await dialog.getByRole("button", { name: "Chấp nhận" }).click();
  await expect.poll(() => main.innerText()).toMatch(/Chấp nhận lúc .*: Đơn vị đã giải trình/);

  const list = await open(`/kiem-tra?don-vi=${unit}`, { as });
  expect(await list.locator("main").innerText()).not.toMatch(wrong);
  await row1.getByRole("checkbox").check();
  await main.getByRole("button", { name: "Mở lại" }).click();
  await expect.poll(() => main.innerText()).toMatch(/1 phát hiện chưa xử lý/);

  await site.sql`update dossier_stats set on_time_percent_reported = null where id = ${row!["id"] as string}`;
  await check(site.sql);
  const gone = await open(`/kiem-tra?don-vi=${unit}&tinh-trang=FIXED`, { as });
  expect(await gone.locator("main").innerText()).toMatch(/91,23%/);
});
