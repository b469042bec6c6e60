import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anybody } from "#server/core/graph/context.ts";
import type { AnalyzeCell, AnalyzeMember } from "#schema/measures/analyze.type.ts";
import { analyze } from "#server/measures/analyze.sql.ts";
import { readQuestion } from "#server/measures/check.ts";
import type { Question } from "#server/measures/question.ts";
import { chanceOf } from "#tests/helpers/document-writer.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { naiveAnalyze, type NaiveCell, type World } from "./naive/analyze.ts";
import { makeFigures } from "./naive/figures.ts";
import { insertProvince } from "./naive/insert.ts";
import { makePeriods, makeUnits, type Units } from "./naive/province.ts";
import { questions } from "./naive/questions.ts";
import { Tree } from "./naive/tree.ts";

/** Provinces, and questions asked of each. A failure names its seed and shrinks the question. */
const provinces = [11, 23, 37, 58];
const perProvince = 250;

type Answer = Record<string, unknown>;

const named = (members: readonly (AnalyzeMember | null)[]) => JSON.stringify(members.map((member) => (member === null ? "*" : member.key)));

/** Cells under their row's name, for two answers to be laid side by side. */
function answered(rows: readonly { members: readonly (AnalyzeMember | null)[]; cells: readonly AnalyzeCell[] }[]): Answer {
  const cells = rows.map((row) => [
    named(row.members),
    row.cells.map(({ value, state, basis, numerator, denominator, reports, rank, rankOutOf, changes }) => ({
      ...{ value, state, basis, numerator, denominator, reports, rank, rankOutOf },
      changes: changes.map((change) => ({ ...change, comparison: undefined })),
    })),
  ]);
  return Object.fromEntries(cells.toSorted() as [string, unknown][]) as Answer;
}

function expected(question: Question, sets: readonly ReadonlyMap<string, NaiveCell[]>[]): { rows: Answer; totals: Answer } {
  const [leaf, ...totals] = sets;
  const passes = (cells: readonly NaiveCell[]) =>
    question.having.every(({ measure, value }) => cells[measure]!.value !== null && Number(cells[measure]!.value) >= Number(value));
  return {
    rows: Object.fromEntries([...leaf!].filter(([, cells]) => passes(cells))),
    totals: Object.fromEntries(totals.flatMap((set) => [...set])),
  };
}

describe.each(provinces)("a random province (%i)", (seed) => {
  let db: TestDb;
  let world: World & { units: Units };

  beforeAll(async () => {
    db = await makeDb();
    const chance = chanceOf(seed);
    const units = makeUnits(chance);
    const periods = makePeriods();
    const figures = makeFigures(chance, units, periods);
    await insertProvince(db.sql, units, periods, figures);
    world = { units, tree: new Tree(units), periods, figures };
  });
  afterAll(() => db.drop());

  test(`analyze answers ${perProvince} random questions as a walk over the rows does`, async () => {
    await fc.assert(
      fc.asyncProperty(questions(world.units, world.periods), async (input) => {
        const answer = await analyze(input, { sql: db.hub, viewer: anybody, beKnown: () => anybody });
        const question = readQuestion(input);
        const { rows, totals } = expected(question, naiveAnalyze(question, world));
        expect(answered(answer.rows)).toEqual(rows);
        expect(answered(answer.totals)).toEqual(totals);
        expect(answer.totalCount).toBe(Object.keys(rows).length);
      }),
      { numRuns: perProvince, seed, endOnFailure: false },
    );
  });
});
