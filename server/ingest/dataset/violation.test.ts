import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { copyDataset, loadFaults } from "#tests/helpers/dataset-copy.ts";
import type { DatasetCopy } from "#tests/helpers/dataset-copy.ts";
import { makeDb } from "#tests/helpers/make-db.ts";
import type { TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let copy: DatasetCopy;

beforeAll(async () => {
  db = await makeDb();
});

afterAll(() => db.drop());

beforeEach(async () => {
  copy = await copyDataset();
});

afterEach(() => copy.remove());

/** What no file shows by itself: the database refuses it, and the loader still names the line. */
const faults = () => loadFaults(db.sql, copy.folder);

test("two parents at one time", async () => {
  await copy.edit("unit-parents.csv", (text) => `${text}so-noi-vu,tinh-nam-dinh,2020-01-01,\n`);
  const [fault, ...others] = await faults();
  expect(others).toEqual([]);
  expect(fault).toMatchObject({ file: "unit-parents.csv", line: 145, column: 1, header: "unit" });
  expect(fault!.reason).toMatch(/chồng lên/);
  expect(fault!.expected).toMatch(/unit_parents_one_at_a_time/);
});

test("a unit that is its own ancestor", async () => {
  await copy.edit("unit-parents.csv", (text) => `${text}quoc-hoi,ubtvqh,1997-01-01,\n`);
  expect(await faults()).toMatchObject([{ file: "unit-parents.csv", line: 145, reason: expect.stringContaining("its own ancestor") }]);
});

test("a check of the table, on every line that breaks it", async () => {
  await copy.edit("units.csv", (text) =>
    text.replaceAll("DISTRICT,TERRITORY,1997-01-01,2025-07-01", "DISTRICT,TERRITORY,1997-01-01,1996-07-01"),
  );
  const all = await faults();
  expect(all.length).toBe(9);
  expect(all[0]).toMatchObject({
    file: "units.csv",
    line: 47,
    reason: expect.stringContaining("trái với một quy tắc"),
    expected: expect.stringContaining("units_validity"),
  });
});

test("the same area twice in a plan", async () => {
  await copy.edit("plan-areas.csv", (text) => text.replace("kh-158-cchc,II,2,PROCEDURES", "kh-158-cchc,II,2,INSTITUTIONAL"));
  expect(await faults()).toMatchObject([
    {
      file: "plan-areas.csv",
      line: 3,
      column: 1,
      header: "plan",
      reason: expect.stringContaining("trùng"),
      expected: expect.stringContaining("plan_areas_area"),
    },
  ]);
});
