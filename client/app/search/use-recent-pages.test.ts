import { beforeEach, expect, test } from "vitest";
import { effectScope, nextTick } from "vue";
import { useRecentPages } from "#client/app/search/use-recent-pages.ts";

const key = "hub.recent";
const page = (name: string) => ({ path: `/don-vi/${name}`, title: name, section: "units" });
const make = () => effectScope().run(useRecentPages)!;
const paths = () => make().recent.value.map(({ path }) => path);

beforeEach(() => localStorage.removeItem(key));

test("useRecentPages() puts the latest first, each once, and keeps six", async () => {
  const { recent, remember } = make();
  for (const name of ["a", "b", "c", "d", "e", "f", "g", "c"]) remember(page(name));
  expect(recent.value.map(({ title }) => title).join("")).toBe("cgfedb");
  await nextTick();
  expect(JSON.parse(localStorage.getItem(key) ?? "")).toHaveLength(6);
});

test.each(["{not json", '"text"', "null", '[{"path":"https://elsewhere"},7,null]'])("useRecentPages() takes %s for nothing", (text) => {
  localStorage.setItem(key, text);
  expect(paths()).toEqual([]);
});
