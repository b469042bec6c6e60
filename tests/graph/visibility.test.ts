import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Unit } from "#schema/units/unit.type.ts";
import { Document } from "#schema/documents/document.type.ts";
import { anybody } from "#server/core/graph/context.ts";
import { modelOf } from "#server/core/graph/model.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let stranger: Graph;
let insider: Graph;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  stranger = makeGraph(db.hub, anybody);
  insider = makeGraph(db.hub, { ...anybody, personId: "7" });
  // Only person 7 sees the department and anything it issued.
  modelOf(Unit).visible = (unit, viewer) => `(${unit}.code <> 'so-noi-vu' or ${viewer("personId")} = '7')`;
  modelOf(Document).visible = (document, viewer) => `(${document}.number is distinct from '321/SNV-TCBM' or ${viewer("personId")} = '7')`;
});
afterAll(async () => {
  delete modelOf(Unit).visible;
  delete modelOf(Document).visible;
  await db.drop();
});

/** Every way by which a row can be reached or betrayed. */
const ways = [
  ["by key", `{ unit(code: "so-noi-vu") { name } }`, (data: never) => data["unit"] !== null],
  ["in a list", `{ units(first: 500) { nodes { code } } }`, (data: never) => JSON.stringify(data).includes('"so-noi-vu"')],
  ["in a count", `{ units(filter: { code: { eq: "so-noi-vu" } }) { totalCount } }`, (data: never) => data["units"]["totalCount"] === 1],
  ["by a to-one relation", `{ document(code: "cv-2401-snv") { issuer { code } } }`, (data: never) => data["document"]["issuer"] !== null],
  [
    "by a list relation",
    `{ task(code: "CCHC2023-IV.3.1") { assignments { unit { code } } } }`,
    (data: never) => JSON.stringify(data).includes('"so-noi-vu"'),
  ],
  [
    "by a filter across a relation",
    `{ documents(filter: { issuer: { code: { eq: "so-noi-vu" } } }) { totalCount } }`,
    (data: never) => data["documents"]["totalCount"] > 0,
  ],
  [
    "by a filter over a list",
    `{ units(filter: { issuedDocuments: { some: { number: { eq: "321/SNV-TCBM" } } } }) { totalCount } }`,
    (data: never) => data["units"]["totalCount"] === 1,
  ],
  [
    "as a member of a union",
    `{ search(text: "so noi vu", kinds: [UNIT], first: 5) { nodes { target { ... on Unit { code } } } } }`,
    (data: never) => JSON.stringify(data).includes('"so-noi-vu"'),
  ],
] as const;

describe("a table's visibility predicate", () => {
  test.each(ways)("hides a row from a stranger and shows it to an insider: %s", async (_way, text, shows) => {
    expect(shows(await insider.data(text))).toBe(true);
    expect(shows(await stranger.data(text))).toBe(false);
  });

  test("gives the same bytes through the ordinary executor", async () => {
    for (const [, text] of ways) expect(await stranger.planned(text)).toBe(await stranger.ordinary(text));
  });
});
