import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogue, findDefinition } from "#server/measures/catalogue/catalogue.ts";
import { dimensionsOf, isAxis } from "#server/measures/dimensions.ts";
import { unitsOfMeasureEn } from "#server/measures/units-of-measure.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let graph: Graph;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  graph = makeGraph(db.hub);
});
afterAll(() => db.drop());

describe("the catalogue", () => {
  test("holds at least 60 measures, some of every domain, each said whole", () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(60);
    expect(new Set(catalogue.map(({ domain }) => domain)).size).toBe(7);
    for (const { key, name, definition, form, overTime, unitOfMeasure, variantOf } of catalogue) {
      expect(key).toMatch(/^[A-Z][A-Z0-9_]+$/);
      expect([...name, unitOfMeasure].every(Boolean), key).toBe(true);
      expect(definition.length, key).toBeGreaterThan(20);
      expect(definition.normalize("NFC"), key).toBe(definition);
      if (variantOf) expect(findDefinition(variantOf), key).toBeDefined();
      if (form === "SUM") expect(overTime, key).not.toBe("LAST");
      if (form === "LAST") expect(overTime, key).toBe("LAST");
      if (form === "SCORE" || form === "RANK") expect(overTime, key).toBe("NONE");
    }
  });

  test("every unit of measure has an English name, and none is named that nothing is measured in", () => {
    expect(Object.keys(unitsOfMeasureEn).toSorted()).toEqual([...new Set(catalogue.map((one) => one.unitOfMeasure))].toSorted());
  });

  test("the on-time rates are three measures with three definitions", async () => {
    const { measures } = await graph.data(`{ measures(search: "ty le dung han", domain: TTHC) { key denominator variantOf } }`);
    expect(measures).toEqual(
      expect.arrayContaining([
        { key: "ON_TIME_RATE", denominator: "số hồ sơ đã giải quyết", variantOf: null },
        { key: "ON_TIME_RATE_766", denominator: "số hồ sơ tiếp nhận, gồm kỳ trước chuyển sang", variantOf: "ON_TIME_RATE" },
        { key: "ON_TIME_RATE_DECREE_61", denominator: "số hồ sơ tiếp nhận, gồm kỳ trước chuyển sang", variantOf: "ON_TIME_RATE" },
      ]),
    );
  });

  test("a measure is found by its key, and nothing by another", async () => {
    const text = `query ($key: String!) { measure(key: $key) { name form overUnits overTime dimensions } }`;
    expect(await graph.data(text, { key: "STAFF_GAP" })).toMatchObject({ measure: { form: "LAST", overUnits: "SUM", overTime: "LAST" } });
    expect(await graph.data(text, { key: "NOPE" })).toEqual({ measure: null });
  });

  test.each(catalogue.map(({ key }) => key))("%s can be asked by every dimension it says it has", async (key) => {
    const definition = findDefinition(key)!;
    for (const dimension of dimensionsOf(definition)) {
      if (dimension !== "UNIT" && !isAxis(dimension)) continue;
      const answer = await graph.data(`query ($input: AnalyzeInput!) { analyze(input: $input) { totalCount } }`, {
        input: {
          measures: [key],
          dimensions: [{ dimension }, { dimension: "PERIOD" }],
          time: { kind: "YEAR", window: "CALENDAR" },
          totals: "GRAND",
        },
      });
      expect(answer["analyze"]).toHaveProperty("totalCount");
    }
  });
});
