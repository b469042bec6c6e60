import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { allCodes } from "#server/core/graph/failure.ts";
import { projectFolder } from "#server/core/paths.ts";
import { cookbook, readRecipes, shortenedLike, writtenHub, type Recipe } from "#tests/docs/cookbook-blocks.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

const run = promisify(execFile);
const machinePath = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
const hasCurl = (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, "curl")));

let db: TestDb;
let folder: string;
const undo: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  folder = mkdtempSync(join(tmpdir(), "cchc-cookbook-"));
  const standIn = fileURLToPath(new URL("./curl.mjs", import.meta.url));
  writeFileSync(join(folder, "curl"), `#!/bin/sh\nexec "${process.execPath}" "${standIn}" "$@"\n`);
  chmodSync(join(folder, "curl"), 0o755);
});
afterEach(async () => {
  for (const step of undo.splice(0)) await step();
});
afterAll(async () => {
  await db.drop();
  rmSync(folder, { recursive: true });
});

/** A hub that has seen no request yet. */
async function freshHub(): Promise<string> {
  const app = await makeApp({ sql: db.hub, config: parseConfig({}), log: pino({ level: "silent" }) });
  undo.push(() => app.close());
  return await app.listen({ host: "127.0.0.1", port: 0 });
}

const recipes = readRecipes(cookbook);
const of = (language: Recipe["language"]) => recipes.filter((recipe) => recipe.language === language);

function expectAnswer({ answer }: Recipe, output: string): void {
  if (answer.language === "text") return expect(output.trimEnd()).toBe(answer.text.trimEnd());
  const written: unknown = JSON.parse(answer.text);
  expect(shortenedLike(written, JSON.parse(output))).toEqual(written);
}

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
    const file = join(folder, "recipe.mts");
    writeFileSync(file, recipe.text.replaceAll(writtenHub, await freshHub()));
    const { stdout } = await run(process.execPath, ["--import", "tsx", file], { cwd: projectFolder });
    expectAnswer(recipe, stdout);
  });

  describe.each(hasCurl ? ["the machine's curl", "the stand-in"] : ["the stand-in"])("shell, with %s", (curl) => {
    test.each(of("sh"))("$name", async (recipe) => {
      const text = recipe.text.replaceAll(writtenHub, await freshHub());
      const path = curl === "the stand-in" ? `${folder}${delimiter}${machinePath}` : machinePath;
      const { stdout } = await run("sh", ["-c", text], { env: { PATH: path } });
      expectAnswer(recipe, stdout);
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
