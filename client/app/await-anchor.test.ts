import { afterEach, expect, test } from "vitest";
import { awaitAnchor } from "#client/app/await-anchor.ts";

afterEach(() => (document.body.innerHTML = ""));

test("awaitAnchor() finds what is there and what comes later", async () => {
  document.body.innerHTML = "<h2 id='nhiệm-vụ'></h2>";
  expect((await awaitAnchor("#nhiệm-vụ"))?.tagName).toBe("H2");
  const later = awaitAnchor("#muc-tieu");
  setTimeout(() => (document.body.innerHTML = "<section><h3 id='muc-tieu'></h3></section>"), 5);
  expect((await later)?.tagName).toBe("H3");
});

test("awaitAnchor() gives up on what never comes", async () => {
  expect(await awaitAnchor("#khong-co", 10)).toBeNull();
});
