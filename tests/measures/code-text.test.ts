import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toInput } from "#client/measures/analyze-input.ts";
import { curlText, graphqlText, pythonText, typescriptText } from "#client/measures/code-text.ts";
import { emptyQuestion, type Question } from "#client/measures/question.ts";
import { readyQuestions } from "#client/measures/ready-questions.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let graph: Graph;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  graph = makeGraph(db.hub);
});
afterAll(() => db.drop());

/** Every part of a question at once. */
const whole: Question = {
  ...emptyQuestion,
  measures: ["STAFF_ASSIGNED", "VACANCY_RATE"],
  dimensions: ["UNIT_ANCESTOR.DISTRICT", "STAFF_KIND", "PERIOD"],
  cumulative: true,
  periods: ["2024-q1"],
  filters: [
    { dimension: "UNIT_ANCESTOR", members: ["ubnd-truc-ninh"] },
    { dimension: "STAFF_KIND", members: ["CIVIL", "PUBLIC_SERVICE"] },
  ],
  order: "-VACANCY_RATE",
  view: "xoay",
  across: "STAFF_KIND",
};
const questions = Object.entries({ ...readyQuestions, whole });
const hub = "http://127.0.0.1:4000";
/** A shell in which curl prints the body it would send. */
const echo = 'curl() { for last; do :; done; printf %s "$last"; }\n';

describe.each(questions)("%s", (name, question) => {
  const input = toInput(question);

  test("as GraphQL runs and gives what the page gets", async () => {
    const { analyze } = (await graph.data(graphqlText(input))) as { analyze: { totalCount: number; rows: unknown[] } };
    const asked = (await graph.data(
      "query ($input: AnalyzeInput!) { analyze(input: $input) { rows { members { key label } cells { value state basis numerator denominator } } } }",
      { input },
    )) as { analyze: { rows: unknown[] } };
    expect(analyze.rows).toEqual(asked.analyze.rows);
    if (name !== "whole") expect(analyze.totalCount).toBeGreaterThan(0);
  });

  test("as cURL, TypeScript and Python sends that query", async () => {
    const query = graphqlText(input);
    expect(JSON.parse(execFileSync("sh", ["-c", echo + curlText(input, hub)], { encoding: "utf8" }))).toEqual({ query });
    expect(await sentBy(typescriptText(input, hub))).toEqual(`\n${query}`);
    expect(/"""([^]*)"""/.exec(pythonText(input, hub))![1]!.replaceAll("\\\\", "\\")).toBe(`\n${query}`);
  });
});

test("signs that end a text somewhere stay inside it", async () => {
  const odd = toInput({ ...emptyQuestion, measures: ["TASKS_TOTAL"], filters: [{ dimension: "PLAN", members: ["a'b`c${d}\"e\\f"] }] });
  const query = graphqlText(odd);
  expect(JSON.parse(execFileSync("sh", ["-c", echo + curlText(odd, hub)], { encoding: "utf8" }))).toEqual({ query });
  expect(await sentBy(typescriptText(odd, hub))).toEqual(`\n${query}`);
  expect((await graph.errors(query))[0]!.message).toContain("Không có bản ghi mã");
});

/** The query that a program sends, which gets an empty answer. */
async function sentBy(program: string): Promise<string> {
  let sent = "";
  const fetch = (_: string, { body }: { body: string }) => {
    sent = (JSON.parse(body) as { query: string }).query;
    return Promise.resolve({ json: () => ({ data: { analyze: { rows: [] } } }) });
  };
  // oxlint-disable-next-line no-new-func -- it is the program under test
  await (new Function("fetch", `return (async () => { ${program} })()`)(fetch) as Promise<void>);
  return sent;
}
