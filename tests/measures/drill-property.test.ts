import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AnalyzeInput } from "#schema/measures/analyze.input.ts";
import type { AnalyzeCell, AnalyzeMember } from "#schema/measures/analyze.type.ts";
import type { CellRow } from "#schema/measures/cell-rows.type.ts";
import { analyze } from "#server/measures/analyze.sql.ts";
import { anybody } from "#server/core/graph/context.ts";
import { selectCellRows } from "#server/measures/drill/cell-rows.sql.ts";
import { makeSchema } from "#server/schema.ts";
import { chanceOf } from "#tests/helpers/document-writer.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeFigures } from "./naive/figures.ts";
import { insertProvince } from "./naive/insert.ts";
import { makePeriods, makeUnits, type Period, type Units } from "./naive/province.ts";
import { questions } from "./naive/questions.ts";
import { text } from "./naive/analyze.ts";

const schema = makeSchema();
const perProvince = 60;
const cellsOfEach = 6;
const page = 40;

interface Asked {
  readonly members: readonly (AnalyzeMember | null)[];
  readonly cell: AnalyzeCell;
  readonly measure: string;
}

/** Some cells of an answer, spread over its rows and totals. */
function someOf<T>(all: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(all.length / cellsOfEach));
  return all.filter((_, index) => index % step === 0);
}

const thousandths = (value: string | null): bigint | null => {
  if (value === null) return null;
  const [, sign, whole, rest = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value)!;
  return BigInt(`${sign}${whole}${rest.padEnd(3, "0")}`);
};
function sumOf(rows: readonly CellRow[], pick: (row: CellRow) => string | null): string | null {
  const values = rows.map((row) => thousandths(pick(row))).filter((value) => value !== null);
  return values.length === 0 ? null : text(values.reduce((sum, value) => sum + value, 0n));
}

describe.each([11, 58])("a random province (%i)", (seed) => {
  let db: TestDb;
  let world: { units: Units; periods: Period[] };

  beforeAll(async () => {
    db = await makeDb();
    const chance = chanceOf(seed);
    const units = makeUnits(chance);
    const periods = makePeriods();
    await insertProvince(db.sql, units, periods, makeFigures(chance, units, periods));
    world = { units, periods };
  });
  afterAll(() => db.drop());

  /** Every row of a cell, page after page, and what the last page says of them all. */
  async function rowsOf(input: AnalyzeInput, { members, measure }: Asked) {
    const rows: CellRow[] = [];
    for (;;) {
      const asked = { input, measure, members: members.map((one) => one && { key: one.key }), limit: page, offset: rows.length };
      const { rows: more, ...whole } = await selectCellRows(asked, { sql: db.hub, viewer: anybody, beKnown: () => anybody }, schema);
      rows.push(...more);
      if (rows.length >= whole.totalCount || more.length === 0) return { rows, ...whole };
    }
  }

  test("the rows of a cell come to its numerator, its denominator and its count of reports", async () => {
    let cells = 0;
    await fc.assert(
      fc.asyncProperty(questions(world.units, world.periods), async (input) => {
        const answer = await analyze(input, { sql: db.hub, viewer: anybody, beKnown: () => anybody });
        const all = [...answer.rows, ...answer.totals].flatMap(({ members, cells: row }) =>
          row.map((cell, at) => ({ members, cell, measure: input.measures[at]! })),
        );
        for (const asked of someOf(all)) {
          const { rows, totalCount, reports, numerator, denominator } = await rowsOf(input, asked);
          const { cell } = asked;
          const isRatio = cell.numerator !== null || cell.denominator !== null;
          cells++;
          expect(rows).toHaveLength(totalCount);
          expect(reports).toBe(cell.reports);
          expect([numerator, denominator]).toEqual([sumOf(rows, (row) => row.numerator), sumOf(rows, (row) => row.denominator)]);
          if (isRatio) expect([numerator, denominator]).toEqual([cell.numerator, cell.denominator]);
          else if (cell.value !== null) expect(numerator).toBe(cell.value);
          else if (cell.basis === "NO_REPORT") expect(rows).toEqual([]);
        }
      }),
      { numRuns: perProvince, seed, endOnFailure: false },
    );
    expect(cells).toBeGreaterThan(perProvince);
  });
});
