import { describe, expect } from "vitest";
import { test } from "#tests/helpers/browser.ts";

describe("the list of indicators", () => {
  test("finds without accents and leads to the indicator by keyboard", async ({ open }) => {
    const page = await open("/chi-tieu");
    await page.getByRole("searchbox", { name: "Tìm theo tên" }).fill("ho so tiep nhan");
    const row = page.locator("tbody tr[data-row]", { hasText: "Số hồ sơ TTHC tiếp nhận" });
    await row.waitFor();
    await expect.poll(() => row.innerText()).toMatch(/119\.101/);
    await page.waitForURL((url) => url.searchParams.get("tim") === "ho so tiep nhan");

    await row.getByRole("link", { name: "Số hồ sơ TTHC tiếp nhận" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/chi-tieu\/DOSSIERS_RECEIVED/);
  });

  test("shows another unit's figures, from the address and back", async ({ open }) => {
    const page = await open("/chi-tieu?don-vi=ubnd-truc-ninh&linh-vuc=ORGANISATION");
    const row = page.locator("tbody tr[data-row]", { hasText: "Biên chế công chức được giao" });
    await expect.poll(() => row.innerText()).toMatch(/tạm giao\s*84/);
    await page.getByRole("button", { name: "Bỏ lọc" }).click();
    await page.getByText("67 chỉ tiêu", { exact: true }).first().waitFor();
    await page.goBack();
    await page.waitForURL(/linh-vuc=ORGANISATION/);
  });
});

describe("an indicator", () => {
  test("opens each figure's own place: 1.288 and 9.322 of Trực Ninh", async ({ open }) => {
    const page = await open("/chi-tieu/DOSSIERS_RECEIVED?don-vi=ubnd-truc-ninh");
    const table = page.getByRole("grid");
    await expect.poll(() => table.locator("tr[data-row]").filter({ hasText: "Quý I/2024" }).count()).toBe(2);
    for (const [value, lines] of [
      [/^1\.288/, "dòng 240–248"],
      [/^9\.322/, "dòng 252–260"],
    ] as const) {
      await table.getByRole("button", { name: value }).click();
      await expect.poll(() => page.getByRole("dialog").innerText()).toContain(lines);
      await page.keyboard.press("Escape");
    }
  });

  test("holds the PAR Index with score, rank and the areas that are known", async ({ open }) => {
    const page = await open("/chi-tieu/PAR_INDEX_SCORE");
    const index = page.getByRole("region", { name: "Điểm và thứ hạng PAR Index" });
    await index.getByRole("button", { name: /^34.*\/63/ }).waitFor();
    await index.getByRole("button", { name: /^84,86/ }).click();
    await expect.poll(() => page.getByRole("dialog").innerText()).toContain("dòng 152–154");
    await page.keyboard.press("Escape");
    await expect.poll(() => index.innerText()).toContain("3 trong 8 lĩnh vực");
    await index.getByText("UBND tỉnh Nam Định · Năm 2021").click();
    await expect.poll(() => index.innerText()).toMatch(/suy ra\s*40/);
  });

  test("puts a target beside the figure and says whether it is reached", async ({ open }) => {
    const page = await open("/chi-tieu/ONLINE_TTHC_PROVISION");
    const row = page.locator("tr[data-row]", { hasText: "6 tháng đầu năm 2023" });
    await expect.poll(() => row.innerText()).toMatch(/100%.*100%.*Năm 2023.*đạt/s);
    const none = await open("/chi-tieu/ONLINE_DOSSIER_RATE");
    await expect.poll(() => none.locator("main").innerText()).toMatch(/Chưa có số liệu thực hiện/);
    await expect.poll(() => none.locator("main").innerText()).toMatch(/≥\s*tối thiểu\s*50%/);
  });
});
