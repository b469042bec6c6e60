import { Kind, parse, type OperationDefinitionNode } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadExamples } from "#server/http/examples.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let graph: Graph;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  graph = makeGraph(db.hub);
});
afterAll(() => db.drop());

const examples = loadExamples();

/** Adds every path of an answer, lists taken together, and whether any value stands there. */
function collect(value: unknown, path: string, found: Map<string, boolean>): void {
  const holds = value !== null && !(Array.isArray(value) && value.length === 0);
  found.set(path, holds || (found.get(path) ?? false));
  if (Array.isArray(value)) for (const item of value) collect(item, path, found);
  else if (holds && typeof value === "object") for (const [key, item] of Object.entries(value)) collect(item, `${path}.${key}`, found);
}

const operationOf = (query: string) =>
  parse(query).definitions.find((item): item is OperationDefinitionNode => item.kind === Kind.OPERATION_DEFINITION)!;

describe("the examples of the IDE", () => {
  test("are 14 to 20, each with a title of its own", () => {
    expect(examples.length).toBeGreaterThanOrEqual(14);
    expect(examples.length).toBeLessThanOrEqual(20);
    expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
    expect(new Set(examples.map(({ query }) => operationOf(query).name?.value)).size).toBe(examples.length);
  });

  test.each(examples)("$title: says in Vietnamese and in English what it shows", ({ query }) => {
    const comments = query.split("\n").filter((line) => line.startsWith("#"));
    expect(comments[0]).toMatch(/^# .{8,70}$/);
    expect(comments.at(-1)).toMatch(/^# EN: [A-Z].{8,90}$/);
    expect(comments.length).toBeGreaterThanOrEqual(3);
    expect(query.split("\n").slice(0, comments.length)).toEqual(comments);
  });

  test.each(examples)("$title: runs as it stands, and each field it selects has a value somewhere", async ({ query }) => {
    const found = new Map<string, boolean>();
    for (const [field, value] of Object.entries(await graph.data(query))) collect(value, field, found);
    expect(found.size).toBeGreaterThan(1);
    expect([...found].filter(([, holds]) => !holds).map(([path]) => path)).toEqual([]);
  });
});
