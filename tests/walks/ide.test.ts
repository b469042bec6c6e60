import type { Page } from "playwright-core";
import { expect } from "vitest";
import { loadExamples } from "#server/http/examples.ts";
import { test as base } from "#tests/helpers/browser.ts";

// The IDE is a page of another house, so it is opened without the waits of ours.
const test = base.extend<{ ide: Page }>({
  ide: async ({ site }, use) => {
    const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
    const page = await context.newPage();
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(site.hub) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
    });
    await page.goto(`${site.hub}/ide`);
    await use(page);
    await context.close();
    expect(foreign).toEqual([]);
  },
});

test("the IDE opens with the first example, which one click runs", async ({ ide }) => {
  await ide.getByText("Gửi", { exact: true }).click();
  await ide.getByText("200 OK").waitFor();
  await ide.locator(".cm-line", { hasText: '"received": ' }).first().waitFor();
});

test("the list of examples stands beside the editor; each opens with its variables and runs", async ({ ide }) => {
  const examples = loadExamples();
  await ide.getByText("01 · ").first().waitFor();
  await expect.poll(() => ide.getByText(/^\s*\d\d · /).count()).toBeGreaterThanOrEqual(examples.length);
  for (const [index, { title, variables }] of [...examples.entries()].filter(([at]) => at === 4 || at === 16)) {
    await ide
      .locator("app-query-collections")
      .getByText(`${String(index + 1).padStart(2, "0")} · ${title}`)
      .click();
    await ide
      .getByText(JSON.stringify(Object.values(variables)[0]))
      .last()
      .waitFor({ state: "attached" });
    await ide.getByText("Gửi", { exact: true }).locator("visible=true").click();
    await ide.getByText("200 OK").locator("visible=true").waitFor();
  }
});
