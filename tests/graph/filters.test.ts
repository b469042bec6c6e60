import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { addHostileRows } from "#tests/helpers/hostile-rows.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

interface DocumentRow {
  code: string;
  number: string | null;
  type: string;
  issuedOn: string | null;
  issuer: { code: string; shortName: string | null } | null;
  relations: { type: string }[];
}

let db: TestDb;
let graph: Graph;
let rows: DocumentRow[];

const everything = `{ documents(first: 500) { nodes { code number type issuedOn issuer { code shortName } relations { type } } } }`;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  await addHostileRows(db.sql);
  graph = makeGraph(db.hub);
  rows = (await graph.data(everything))["documents"]["nodes"];
});
afterAll(() => db.drop());

type Condition = Record<string, unknown>;
const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();

/** What a filter means, written without SQL. */
function matchesValue(value: string | null, operators: Condition): boolean {
  return Object.entries(operators).every(([operator, given]) => {
    const text = given as string;
    if (operator === "isNull") return (value === null) === given;
    if (operator === "ne") return value !== text;
    if (operator === "notIn") return !(given as string[]).includes(value!);
    if (value === null) return false;
    if (operator === "eq") return value === text;
    if (operator === "in") return (given as string[]).includes(value);
    if (operator === "contains") return fold(value).includes(fold(text));
    if (operator === "startsWith") return fold(value).startsWith(fold(text));
    if (operator === "lt") return value < text;
    if (operator === "lte") return value <= text;
    return operator === "gt" ? value > text : value >= text;
  });
}

function matches(row: DocumentRow, filter: Condition): boolean {
  return Object.entries(filter).every(([key, given]) => {
    if (key === "and") return (given as Condition[]).every((item) => matches(row, item));
    if (key === "or") return (given as Condition[]).some((item) => matches(row, item));
    if (key === "not") return !matches(row, given as Condition);
    if (key === "issuer")
      return (
        row.issuer !== null &&
        Object.entries(given as Record<"code" | "shortName", Condition>).every(([name, operators]) =>
          matchesValue(row.issuer![name as "code"], operators),
        )
      );
    if (key === "relations") {
      const hits = (condition: Condition) =>
        row.relations.filter((relation) =>
          Object.entries(condition).every(([, operators]) => matchesValue(relation.type, operators as Condition)),
        );
      const { some, none, every } = given as Record<string, Condition>;
      return (
        (!some || hits(some).length > 0) && (!none || hits(none).length === 0) && (!every || hits(every).length === row.relations.length)
      );
    }
    return matchesValue(row[key as "code"], given as Condition);
  });
}

const text = fc.constantFrom("158/KH-UBND", "kh", "UBND", "%", "_", "'", "", "nguyen", "Ậm", "\\", "2023");
const day = fc.constantFrom("2023-01-01", "2022-12-30", "2023-06-01", "2024-03-06", "1999-12-31");
const type = fc.constantFrom("KE_HOACH", "QUYET_DINH", "LUAT");
const comparing = <T>(value: fc.Arbitrary<T>) =>
  fc.record(
    { eq: value, ne: value, in: fc.array(value, { maxLength: 3 }), notIn: fc.array(value, { maxLength: 3 }), isNull: fc.boolean() },
    { requiredKeys: [] },
  );
const dates = fc.record({ lt: day, lte: day, gt: day, gte: day, eq: day, ne: day, isNull: fc.boolean() }, { requiredKeys: [] });
const texts = fc.record({ contains: text, startsWith: text, eq: text, ne: text }, { requiredKeys: [] });
const relation = fc.record({ type: comparing(fc.constantFrom("IMPLEMENTS", "AMENDS")) }, { requiredKeys: [] });
const simple = {
  number: texts,
  type: comparing(type),
  issuedOn: dates,
  issuer: fc.record({ code: texts, shortName: texts }, { requiredKeys: [] }),
  relations: fc.record({ some: relation, none: relation, every: relation }, { requiredKeys: [] }),
};
/** Conditions joined with and, or, not, up to three deep. */
const filterOfDepth = (depth: number): fc.Arbitrary<Condition> => {
  if (depth === 0) return fc.record(simple, { requiredKeys: [] });
  const inner = filterOfDepth(depth - 1);
  const list = fc.array(inner, { maxLength: 2 });
  return fc.oneof(
    { weight: 2, arbitrary: fc.record(simple, { requiredKeys: [] }) },
    { weight: 3, arbitrary: fc.record({ and: list, or: list, not: inner, number: texts }, { requiredKeys: [] }) },
  );
};

describe("filters", () => {
  test("choose what the same condition chooses in memory", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(filterOfDepth(3), async (given) => {
        const answer: { documents: { totalCount: number; nodes: DocumentRow[] } } = await graph.data(
          `query ($filter: DocumentFilter) { documents(first: 500, filter: $filter) { totalCount nodes { code } } }`,
          { filter: given },
        );
        const expected = rows
          .filter((row) => matches(row, given))
          .map((row) => row.code)
          .toSorted();
        expect(answer.documents.nodes.map((node) => node.code).toSorted()).toEqual(expected);
        expect(answer.documents.totalCount).toBe(expected.length);
      }),
      { numRuns: 250, seed: 7, endOnFailure: true },
    );
  });

  test("leave nothing out and repeat nothing when paged, in any order, forwards and backwards", { timeout: 60_000 }, async () => {
    const orderField = fc.constantFrom("NUMBER", "ISSUED_ON", "TYPE", "SUBJECT", "NOTE", "ID");
    const order = fc.uniqueArray(fc.record({ field: orderField, direction: fc.constantFrom("ASC", "DESC") }), {
      maxLength: 3,
      selector: (item) => item.field,
    });
    const page = (cut: string) =>
      `query ($order: [DocumentOrder!], $n: Int!, $at: String) { documents(order: $order, ${cut}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 7, max: 60 }), fc.boolean(), async (given, size, forwards) => {
        type Page = {
          documents: {
            nodes: { id: string }[];
            pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
          };
        };
        const whole: Page = await graph.data(page("first: $n, after: $at"), { order: given, n: 500 });
        const ids: string[] = [];
        for (let at: string | null = null, more = true; more;) {
          const { documents }: Page = await graph.data(page(forwards ? "first: $n, after: $at" : "last: $n, before: $at"), {
            order: given,
            n: size,
            at,
          });
          const part = documents.nodes.map((node) => node.id);
          if (forwards) ids.push(...part);
          else ids.unshift(...part);
          more = forwards ? documents.pageInfo.hasNextPage : documents.pageInfo.hasPreviousPage;
          at = forwards ? documents.pageInfo.endCursor : documents.pageInfo.startCursor;
        }
        expect(ids).toEqual(whole.documents.nodes.map((node) => node.id));
      }),
      { numRuns: 25, seed: 11, endOnFailure: true },
    );
  });
});
