import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { Sql } from "postgres";
import pino from "pino";
import { test as base } from "vitest";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { launchChromium } from "#tests/helpers/chromium.ts";
import { makeDb } from "#tests/helpers/make-db.ts";

export interface Site {
  browser: Browser;
  /** Address of a hub on the committed data set, without a slash at the end. */
  hub: string;
  /** Its database. */
  sql: Sql;
}

export interface Visit extends Pick<BrowserContextOptions, "colorScheme"> {
  /** In CSS pixels; 1440 unless said. */
  width?: number;
  /** What the reader chose before, as the client keeps it. */
  locale?: "vi" | "en";
  /** Who is signed in: the cookie of a session; nobody unless said. */
  as?: string;
}

interface Fixtures {
  site: Site;
  /** Opens a path of the hub and waits until it stands there whole. */
  open: (path: string, visit?: Visit) => Promise<Page>;
}

/**
 * A test in a real browser. Whatever it visits must not complain in the console nor ask another host for anything.
 */
export const test = base.extend<Fixtures>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixture's needs from the pattern
    async ({}, use) => {
      const db = await makeDb({ dataset: true });
      const app = await makeApp({ sql: db.hub, config: parseConfig({}), log: pino({ level: "silent" }) });
      const hub = await app.listen({ host: "127.0.0.1", port: 0 });
      const browser = await launchChromium();
      await use({ browser, hub, sql: db.sql });
      await browser.close();
      await app.close();
      await db.drop();
    },
    { scope: "file" },
  ],
  open: async ({ site }, use) => {
    const faults: string[] = [];
    const pages: Page[] = [];
    await use(async (path, { width = 1440, locale = "vi", colorScheme = "light", as } = {}) => {
      const context = await site.browser.newContext({ viewport: { width, height: 900 }, colorScheme, locale: "vi-VN" });
      await context.addInitScript((choice) => localStorage.setItem("hub.locale", choice), locale);
      if (as) await signInContext(context, site.hub, as);
      const page = await context.newPage();
      pages.push(page);
      page.on("console", (said) => ["error", "warning"].includes(said.type()) && faults.push(said.text()));
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(site.hub) && !/^(data|blob):/.test(url)) faults.push(`asked ${url}`);
      });
      await page.goto(site.hub + path);
      await settled(page);
      return page;
    });
    for (const page of pages) await page.context().close();
    if (faults.length > 0) throw new Error(`The page complained:\n${faults.join("\n")}`);
  },
});

/** As the sign-in page leaves a browser: with the session's cookie, and knowing that somebody is signed in. */
async function signInContext(context: BrowserContext, hub: string, cookie: string): Promise<void> {
  const [name, value] = cookie.split("=");
  await context.addCookies([{ name: name!, value: value!, url: hub, httpOnly: true, sameSite: "Lax" }]);
  await context.addInitScript(() => localStorage.setItem("hub.signed-in", "true"));
}

/** Waits until the page shows its content: a heading, and nothing that is still awaited. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector("main [aria-busy=true]") === null);
}
