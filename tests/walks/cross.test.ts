import { describe, expect } from "vitest";
import { test } from "#tests/helpers/browser.ts";

describe("views across domains", () => {
  test("from a unit's page to its scorecard, a figure to how it was reckoned, the link opens it again", async ({ open }) => {
    const page = await open("/don-vi/ubnd-truc-ninh");
    await page.getByRole("main").getByRole("link", { name: "Thẻ điểm đơn vị" }).click();
    await page.getByRole("heading", { level: 1, name: "Thẻ điểm: UBND huyện Trực Ninh" }).waitFor();
    const row = page
      .getByRole("grid")
      .first()
      .getByRole("row", { name: /Tỷ lệ giải quyết/ });
    expect(await row.innerText()).toMatch(/99,69%[^]*1 trên \d+ có số/);
    await row.getByRole("button", { name: /99,69%/ }).click();
    expect(await page.getByRole("dialog").innerText()).toMatch(/10\.577 ÷ 10\.610/);
    await page.keyboard.press("Escape");
    await page.reload();
    await page.getByRole("button", { name: /99,69%/ }).waitFor();
    await page.getByRole("main").getByRole("link", { name: "Trang đơn vị" }).click();
    await page.waitForURL(/don-vi\/ubnd-truc-ninh/);
  });

  test("few units are too few to conclude, said in words; the points stand in a table", async ({ open }) => {
    const page = await open("/phan-tich/tuong-quan?x=RESOLUTION_RATE&y=VACANCY_RATE");
    await page
      .getByText(/chưa đủ để kết luận/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Xem bảng" }).click();
    expect(await page.getByRole("grid").innerText()).toMatch(/UBND huyện Trực Ninh\s+99,69%/);
  });

  test("outliers say what was compared and by which rules; the palette leads there", async ({ open }) => {
    const page = await open("/");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("so lieu bat thuong");
    await page
      .getByRole("option", { name: /Số liệu bất thường/ })
      .first()
      .click();
    await page.waitForURL(/phan-tich\/bat-thuong/);
    await page.getByText(/Không có số liệu nào bất thường trong 0 số đã so/).waitFor();
    await page.getByText("Cách tìm").click();
    expect(await page.getByRole("main").innerText()).toMatch(/ít nhất 6 kỳ trước[^]*mẫu số dưới 30/);
  });
});
