import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import type { Page } from "playwright-core";
import { test, type Site } from "#tests/helpers/browser.ts";
import { makePerson, openSession } from "#tests/helpers/sign-in.ts";

const administrator = async ({ sql }: Site) => openSession(sql, await makePerson(sql, { roles: [{ role: "ADMINISTRATOR" }] }));

/** A board as its visitor saves it twice. */
async function saveTwice(page: Page, hub: string): Promise<string> {
  const save = async (input: object) => {
    const answer = await page.request.post(`${hub}/graphql`, {
      data: { query: `mutation ($input: BoardInput!) { saveBoard(input: $input) { board { id version } } }`, variables: { input } },
    });
    return ((await answer.json()) as { data: { saveBoard: { board: { id: string; version: number } } } }).data.saveBoard.board;
  };
  const card = (title: string) => ({ kind: "NOTE", place: { x: 0, y: 0, w: 6, h: 2 }, title, note: "Lời dẫn" });
  const { id, version } = await save({ name: "Giao ban", cards: [card("Việc tuần này")] });
  await save({ id, version, name: "=Giao ban quý", cards: [card("Việc tuần này"), card("Việc tuần sau")] });
  return id;
}

test("who owns a board sees its versions and compares two of them", async ({ open, site }) => {
  const page = await open("/bang/lanh-dao");
  const id = await saveTwice(page, site.hub);
  await page.goto(`${site.hub}/bang/${id}`);
  await page.locator("main").getByRole("button", { name: "Thêm", exact: true }).click();
  await page.getByRole("button", { name: "Lịch sử", exact: true }).click();
  const panel = page.getByRole("dialog", { name: /^Lịch sử:/ });
  await panel.getByText("Phiên bản 2").first().waitFor();
  await expect.poll(() => panel.locator("table").last().innerText()).toMatch(/Tên\s+Giao ban\s+=Giao ban quý/);
  await expect
    .poll(() => panel.locator("table").last().innerText())
    .toMatch(/Thẻ của bảng điều hành 2\s+không có phần này\s+Việc tuần sau/);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
});

test("an administrator finds a change by words and kind, sees from what to what, and takes it away", async ({ open, site }) => {
  const visitor = await open("/bang/lanh-dao");
  await saveTwice(visitor, site.hub);
  const page = await open("/quan-tri/nhat-ky", { as: await administrator(site) });
  await page.getByRole("searchbox", { name: "Tìm trong tên và nội dung" }).fill("giao ban quy");
  await page.waitForURL(/tim=giao/);
  const rows = page.locator("main table tbody tr");
  await expect
    .poll(() => rows.first().innerText())
    .toMatch(/khách [0-9a-f]{12}\s+Sửa\s+Bảng điều hành: =Giao ban quý[^]*Tên: Giao ban →\s+thành\s+=Giao ban quý/);
  await page.goto(`${site.hub}/quan-tri/nhat-ky?loai=BOARDS&viec=UPDATE`);
  const isWanted = (text: string) => /Sửa\s+Bảng điều hành: =Giao ban quý/.test(text);
  await expect.poll(() => rows.allInnerTexts()).toSatisfy((texts: string[]) => texts.length > 0 && texts.every(isWanted));

  await page.getByRole("button", { name: "Tải về" }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Mọi mục đang lọc, CSV" }).click()]);
  const csv = await readFile(await file.path(), "utf8");
  expect(csv).toMatch(/^\uFEFFLúc,Ai,Việc,Bản ghi,Thay đổi,Đường vào,Số thứ tự\r\n/);
  expect(csv).toMatch(/Bảng điều hành: =Giao ban quý,"Tên: Giao ban → =Giao ban quý\n/);
});

test("whoever may not read the trail is told so", async ({ open }) => {
  const page = await open("/quan-tri/nhat-ky");
  await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/chỉ mở cho quản trị viên/);
});
