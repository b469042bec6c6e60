import { expect } from "vitest";
import type { Page } from "playwright-core";
import { settled, test } from "#tests/helpers/browser.ts";

const palette = (page: Page) => page.getByRole("dialog", { name: "Tìm và chuyển nhanh" });
const active = (page: Page) => palette(page).getByRole("option", { selected: true });
const questions = (page: Page) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const text = /"text":"([^"]*)"/.exec(request.postData() ?? "")?.[1];
    if (text !== undefined) asked.push(text);
  });
  return asked;
};

test("Ctrl+K, a name without its marks, arrow, Enter", async ({ open }) => {
  const page = await open("/chi-tieu");
  const asked = questions(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("truc ninh");
  await expect.poll(() => active(page).innerText()).toContain("Xã Trực Ninh");
  // Asked when the typing pauses, not letter by letter.
  expect(asked.at(-1)).toBe("truc ninh");
  expect(asked.length).toBeLessThan(4);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => active(page).innerText()).toContain("Huyện Trực Ninh");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/don-vi/huyen-truc-ninh");
  await settled(page);

  // What was opened is offered again from elsewhere, before anything is typed.
  await page.getByRole("link", { name: "Tổng quan" }).first().click();
  await settled(page);
  await page.keyboard.press("/");
  await expect.poll(() => active(page).innerText()).toContain("Huyện Trực Ninh");
  await page.keyboard.press("Escape");
  await palette(page).waitFor({ state: "hidden" });
});

test("an Enter before the answer opens the best of what was typed", async ({ open }) => {
  const page = await open("/tthc");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("158/KH-UBND");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/kh-158-cchc**");
});

test("the last option leads to all results, whose kinds stand in the address", async ({ open }) => {
  const page = await open("/");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("truc ninh");
  const last = palette(page).getByRole("option", { name: /^Xem tất cả \d+ kết quả cho “truc ninh”$/ });
  const all = /\d+/.exec(await last.innerText())?.[0];
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/tim-kiem?q=truc+ninh");
  await page.getByText(`${all} kết quả cho “truc ninh”`, { exact: true }).waitFor();
  await page.getByRole("button", { name: /^Nhóm đơn vị 4$/ }).click();
  await page.waitForURL("**/tim-kiem?q=truc+ninh&loai=nhom-don-vi");
  await page.getByText("4 kết quả cho “truc ninh”", { exact: true }).waitFor();
  await page.goBack();
  await page.getByText(`${all} kết quả cho “truc ninh”`, { exact: true }).waitFor();
});

test("on a phone the palette opens by its button and a result by a tap", async ({ open }) => {
  const page = await open("/", { width: 390 });
  await page.getByRole("button", { name: "Tìm kiếm" }).click();
  await page.keyboard.type("chien sy thi dua");
  await palette(page)
    .getByRole("option", { name: /ban hành mới/ })
    .first()
    .click();
  await page.waitForURL((url) => url.pathname === "/tthc" && url.searchParams.get("muc") === "thu-tuc");
  await settled(page);
  await page.getByText("Danh sách thủ tục2 dòng").waitFor();
});

test("boards are found beside records, in the palette and on the page", async ({ open }) => {
  const page = await open("/tim-kiem?q=lanh+dao");
  const saved = page.getByRole("region", { name: "Bảng điều hành và khung nhìn đã lưu" });
  await saved
    .getByRole("link", { name: /lãnh đạo/i })
    .first()
    .click();
  await page.waitForURL("**/bang/lanh-dao");
});
