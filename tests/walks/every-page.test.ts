import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import type { Sql } from "postgres";
import { describe, expect } from "vitest";
import { routes } from "#client/app/router.ts";
import { test } from "#tests/helpers/browser.ts";
import { makeDossier } from "#tests/helpers/dossiers.ts";
import { plantImport } from "#tests/helpers/plant-import.ts";
import { makePerson, openSession } from "#tests/helpers/sign-in.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Pages of one thing, with things that have much to show and little. */
const codes: Record<string, string[]> = {
  unit: ["ubnd-tinh", "ubnd-truc-ninh", "bo-noi-vu"],
  plan: ["kh-158-cchc"],
  document: ["bc-cchc-h1-2023", "kh-158-cchc"],
  indicator: ["PAR_INDEX_SCORE"],
  person: ["quan-tri"],
  import: ["quy-1"],
  board: ["lanh-dao", "tuong-quan", "khong-co-bang-nay"],
};

/** Pages that show most when the address asks for something. */
const questions: Record<string, string[]> = {
  search: ["?q=truc+ninh"],
  scorecard: ["?don-vi=ubnd-truc-ninh&ky=2024-q1"],
  relation: ["?x=RESOLUTION_RATE&y=VACANCY_RATE"],
  "unit-tree": ["", "?ngay=2024-06-30&chon=ubnd-truc-ninh&viec=SPLIT", "?muc=lich-su"],
  dossiers: ["", "?muc=tat-ca&don-vi=ubnd-truc-ninh&ky=2024-q1"],
  explore: [
    "?do=TASKS_TOTAL,TASKS_DONE&theo=PLAN,TASK_STATUS&ky=YEAR.CALENDAR",
    "?do=DOSSIERS_RECEIVED&theo=UNIT,PERIOD&ky=HALF_YEAR.LEGAL&xem=nhiet&so-voi=cung-ky&gia-tri=DOSSIERS_RECEIVED.gte.1",
    "?do=DOSSIERS_RECEIVED&theo=UNIT&ky=HALF_YEAR.LEGAL&xem=o",
  ],
};

const paths = routes.flatMap(({ path, name }) => {
  const place = path.replace("/:path(.*)*", "/khong-co-trang-nay");
  return place.includes(":")
    ? codes[String(name)]!.map((code) => place.replace(/:\w+/, code))
    : (questions[String(name)] ?? [""]).map((question) => place + question);
});

const personal = /^\/(tai-khoan|quan-tri|nhap-lieu|tthc\/ho-so)/;
let planted: string | null = null;
let administrator: { id: string; cookie: string } | null = null;

/** A page as its reader finds it: those about accounts as an administrator, who is their own example of a person. */
async function readerOf(path: string, { sql }: { sql: Sql }): Promise<{ path: string; as?: string }> {
  if (!personal.test(path)) return { path };
  const person =
    administrator ?? (await makePerson(sql, { roles: [{ role: "ADMINISTRATOR" }, { role: "ENTERER", unit: "ubnd-truc-ninh" }] }));
  administrator ??= { id: person.id, cookie: await openSession(sql, person) };
  if (!planted) await makeDossier(sql, { unit: "ubnd-truc-ninh" });
  planted ??= await plantImport(sql, "ubnd-truc-ninh");
  const known = path.replace(/(?<=nguoi\/).*/, administrator.id).replace(/(?<=nhap-lieu\/)(?!bo-cuc).*/, planted);
  return { path: known, as: administrator.cookie };
}

async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
}

describe.each(paths)("%s", (path) => {
  test("is whole on a desk, in the light", async ({ open, site }) => {
    const reader = await readerOf(path, site);
    const page = await open(reader.path, reader);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.title()).toMatch(/^\S.+/);
    await expect.poll(() => page.locator("h1").count()).toBe(1);
  });

  test("is whole on a phone, in the dark, in English", async ({ open, site }) => {
    const reader = await readerOf(path, site);
    const page = await open(reader.path, { ...reader, width: 390, colorScheme: "dark", locale: "en" });
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
