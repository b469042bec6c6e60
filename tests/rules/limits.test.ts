import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, Kind, type OperationDefinitionNode } from "graphql";
import { expect, test } from "vitest";
import { documentLimits } from "#server/core/graph/limits/document-limits.ts";
import { checkDocument } from "#server/core/graph/limits/check-document.ts";
import { costOf } from "#server/core/graph/limits/cost.ts";
import { budgets, HEAVY_POINTS, requestCosts } from "#server/core/limits/callers.ts";
import { heavyTurns } from "#server/core/limits/turns.ts";
import { projectFolder } from "#server/core/paths.ts";
import { loadExamples } from "#server/http/examples.ts";
import { httpLimits } from "#server/http/timeouts.ts";
import { makeSchema } from "#server/schema.ts";
import { pivotQuestion } from "#tests/bench/by-hand.ts";
import { clientOperations } from "#server/http/client-operations.ts";

const page = readFileSync(join(projectFolder, "docs", "limits.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const rowOf = (key: string) => rows.find((row) => row[1] === `\`${key}\``)?.slice(2, -1);
const vi = (number: number) => number.toLocaleString("vi-VN");

test("the page of limits tells every limit of a document with its number, name and advice", () => {
  for (const [key, { most, name, advice }] of Object.entries(documentLimits)) expect(rowOf(key), key).toEqual([vi(most), name, advice]);
  const keys = Object.keys(documentLimits);
  expect(rows.map((row) => row[1]!.slice(1, -1)).filter((key) => keys.includes(key))).toEqual(keys);
});

test("the page of limits tells the budget of every kind of caller, the cost of a request and the turns", () => {
  for (const [kind, { perQuery, burst, perSecond }] of Object.entries(budgets))
    expect(rowOf(kind)?.slice(1), kind).toEqual([vi(perQuery), vi(burst), vi(perSecond)]);
  for (const points of [...Object.values(requestCosts), HEAVY_POINTS]) expect(page).toContain(vi(points));
  expect(page).toContain(
    `cùng lúc ${heavyTurns.running} câu, mỗi người gọi ${heavyTurns.perCaller} câu; chờ quá ${heavyTurns.patienceMs / 1000} giây`,
  );
});

test("the page of limits tells every bound of an HTTP request", () => {
  for (const [key, value] of Object.entries(httpLimits)) expect(rowOf(key)?.[0], key).toBe(vi(value));
});

const schema = makeSchema();

/** What the client and the examples send, with the longest lists that the client asks for. */
const sent = [
  ...clientOperations().map(({ name, text }) => ({
    name,
    text,
    variables: { first: 100, limit: 1000, input: pivotQuestion, asksPeriod: true },
  })),
  ...loadExamples().map(({ title, query, variables }) => ({ name: title, text: query, variables: variables as Record<string, unknown> })),
];

test.each(sent)("$name is within every limit and within the budget of anybody", ({ text, variables }) => {
  const document = parse(text);
  expect(checkDocument(schema, document)).toEqual([]);
  const operation = document.definitions.find((item): item is OperationDefinitionNode => item.kind === Kind.OPERATION_DEFINITION)!;
  const { points } = costOf(schema, document, operation, variables);
  expect(points).toBeGreaterThan(0);
  expect(points).toBeLessThanOrEqual(budgets.ADDRESS.perQuery);
});
