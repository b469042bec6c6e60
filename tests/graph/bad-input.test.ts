import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let graph: Graph;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  graph = makeGraph(db.hub);
});
afterAll(() => db.drop());

interface Case {
  readonly name: string;
  readonly text: string;
  readonly variables?: Record<string, unknown>;
  readonly argument?: string;
}

const cases: Case[] = [
  { name: "an id that is no UUID", text: `{ unit(id: "12") { name } }`, argument: "unit.id" },
  { name: "no key at all", text: `{ plan { title } }`, argument: "plan" },
  {
    name: "two keys at once",
    text: `{ plan(code: "kh-158-cchc", id: "00000000-0000-7000-8000-000000000000") { title } }`,
    argument: "plan",
  },
  { name: "a negative page", text: `{ units(first: -1) { totalCount } }`, argument: "units.first" },
  { name: "a page too large", text: `{ units(first: 501) { nodes { id } } }`, argument: "units.first" },
  { name: "first and last together", text: `{ units(first: 1, last: 1) { nodes { id } } }`, argument: "units" },
  {
    name: "a cursor of nobody where only the number is asked for",
    text: `{ units(after: "abc") { totalCount } }`,
    argument: "units.after",
  },
  { name: "a cursor of nobody in a search", text: `{ search(text: "a", before: "abc") { totalCount } }`, argument: "search.before" },
  { name: "a cursor of nobody", text: `{ units(after: "abc") { nodes { id } } }`, argument: "units.after" },
  {
    name: "null where a value is compared",
    text: `query ($x: String) { units(filter: { name: { eq: $x } }) { totalCount } }`,
    variables: { x: null },
    argument: "units.filter.name.eq",
  },
  { name: "null in a list", text: `{ units(filter: { not: { code: null } }) { totalCount } }`, argument: "units.filter.not.code" },
  {
    name: "a bad id deep in a filter of a nested list",
    text: `{ unit(code: "ubnd-tinh") { ledTasks(filter: { or: [{ plan: { id: { in: ["x"] } } }] }) { totalCount } } }`,
    argument: "unit.ledTasks.filter.or.0.plan.id.in",
  },
  {
    name: "a NUL character",
    text: `query ($x: String!) { search(text: $x) { totalCount } }`,
    variables: { x: "a\u0000b" },
    argument: "search.text",
  },
  {
    name: "a variable of the wrong type",
    text: `query ($x: Int!) { units(first: $x) { totalCount } }`,
    variables: { x: "mười" },
    argument: "$x",
  },
  {
    name: "a value deep in a variable",
    text: `query ($x: DocumentFilter) { documents(filter: $x) { totalCount } }`,
    variables: { x: { and: [{ issuedOn: { gt: "2023-02-30" } }] } },
    argument: "$x.and.0.issuedOn.gt",
  },
  {
    name: "an enum value in a variable that the enum has not",
    text: `query ($x: [UnitLevel!]!) { units(filter: { level: { in: $x } }) { totalCount } }`,
    variables: { x: ["WARD"] },
    argument: "$x.0",
  },
  { name: "labels of an enum that is none", text: `{ labels(enumName: "Nope") { vi } }`, argument: "labels.enumName" },
  {
    name: "a date that is none",
    text: `query ($x: Date!) { documents(filter: { issuedOn: { gt: $x } }) { totalCount } }`,
    variables: { x: "31/02/2024" },
    argument: "$x",
  },
  {
    name: "a decimal that is none",
    text: `query ($x: Decimal!) { observations(filter: { value: { gt: $x } }) { totalCount } }`,
    variables: { x: "1.234,5" },
    argument: "$x",
  },
];

describe("bad input", () => {
  test.each(cases)("$name: a code, the argument, what was expected, and no SQL", async ({ text, variables, argument }) => {
    const [error] = await graph.errors(text, variables);
    expect(error!.extensions["code"]).toBe("BAD_USER_INPUT");
    if (argument) expect(error!.extensions).toMatchObject({ argument, expected: expect.any(String) });
    expect(JSON.stringify(error)).not.toMatch(/select |syntax|stack|postgres/i);
  });

  test("a cursor of another order is refused", async () => {
    const { units } = await graph.data(`{ units(first: 1, order: [{ field: CODE }]) { pageInfo { endCursor } } }`);
    const [error] = await graph.errors(`query ($at: String!) { units(after: $at) { nodes { id } } }`, {
      at: units["pageInfo"]["endCursor"],
    });
    expect(error!.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "units.after" });
  });

  test("a forged cursor with a value of the wrong type does not reach the caller as SQL", async () => {
    const at = Buffer.from(JSON.stringify(["startsOn,endsOn,id", "không phải ngày", null, "x"])).toString("base64");
    const [error] = await graph.errors(`query ($at: String!) { periods(after: $at) { nodes { id } } }`, { at });
    expect(error!.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(error!.message).not.toMatch(/invalid input syntax|uuid/);
  });

  test("an unknown id or code is null, without an error", async () => {
    expect(await graph.data(`{ unit(code: "khong-co") { id } task(id: "00000000-0000-7000-8000-000000000000") { id } }`)).toEqual({
      unit: null,
      task: null,
    });
  });

  test("a fault in one root field leaves the others standing", async () => {
    const answer = JSON.parse(await graph.planned(`{ good: unit(code: "so-noi-vu") { code } bad: unit(id: "x") { code } }`)) as {
      data: unknown;
      errors: { path: unknown }[];
    };
    expect(answer.data).toEqual({ good: { code: "so-noi-vu" }, bad: null });
    expect(answer.errors.map((error) => error.path)).toEqual([["bad"]]);
  });
});
