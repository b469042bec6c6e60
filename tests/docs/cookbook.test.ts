import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { allCodes } from "#server/core/graph/failure.ts";
import { check } from "#tests/checks/small-hub.ts";
import { cookbook, readRecipes, shortenedLike, type Recipe } from "#tests/docs/cookbook-blocks.ts";
import { curls, expectAnswer, Kitchen, openHub } from "#tests/docs/run-recipes.ts";
import { makeDossier } from "#tests/helpers/dossiers.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makePerson, makeToken } from "#tests/helpers/sign-in.ts";

let db: TestDb;
let token: string;
const kitchen = new Kitchen();
const undo: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  // As a hub does some seconds after its start.
  await check(db.hub);
  token = (await makeToken(db.sql, await makePerson(db.sql, { roles: [{ role: "READER" }] }))).header.replace("Bearer ", "");
  await makeDossier(db.sql, { unit: "so-noi-vu", status: "RESOLVED", endedAt: "2024-03-12T02:00:00Z" });
  await makeDossier(db.sql, {
    unit: "so-noi-vu",
    status: "RETURNED_RESULT",
    endedAt: "2024-03-11T02:00:00Z",
    dueAt: "2024-03-08T02:00:00Z",
  });
  await makeDossier(db.sql, { unit: "so-noi-vu" });
});
afterEach(async () => {
  for (const step of undo.splice(0)) await step();
});
afterAll(async () => {
  await db.drop();
  kitchen.close();
});

/** A hub that has seen no request yet. */
async function freshHub(): Promise<string> {
  const { url, close } = await openHub(db.hub);
  undo.push(close);
  return url;
}

const recipes = readRecipes(cookbook);
const of = (language: Recipe["language"]) => recipes.filter((recipe) => recipe.language === language);

describe("the cookbook's answers are those of the hub", () => {
  test.each(of("graphql"))("$name", async (recipe) => {
    const response = await fetch(`${await freshHub()}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: recipe.text, variables: recipe.variables }),
    });
    expectAnswer(recipe, await response.text());
  });

  test.each(of("ts"))("TypeScript: $name", async (recipe) => {
    expectAnswer(recipe, await kitchen.runTypeScript(recipe, await freshHub()));
  });

  describe.each(curls)("shell, with %s", (curl) => {
    beforeAll(async () => {
      await db.sql`
        insert into dossier_stats (unit_id, period_id, timing, coverage, state, provenance_id, received, resolved, pending)
        select u.id, p.id, 'IN_PERIOD', 'OWN', 'APPROVED', (select id from provenances order by id limit 1), 4, 2, 2
        from units u, periods p where u.code = 'so-noi-vu' and p.code = '2024-q1'`;
    });
    afterAll(() => db.sql`delete from dossier_stats where state = 'APPROVED'`);
    test.each(of("sh"))("$name", async (recipe) => {
      expectAnswer(recipe, await kitchen.runShell(recipe, await freshHub(), curl, { HUB_TOKEN: token }));
    });
  });
});

test("the table of codes holds every code an answer may hold, and no other", () => {
  const codes = [...cookbook.matchAll(/^\| `([A-Z_]+)`/gm)].map((match) => match[1]);
  expect(codes.toSorted()).toEqual([...allCodes].toSorted());
});

test("an answer may be shortened, never bent", () => {
  const shortens = (written: unknown, real: unknown) => expect(shortenedLike(written, real)).toEqual(written);
  const differs = (written: unknown, real: unknown) => expect(shortenedLike(written, real)).not.toEqual(written);
  shortens({ a: [1, "…"], "…": "…" }, { a: [1, 2, 3], b: 4 });
  shortens({ id: "…" }, { id: "01a1" });
  differs({ id: "…" }, { id: null });
  differs([1, "…"], [1]);
  differs([1], [1, 2]);
  differs({ a: 1 }, { a: 1, b: 2 });
  differs({ a: 1, "…": "…" }, { a: 1 });
  differs({ a: 1, "…": "…" }, { a: 2, b: 2 });
});

test("a block that nothing would compare is refused", () => {
  expect(() => readRecipes("# A\n\n```graphql\n{ a }\n```\n")).toThrow("A, line 3: no answer follows.");
  expect(() => readRecipes("# A\n\n```py\nprint()\n```\n")).toThrow("nothing runs a block of py");
});
