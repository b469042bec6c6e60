import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databaseChecks, ruleOf } from "#server/ingest/checks/database/all.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { documentCases } from "./document-cases.ts";
import { plant, type Row } from "./plant.ts";
import { knowledge, plantHub } from "./small-hub.ts";
import { sumCases } from "./sum-cases.ts";
import { timeCases } from "./time-cases.ts";

let db: TestDb;
beforeAll(async () => {
  db = await makeDb();
  await plantHub(db.sql);
});
afterAll(() => db.drop());

const databaseCases = { ...sumCases, ...timeCases, ...documentCases };
const checks = new Map(databaseChecks(knowledge).map((one) => [one.key, one]));

/** What a check says of rows, which are gone again afterwards. */
async function said(key: string, rows: readonly Row[]): Promise<string[]> {
  const check = checks.get(key)!;
  let messages: string[] = [];
  const undo = new Error("undo");
  await db.sql
    .begin(async (tx) => {
      await plant(tx, rows);
      messages = (await tx.unsafe(check.sql(knowledge.rules.get(ruleOf(check))!))).map((row) => row["message"] as string);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return messages;
}

test("every check of the database is shown by what it finds and by what is near to it", () => {
  expect(Object.keys(databaseCases).toSorted()).toEqual([...checks.keys()].toSorted());
  for (const [key, { misses }] of Object.entries(databaseCases)) expect(Object.keys(misses).length, key).toBeGreaterThan(0);
});

describe.each(Object.entries(databaseCases))("%s", (key, { finds, misses }) => {
  test("finds it once", async () => {
    expect(await said(key, finds)).toEqual([expect.stringMatching(/\.$/)]);
  });

  test.each(Object.entries(misses))("misses it: %s", async (_what, rows) => {
    expect(await said(key, rows)).toEqual([]);
  });
});

/** What compares rows of figures, by what it finds. */
const compared = Object.entries(databaseCases).filter(([key, { finds }]) => /^V1(\.|[1-68]\.)/.test(key) && finds.length > 1);
test.each(compared)("%s compares approved figures only", async (key, { finds }) => {
  for (const at of finds.keys()) {
    const waiting = finds.map(([table, row], place): Row => [table, place === at ? { ...row, state: "DRAFT" } : row]);
    expect(await said(key, waiting), `row ${at}`).toEqual([]);
  }
});

test("a rate is reckoned from the overdue ones where nobody tells when others were resolved, and the sentence says of what", async () => {
  const vague = { resolved_early: null, resolved_on_time: null, resolved_late: null, overdue: 0 };
  const row: Row = [
    "dossier_stats",
    { unit: "huyen", coverage: "SUBTREE", field: "dat-dai", received: 110, resolved: 100, ...vague, on_time_percent_reported: 91.2 },
  ];
  expect(await said("V3.rate", [row])).toEqual([
    "Tỷ lệ đúng hạn ghi 91,2%, tính từ số đã giải quyết được 100% (lĩnh vực Đất đai, cả địa bàn).",
  ]);
});

test("a total that names the units it is of is added up though others give something at other times", async () => {
  const others = databaseCases["V13.budget"]!.misses["others give something in other years"]!;
  const names: Row = ["budget_figure_units", { units: ["so", "xa-hai"] as never }];
  expect(await said("V13.budget", [...others, names])).toEqual([expect.stringContaining("lệch 2 triệu đồng")]);
});
