import { describe, expect } from "vitest";
import type { Page } from "playwright-core";
import { settled, test } from "#tests/helpers/browser.ts";

const leader = "/bang/lanh-dao";
const cards = (page: Page) => page.locator("main article");

/** What a reader sees of the order of the cards. */
const titles = async (page: Page) => await cards(page).locator("h2").allInnerTexts();

describe("a ready-made board", () => {
  test("opens by its link with one question to the hub, without what moves its cards", async ({ site }) => {
    const page = await site.browser.newPage();
    const asked: string[] = [];
    const scripts: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/graphql")) asked.push(request.postData() ?? "");
      if (request.url().endsWith(".js") || request.url().endsWith(".css")) scripts.push(request.url());
    });
    await page.goto(site.hub + leader);
    await settled(page);
    await expect.poll(() => cards(page).count()).toBeGreaterThan(3);
    expect(asked).toHaveLength(1);
    expect(scripts.filter((name) => /BoardEdit/i.test(name))).toEqual([]);
    await page.close();
  });

  test("is filtered by unit and period in the address, and each card leads to its question", async ({ open }) => {
    const page = await open(leader);
    const before = await cards(page).allInnerTexts();
    const unit = page.getByRole("combobox", { name: "Đơn vị và đơn vị trực thuộc" });
    await unit.fill("truc ninh");
    await page
      .getByRole("option", { name: /^UBND huyện Trực Ninh/ })
      .first()
      .click();
    await page.waitForURL(/don-vi=ubnd-truc-ninh/);
    await page.waitForFunction((old) => document.querySelector("main article")?.textContent !== old, before[0]);
    await page.reload();
    await settled(page);
    await expect.poll(() => cards(page).allInnerTexts()).not.toEqual(before);
    await cards(page).getByRole("link", { name: "Hồ sơ thủ tục hành chính" }).first().click();
    await page.waitForURL(/phan-tich\?do=DOSSIERS_RECEIVED.*UNIT_ANCESTOR/);
  });

  test("is printed whole: every card and every row, the choice in words, no menus", async ({ open }) => {
    const page = await open(`${leader}?don-vi=ubnd-truc-ninh`);
    const onScreen = await page.locator("main article tbody tr").count();
    await page.emulateMedia({ media: "print" });
    await page.waitForFunction(() => getComputedStyle(document.querySelector("header.masthead")!).display === "none");
    // The tables grow once they know that they are printed.
    const shown = () =>
      page.evaluate(() => {
        const cut = [...document.querySelectorAll("main article *")].filter((element) => {
          const { overflowY, display } = getComputedStyle(element);
          return (
            ["auto", "scroll", "hidden", "clip"].includes(overflowY) &&
            display !== "inline" &&
            element.scrollHeight > element.clientHeight + 2 &&
            element.clientHeight > 1
          );
        });
        return { cut: cut.map((element) => element.outerHTML.slice(0, 120)), text: document.body.innerText };
      });
    await expect.poll(async () => (await shown()).cut).toEqual([]);
    await expect.poll(() => page.locator("main article tbody tr").count()).toBeGreaterThanOrEqual(onScreen);
    await expect.poll(async () => (await shown()).text).toMatch(/Phạm vi: UBND huyện Trực Ninh/);
    await expect.poll(async () => (await shown()).text).toMatch(/In lúc .* từ http/);
    await expect.poll(async () => (await shown()).text).not.toContain("Sao thành bảng của tôi");
  });
});

describe("a board of one's own", () => {
  test("is copied, arranged by keyboard, saved and found again as it was left; then opens first", async ({ open }) => {
    const page = await open(leader);
    await page.getByRole("button", { name: "Sao thành bảng của tôi" }).click();
    await page.waitForURL(/sua=1/);
    const first = page.getByRole("group", { name: "Hồ sơ thủ tục hành chính" });
    await first.focus();
    await page.keyboard.press("ArrowDown");
    await page.getByText(/^Hồ sơ thủ tục hành chính: cột 1 đến \d+, hàng [2-9]/).waitFor({ state: "attached" });
    await page.keyboard.press("Escape");
    await page.getByText("Đã trả thẻ về chỗ cũ").waitFor({ state: "attached" });
    await page.keyboard.press("ArrowDown");
    await page.getByRole("button", { name: "Thêm ghi chú" }).click();
    await page.getByRole("textbox", { name: "Tên thẻ" }).fill("Kết luận giao ban");
    await page.getByRole("textbox", { name: "Nội dung ghi chú" }).fill("Sở Nội vụ báo cáo trước ngày 15.");
    await page.getByRole("button", { name: "Xong" }).click();
    await page.getByRole("textbox", { name: "Tên bảng" }).fill("Bảng giao ban");

    // A page that goes down takes nothing with it.
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await settled(page);
    await page.getByText(/Đã mở lại bản sửa dở/).waitFor();
    await expect.poll(() => page.getByRole("textbox", { name: "Tên bảng" }).inputValue()).toBe("Bảng giao ban");
    await page.getByRole("button", { name: "Lưu bảng" }).click();
    await page.getByRole("heading", { level: 1, name: "Bảng giao ban", exact: true }).waitFor();
    await expect.poll(() => titles(page)).toContain("Kết luận giao ban");
    const saved = await titles(page);
    expect(saved[0]).not.toBe("Hồ sơ thủ tục hành chính");
    await page.reload();
    await settled(page);
    await expect.poll(() => titles(page)).toEqual(saved);

    await page.getByRole("button", { name: "Thêm", exact: true }).click();
    await page.getByRole("button", { name: "Mở bảng này khi vào mục Điều hành" }).click();
    await page.getByRole("button", { name: "Thêm", exact: true }).click();
    await page.getByRole("button", { name: "Thôi mở mặc định" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Đơn vị", exact: true }).click();
    await page.getByRole("navigation", { name: "Các mục chính" }).getByRole("link", { name: "Điều hành" }).click();
    await page.getByRole("heading", { level: 1, name: "Bảng giao ban", exact: true }).waitFor();
    await page.getByRole("link", { name: "Mọi bảng" }).click();
    await page.getByRole("heading", { level: 2, name: "Bảng của tôi" }).waitFor();
  });

  test("the leader's page is one sheet of A4, its footer too", async ({ open }) => {
    const page = await open(leader);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test("saved in two windows asks whose is kept", async ({ open }) => {
    const page = await open(leader);
    await page.getByRole("button", { name: "Sao thành bảng của tôi" }).click();
    await page.waitForURL(/sua=1/);
    await page.getByRole("textbox", { name: "Tên bảng" }).fill("Của cửa sổ một");
    const other = await page.context().newPage();
    await other.goto(page.url());
    await settled(other);
    await other.getByRole("textbox", { name: "Tên bảng" }).fill("Của cửa sổ hai");
    await other.getByRole("button", { name: "Lưu bảng" }).click();
    await other.getByRole("heading", { level: 1, name: "Của cửa sổ hai", exact: true }).waitFor();
    await page.getByRole("button", { name: "Lưu bảng" }).click();
    await page.getByRole("button", { name: "Lưu bản của tôi, thay bản kia" }).click();
    await page.getByRole("heading", { level: 1, name: "Của cửa sổ một", exact: true }).waitFor();
  });
});
