import { gzipSync } from "node:zlib";
import { expect } from "vitest";
import { test } from "#tests/helpers/browser.ts";

const limit = 250 * 1000;

test("the home page starts from at most 250 KB of JavaScript, without the charts' and the IDE's", async ({ open, site }) => {
  const page = await open("/");
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.endsWith(".js")),
  );
  const sizes = await Promise.all(
    scripts.map(async (url) => {
      const source = Buffer.from(await (await fetch(url)).arrayBuffer());
      return { file: url.slice(site.hub.length), gzip: gzipSync(source).length };
    }),
  );
  const total = sizes.reduce((sum, { gzip }) => sum + gzip, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(limit);
  expect(scripts.filter((name) => /echarts|ChartCanvas|altair|\/ide\//i.test(name))).toEqual([]);
});
