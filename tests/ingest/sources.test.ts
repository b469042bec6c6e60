import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figureRights } from "#server/auth/figure-rights.policy.ts";
import { projectFolder } from "#server/core/paths.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import { runImports } from "#server/ingest/batches/jobs.ts";
import { receiveFile } from "#server/ingest/batches/receive.command.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeGraph } from "#tests/helpers/graph.ts";
import { makePerson } from "#tests/helpers/sign-in.ts";

/** The source documents are not part of the project; without them there is nothing to import. */
const folder = join(projectFolder, "..", "shared", "sources");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];

/** Every figure as one line that tells what it is, whoever wrote it. */
const figures = async (sql: Sql) =>
  (
    await sql<{ line: string }[]>`
      select concat_ws(' ', i.code, u.code, p.code, o.timing, o.coverage, o.kind, o.comparator, o.level, trim_scale(o.value), 'of ' || o.out_of, nullif(o.dimensions::text, '{}')) as line
      from observations o join indicators i on i.id = o.indicator_id join units u on u.id = o.unit_id join periods p on p.id = o.period_id`
  ).map(({ line }) => line);

let db: TestDb;
let officer: Viewer;
let before: readonly string[];

/** A hub that knows its units, indicators and periods, and no figure. */
beforeAll(async () => {
  db = await makeDb({ dataset: true });
  before = await figures(db.sql);
  await db.sql
    .unsafe(`truncate autonomy_stats, budget_figures, budget_figure_units, dossier_stats, index_scores, lone_observations, personnel_moves, procedure_counts,
    soe_actions, soe_action_enterprises, staff_stats, targets, task_progress, task_assignments, tasks, plan_areas, plans, conclusion_addressees, conclusions,
    document_mentions, document_relations, document_corrections, procedures, publication_decisions cascade`);
  const person = await makePerson(db.sql, { roles: [{ role: "ENTERER" }] });
  const roles = [{ role: "ENTERER", unitId: null, withSubtree: true }] as const;
  officer = { personId: person.id, tokenId: null, visitorHash: null, roles, rights: figureRights(roles) };
});
afterAll(() => db.drop());

interface Batch {
  stage: string;
  version: number;
  items: { id: string; version: number; effect: string; kind: string }[];
}

/** Imports a file as it is and commits all that can be committed. */
async function importWhole(file: string): Promise<{ seconds: number; statements: string; found: string }> {
  const begun = performance.now();
  const graph = makeGraph(db.hub, officer);
  const unit = "ubnd-tinh";
  const id = await receiveFile(db.hub, officer, { fileName: file, unit, template: null, content: readFileSync(join(folder, file)) });
  const jobs = runImports({ sql: db.hub, log: pino({ level: "error" }) });
  await expect
    .poll(async () => (await db.sql`select stage from imports where id = ${id}`)[0]!["stage"], { timeout: 60_000 })
    .toBe("CHECKED");
  await jobs.stop();
  const { import: batch } = (await graph.data("query ($id: ID!) { import(id: $id) { stage version items { id version effect kind } } }", {
    id,
  })) as {
    import: Batch;
  };
  const possible = batch.items.filter(({ effect }) => effect !== "CONFLICT" && effect !== "UNRESOLVED");
  const seen = possible.map(({ id: item, version }) => ({ id: item, version }));
  const decided = (await graph.data(
    "mutation ($input: DecideImportItemsInput!) { decideImportItems(input: $input) { import { version } problems { message } } }",
    { input: { import: id, items: seen, decision: "ACCEPTED" } },
  )) as { decideImportItems: { import: { version: number }; problems: unknown[] } };
  expect(decided.decideImportItems.problems).toEqual([]);
  const done = (await graph.data(
    "mutation ($input: CommitImportInput!) { commitImport(input: $input) { import { stage } problems { message itemId } } }",
    { input: { id, version: decided.decideImportItems.import.version, state: "SUBMITTED" } },
  )) as { commitImport: { problems: unknown[] } };
  expect(done.commitImport.problems).toEqual([]);
  const [count] = await db.sql<{ rows: number }[]>`select count(*)::int as rows from import_changes where import_id = ${id}`;
  return {
    seconds: (performance.now() - begun) / 1000,
    statements: `${count!.rows} rows`,
    found: `${possible.length} of ${batch.items.length}`,
  };
}

describe.runIf(files.length > 0)("the source documents, imported as they are", () => {
  test("become the figures of the data set, where they were recognised", async () => {
    for (const file of files) {
      const { seconds, statements, found } = await importWhole(file);
      process.stdout.write(`${file}: ${seconds.toFixed(1)} s, ${found} items, ${statements}\n`);
    }
    const after = await figures(db.sql);
    const missing = before.filter((line) => !after.includes(line));
    const extra = after.filter((line) => !before.includes(line));
    process.stdout.write(
      `${before.length - missing.length} of ${before.length} figures are equal\nMISSING\n${missing.join("\n")}\nOTHERS\n${extra.join("\n")}\n`,
    );
    expect(before.length - missing.length).toBeGreaterThanOrEqual(115);
  });
});
