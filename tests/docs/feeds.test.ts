import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { projectFolder } from "#server/core/paths.ts";
import { makeSchema } from "#server/schema.ts";
import { readRecipes } from "#tests/docs/cookbook-blocks.ts";
import { curls, expectAnswer, Kitchen, openHub } from "#tests/docs/run-recipes.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makePerson, makeToken } from "#tests/helpers/sign-in.ts";

const page = readFileSync(join(projectFolder, "docs", "feeds.md"), "utf8");
const recipes = readRecipes(page);
const of = (language: string) => recipes.filter((recipe) => recipe.language === language);
const kitchen = new Kitchen();
afterAll(() => kitchen.close());

// Rows that are sent stay: each example has a hub of its own.
let db: TestDb;
let hub: Awaited<ReturnType<typeof openHub>>;
let env: Record<string, string>;
beforeEach(async () => {
  db = await makeDb({ dataset: true });
  hub = await openHub(db.hub);
  const roles = [{ role: "INTEGRATOR" }, { role: "ADMINISTRATOR" }] as const;
  const { header } = await makeToken(db.sql, await makePerson(db.sql, { roles }), ["mutation"], roles);
  env = { HUB_TOKEN: header.replace("Bearer ", "") };
});
afterEach(async () => {
  await hub.close();
  await db.drop();
});

test.each(curls.flatMap((curl) => of("sh").map((recipe) => [curl, recipe.name, recipe] as const)))(
  "%s: %s",
  async (curl, _name, recipe) => {
    expectAnswer(recipe, await kitchen.runShell(recipe, hub.url, curl, env));
  },
);

test.each(of("ts").map((recipe) => [recipe.name, recipe] as const))("TypeScript: %s", async (_name, recipe) => {
  expectAnswer(recipe, await kitchen.runTypeScript(recipe, hub.url, env));
});

test("the page tells of every feed", () => {
  const feeds = Object.keys(makeSchema().getMutationType()!.getFields()).filter((name) => name.startsWith("feed"));
  expect([...page.matchAll(/^\| `(feed\w+)`/gmu)].map(([, name]) => name).toSorted()).toEqual(feeds.toSorted());
  for (const name of feeds)
    expect(
      of("sh").some(({ text }) => text.includes(name)),
      name,
    ).toBe(true);
});
