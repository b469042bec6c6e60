import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chanceOf, writeDocument, type Samples } from "#tests/helpers/document-writer.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { addHostileRows } from "#tests/helpers/hostile-rows.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { samplesOf } from "#tests/helpers/samples.ts";
import { makeSchema } from "#server/schema.ts";

let db: TestDb;
let graph: Graph;
let samples: Samples;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  await addHostileRows(db.sql);
  graph = makeGraph(db.hub);
  samples = await samplesOf(db.sql);
});
afterAll(() => db.drop());

/** Every document is run both ways; a seed in a failure's name replays it. */
describe("the planner answers with the bytes of GraphQL's own executor", () => {
  const batches = 12;
  const perBatch = 25;
  test.each(Array.from({ length: batches }, (_, batch) => batch))("generated documents, batch %i", { timeout: 60_000 }, async (batch) => {
    for (let index = 0; index < perBatch; index++) {
      const seed = batch * perBatch + index + 1;
      const { text, variables } = writeDocument(makeSchema(), samples, chanceOf(seed));
      const [planned, ordinary] = await Promise.all([graph.planned(text, variables), graph.ordinary(text, variables)]);
      expect(planned, `seed ${seed}\n${text}\n${JSON.stringify(variables)}`).toBe(ordinary);
    }
  });

  test("written ones: merged selections, unions, nulls, empty lists, control characters", async () => {
    const texts = [
      `{ units(filter: {code: {startsWith: "hostile"}}, first: 20) { nodes { name shortName aliases note provenance { source } issuedDocuments { nodes { number subject } } } } }`,
      `{ unit(code: "so-noi-vu") { code ...A parent { name } parent { code level } } } fragment A on Unit { parent { id parent { code } } code }`,
      `{ search(text: "ke hoach", first: 6) { nodes { kind target { __typename ... on Plan { title tasks(first: 1) { nodes { title } } } ... on Document { number issuer { name } } } } } }`,
      `{ unit(code: "khong-co") { id } observations(filter: {dimensions: {some: {dimension: {eq: "change"}}}}, first: 5) { nodes { value dimensions { dimension value } } } }`,
      `{ indicators(first: 30) { nodes { code a: latest(first: 2) { totalCount nodes { value figureOf figure { __typename ... on StaffStat { kind present } ... on DossierStat { id received } } } pageInfo { endCursor } } b: latest(unit: "ubnd-truc-ninh") { nodes { value unit { code } } } } } }`,
      `{ units(first: 0) { nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`,
      `{ units(last: 3, order: [{field: SHORT_NAME, direction: DESC}]) { edges { cursor node { shortName } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      `query { __schema { queryType { name } } labels(enumName: "UnitLevel") { value vi } plans { nodes { code } } x: __typename }`,
    ];
    for (const text of texts) expect(await graph.planned(text), text).toBe(await graph.ordinary(text));
  });
});
