import { expect } from "vitest";
import { test } from "#tests/helpers/browser.ts";
import { makePerson, openSession } from "#tests/helpers/sign-in.ts";
import { bookOf } from "#tests/ingest/fill-sheet.ts";

const sheetOf = async (title: string, present: number | string) =>
  await bookOf([
    [title],
    ["TT", "Phòng, ban báo cáo", "Diện", "Chỉ tiêu giao", "Người hiện có"],
    [1, "UBND huyện Trực Ninh", "Viên chức", 120, present],
  ]);

test("a sheet of another layout is mapped by hand, committed and its figure stands on the unit's page; the next of the same head asks nothing, and the layout is renamed and forgotten", async ({
  open,
  site,
}) => {
  const person = await makePerson(site.sql, { roles: [{ role: "ENTERER", unit: "ubnd-truc-ninh" }] });
  const as = await openSession(site.sql, person);
  const page = await open("/nhap-lieu", { as });
  const main = page.locator("main");
  const send = async (name: string, buffer: Buffer) => {
    await page.goto(`${site.hub}/nhap-lieu`);
    await expect.poll(() => page.locator("input[type=file]").isEnabled()).toBe(true);
    await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await page.waitForURL(/\/nhap-lieu\/[0-9a-f-]{36}/);
  };
  await send("biên chế.xlsx", await sheetOf("BIÊN CHẾ QUÝ II NĂM 2024", "một trăm"));
  await expect.poll(() => main.innerText(), { timeout: 30_000 }).toMatch(/Chờ ghép cột[^]*Dòng tiêu đề/);

  await page.getByLabel("Bảng này là").selectOption({ label: "Biên chế và số có mặt" });
  const columns = { "Đơn vị": "B", Loại: "C", "Được giao": "D", "Có mặt": "E" };
  for (const [column, letter] of Object.entries(columns)) {
    const select = page.getByRole("combobox", { name: column, exact: true });
    await select.waitFor();
    const value = String(letter.charCodeAt(0) - 65);
    await select.selectOption(value);
    await expect.poll(() => page.getByRole("combobox", { name: column, exact: true }).inputValue()).toBe(value);
    await expect.poll(() => page.locator("main [aria-busy=true]").count()).toBe(0);
  }
  // The period stands in the title; a cell that cannot be read says what to type.
  await expect.poll(() => page.getByLabel("Giá trị chung của Kỳ báo cáo").inputValue()).toBe("2024-q2");
  await expect.poll(() => main.innerText()).toMatch(/E3: “một trăm” không phải là số nguyên\. Hãy nhập số nguyên, ví dụ 80/);
  await page.getByLabel("Tên bố cục").fill("Biên chế của huyện");
  await page.getByRole("button", { name: "Đọc theo cách ghép này" }).click();
  await expect.poll(() => main.innerText(), { timeout: 30_000 }).toMatch(/1 ô chưa đúng trong 1 dòng/);

  // The file is put right; its head is known, so that nothing is asked.
  await send("biên chế, sửa.xlsx", await sheetOf("BIÊN CHẾ QUÝ II NĂM 2024", 113));
  await expect.poll(() => main.innerText(), { timeout: 30_000 }).toMatch(/bố cục đã nhớ “Biên chế của huyện”[^]*Số liệu \(2\)/);
  await page.keyboard.press("a");
  await expect.poll(() => main.innerText()).toMatch(/2 mục sẽ được ghi/);
  await page.getByRole("link", { name: "Văn bản (1)" }).click();
  await expect.poll(() => page.getByRole("button", { name: /Chấp nhận 1 mục/ }).isEnabled()).toBe(true);
  await page.keyboard.press("a");
  await expect.poll(() => main.innerText()).toMatch(/3 mục sẽ được ghi/);
  await page.keyboard.press("g");
  await page.getByRole("dialog").getByRole("button", { name: "Ghi vào hub" }).click();
  await expect.poll(() => main.innerText()).toMatch(/Đã ghi[^]*số liệu đã gửi/);
  const [row] = await site.sql`
    select s.present from staff_stats s join units u on u.id = s.unit_id join periods p on p.id = s.period_id
    where u.code = 'ubnd-truc-ninh' and p.code = '2024-q2' and s.present = 113 and s.state = 'SUBMITTED'`;
  expect(row).toEqual({ present: 113 });

  await page.goto(`${site.hub}/nhap-lieu/bo-cuc`);
  await page.getByRole("button", { name: "Đổi tên “Biên chế của huyện”" }).click();
  await page.getByRole("dialog").getByLabel("Tên").fill("Biên chế quý");
  await page.getByRole("dialog").getByRole("button", { name: "Đổi tên" }).click();
  await page.getByRole("button", { name: "Bỏ “Biên chế quý”" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Bỏ" }).click();
  await expect.poll(() => main.innerText()).toMatch(/Chưa nhớ bố cục nào/);
});
