import { describe, expect } from "vitest";
import type { Download, Page } from "playwright-core";
import { test } from "#tests/helpers/browser.ts";
import { linesOf, readWorkbook } from "#tests/helpers/workbook.ts";

async function take(page: Page, form: string): Promise<Download> {
  await page.getByRole("button", { name: "Mang đi" }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: form }).click()]);
  return file;
}

async function read(file: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await file.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

describe("taking an answer away", () => {
  test("a pivot goes to Excel as a pivot, to CSV as rows; both with the totals on the screen", async ({ open }) => {
    const page = await open("/phan-tich");
    await page.getByRole("link", { name: "Nhiệm vụ theo kế hoạch và tình trạng" }).click();
    const total = page.getByRole("grid").locator("tfoot tr");
    await expect.poll(() => total.innerText()).toMatch(/97\s*$/);
    const shown = (await total.innerText()).split(/\s+/).slice(2).map(Number);

    const workbook = await take(page, "Excel (XLSX)");
    expect(workbook.suggestedFilename()).toMatch(/^nhiem-vu-duoc-giao-theo-ke-hoach.*\.xlsx$/);
    const lines = linesOf(readWorkbook(await read(workbook)).sheets[0]!);
    expect(lines.at(-1)).toEqual(["Tổng chung", ...shown]);

    const csv = (await read(await take(page, "CSV cho Excel tiếng Việt"))).toString("utf8").split("\r\n");
    expect(csv[0]).toBe("\uFEFFKế hoạch;Tình trạng nhiệm vụ;Nhiệm vụ được giao (nhiệm vụ);Nhiệm vụ được giao: trạng thái");
    expect(csv.find((line) => line.startsWith("Tổng chung"))).toContain(`;${shown.at(-1)};`);
    expect(csv.find((line) => line.startsWith("Mở lại;"))).toContain(new URL(page.url()).search);
  });

  test("the live address answers a program with rows and codes, without totals", async ({ open }) => {
    const page = await open("/phan-tich?do=DOSSIERS_RECEIVED&theo=UNIT");
    await page.getByRole("grid").waitFor();
    await page.context().grantPermissions(["clipboard-read"]);
    await page.getByRole("button", { name: "Mang đi" }).click();
    await page.getByRole("button", { name: "Địa chỉ dữ liệu trực tiếp" }).click();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    const lines = (await (await fetch(address)).text()).trimEnd().split("\r\n");
    expect(lines[0]).toContain("Đơn vị có báo cáo: mã");
    expect(lines).toContainEqual(expect.stringMatching(/,ubnd-truc-ninh,10610,/));
    expect(lines.some((line) => line.startsWith("Tổng chung"))).toBe(false);
  });

  test("a file on its way can be cancelled; a refusal is said in the server's words", async ({ open }) => {
    const page = await open("/phan-tich?do=DOSSIERS_RECEIVED&theo=UNIT");
    await page.getByRole("grid").waitFor();
    await page.route("**/files/analyze.json", () => {}); // never answers
    await page.getByRole("button", { name: "Mang đi" }).click();
    await page.getByRole("button", { name: "JSON" }).click();
    await page.getByRole("button", { name: "Hủy tải" }).click();
    await page.getByRole("button", { name: "Hủy tải" }).waitFor({ state: "detached" });
    const told = "Hub đang xuất các tệp khác; hãy thử lại sau ít phút.";
    // Not an HTTP fault, which the browser would put into its console.
    await page.evaluate((message) => {
      window.fetch = () => Promise.resolve(Response.json({ error: "UNAVAILABLE", message }, { status: 503 }));
    }, told);
    await page.getByRole("button", { name: "Mang đi" }).click();
    await page.getByRole("button", { name: "Excel (XLSX)" }).click();
    await expect.poll(() => page.getByRole("alert").innerText()).toBe(told);
  });
});

test("a table goes to Excel with its numbers as numbers, its title and where it comes from", async ({ open }) => {
  const page = await open("/phan-tich?do=DOSSIERS_RECEIVED,RESOLUTION_RATE&theo=UNIT");
  await page.getByRole("grid").waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "XLSX", exact: true }).click()]);
  const [sheet] = readWorkbook(await read(file)).sheets;
  const lines = linesOf(sheet!);
  expect(lines[1]![0]).toContain(page.url());
  const row = lines.findIndex(([unit, received]) => String(unit).includes("Trực Ninh") && received === 10_610) + 1;
  expect(sheet!.get(`C${row}`)).toMatchObject({ value: 99.69, format: "#,##0.00" });
});
