import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allModels } from "#server/core/graph/model.ts";
import { projectFolder } from "#server/core/paths.ts";
import { makeSchema } from "#server/schema.ts";
import { askOf } from "./asks.ts";
import { lookers } from "./lookers.ts";
import { lines, wrongCells } from "./matrix.ts";
import { ruleNames } from "./rules.ts";
import { analysisRules, figureRules } from "./figure-rules.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.end());

/** What stands before the "·" of a line. */
const named = new Set(lines.map(([what]) => what.split(" · ")[0]!));

describe("the table has a line for", () => {
  test("every root field", () => {
    const schema = makeSchema();
    const fields = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
      Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
    );
    expect(fields.filter((field) => !named.has(field))).toEqual([]);
    expect([...named].filter((name) => /^\w+\.(?!__)/.test(name) && !fields.includes(name))).toEqual([]);
  });

  test("every route", () => {
    const routes = routesOf(world.app.printRoutes({ commonPrefix: false }));
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter((route) => !named.has(route))).toEqual([]);
    expect([...named].filter((name) => name.includes(" /") && !routes.includes(name))).toEqual([]);
  });

  test("every module that looks at who asks", () => {
    const files = readdirSync(join(projectFolder, "server"), { recursive: true, encoding: "utf8" }).map((file) => `server/${file}`);
    const looking = files.filter(
      (file) =>
        file.endsWith(".ts") &&
        !/\.test\.ts$|^server\/(auth|core)\//.test(file) &&
        /\bviewer\b/i.test(readFileSync(join(projectFolder, file), "utf8").replaceAll(/\/\*.*?\*\/|\/\/.*?$/gms, "")),
    );
    expect(looking.toSorted()).toEqual(Object.keys(lookers).toSorted());
    expect(Object.values(lookers).filter((what) => !lines.some(([line]) => line === what))).toEqual([]);
  });

  test("every entity whose rows not everybody sees", () => {
    const hidden = allModels().flatMap(({ name, visible }) => (visible ? `Query.${name[0]!.toLowerCase()}${name.slice(1)}` : []));
    expect(hidden).toEqual(["Query.dossier", "Query.feedBatch"]);
    expect(hidden.filter((field) => !named.has(field))).toEqual([]);
  });

  test("every rule, and knows how each line is asked", () => {
    const used = new Set<string>([...lines.map(([, rule]) => rule), ...Object.values(figureRules), ...Object.values(analysisRules)]);
    expect(ruleNames.filter((rule) => !used.has(rule))).toEqual([]);
    expect(lines.filter(([what]) => askOf(what) === null).map(([what]) => what)).toEqual([]);
  });
});

describe("asked as every role and place, each line comes out as the table says", () => {
  test.each(lines)("%s: %s", async (what, rule) => {
    expect(await wrongCells(world, what, rule)).toEqual([]);
  });
});

/** Method and address of every route, from the tree that Fastify prints. */
function routesOf(tree: string): string[] {
  const folders: string[] = [];
  return tree.split("\n").flatMap((line) => {
    const [, indent, name, methods] = /^([│├└─ ]*?)((?:\/|\*|\w)\S*) \(([A-Z, ]+)\)/.exec(line) ?? [];
    if (!name) return [];
    const depth = indent!.length / 4;
    folders.length = depth - 1;
    const path = `${folders.join("")}${name}`;
    folders.push(name);
    return methods!.split(", ").map((method) => `${method} ${path.startsWith("/") ? "" : "/"}${path}`);
  });
}
