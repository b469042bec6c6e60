import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analyses, isCounted } from "./ask-analysis.ts";
import { callerOf, figureAskers, makeFigureTable, wrongFigures } from "./figure-cells.ts";
import { figureTables, makeFigures, type Figure } from "./figures.ts";
import { expected } from "./rules.ts";
import { analysisRules } from "./figure-rules.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.end());

/** The tables with figures of a state; the first test below sees that none is missing. */
const tables = [
  "autonomy_stats",
  "budget_figures",
  "dossier_stats",
  "index_scores",
  "lone_observations",
  "personnel_moves",
  "procedure_counts",
  "soe_actions",
  "staff_stats",
  "targets",
];

test("every table whose rows have a state is here, and PostgreSQL's policies stand on it", async () => {
  expect(await figureTables(world)).toEqual(tables);
  const bare = await world.sql`
    select relname from pg_class where relname = any(string_to_array(${tables.join()}, ',')) and not (relrowsecurity and relforcerowsecurity)`;
  expect(bare).toEqual([]);
});

describe("a figure is seen by whom the table says, whatever way leads to it", () => {
  test.each(tables)("%s", async (table) => {
    const made = await makeFigureTable(world, table);
    expect(made.ways.map(({ name }) => name).slice(0, 3)).toEqual(["theo khóa", "trong danh sách", "trong tổng số"]);
    expect(made.ways.length).toBeGreaterThanOrEqual(7);
    expect(await wrongFigures(world, made)).toEqual([]);
  });
});

describe("what is worked out of figures is the same for everybody", () => {
  let analysed: World;
  let figures: Figure[];
  beforeAll(async () => {
    analysed = await makeWorld();
    figures = await makeFigures(analysed, "dossier_stats");
  });
  afterAll(() => analysed.end());
  const columns = figureAskers.filter(({ shows, has }) => shows !== "session" || !has || has.at === "everywhere" || has.at === "own");

  test.each(Object.entries(analyses))("%s", async (_name, answer) => {
    const wrong: string[] = [];
    for (const asker of columns) {
      const caller = await callerOf(analysed, asker);
      for (const figure of figures) {
        const text = await answer(analysed, caller, figure);
        const should = expected(analysisRules[figure.state], asker, { operation: "query" }) === "allowed";
        if (isCounted(text, figure) !== should)
          wrong.push(`${asker.label}: ${figure.state} ${should ? "is missing" : "is told"} ${text.slice(0, 200)}`);
        const early = figures.find((one) => analysisRules[one.state] === "never" && isCounted(text, one));
        if (early) wrong.push(`${asker.label}: ${figure.state} tells ${early.state}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
