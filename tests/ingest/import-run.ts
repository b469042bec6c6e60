import { pino } from "pino";
import { expect } from "vitest";
import { figureRights } from "#server/auth/figure-rights.policy.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import { runImports } from "#server/ingest/batches/jobs.ts";
import { receiveFile } from "#server/ingest/batches/receive.command.ts";
import { makeGraph } from "#tests/helpers/graph.ts";
import type { TestDb } from "#tests/helpers/make-db.ts";
import { makePerson } from "#tests/helpers/sign-in.ts";

export interface RunItem {
  id: string;
  version: number;
  kind: string;
  effect: string;
  decision: string;
  title: string;
  remark: string | null;
}
export interface RunBatch {
  id: string;
  stage: string;
  version: number;
  items: RunItem[];
}
export interface RunPayload {
  import: RunBatch;
  problems: { code: string; message: string; itemId: string | null }[];
}

const fields = "id stage version items { id version kind effect decision title remark }";

/** Somebody who enters figures of every unit. */
export async function makeOfficer({ sql }: TestDb): Promise<Viewer> {
  const person = await makePerson(sql, { roles: [{ role: "ENTERER" }] });
  const roles = [{ role: "ENTERER", unitId: null, withSubtree: true }] as const;
  return { personId: person.id, tokenId: null, visitorHash: null, roles, rights: figureRights(roles) };
}

/** Imports as an officer does them: read by the hub itself, decided on and committed through GraphQL. */
export function runAs(db: TestDb, officer: Viewer) {
  const graph = makeGraph(db.hub, officer);
  const open = async (id: string) =>
    ((await graph.data(`query ($id: ID!) { import(id: $id) { ${fields} } }`, { id })) as { import: RunBatch }).import;
  const act = async (name: string, type: string, input: object): Promise<RunPayload> => {
    const text = `mutation ($input: ${type}!) { ${name}(input: $input) { import { ${fields} } problems { code message itemId } } }`;
    return ((await graph.data(text, { input })) as Record<string, RunPayload>)[name]!;
  };
  const actOn = async (name: string, id: string): Promise<RunPayload> => {
    const text = `mutation ($id: ID!) { ${name}(id: $id) { import { ${fields} } problems { code message itemId } } }`;
    return ((await graph.data(text, { id })) as Record<string, RunPayload>)[name]!;
  };
  return {
    open,
    async send(content: string | Buffer, fileName = "van-ban.txt", unit = "ubnd-tinh"): Promise<RunBatch> {
      const id = await receiveFile(db.hub, officer, { fileName, unit, template: null, content: Buffer.from(content) });
      const jobs = runImports({ sql: db.hub, log: pino({ level: "error" }) });
      const told = async () =>
        (await db.sql`select stage || coalesce(': ' || message, '') as told from imports where id = ${id}`)[0]!["told"] as string;
      await expect.poll(told, { timeout: 120_000, interval: 100 }).toMatch(/^(CHECKED|FAILED)/);
      await jobs.stop();
      expect(await told()).toBe("CHECKED");
      return await open(id);
    },
    /** Accepts all that can be committed. */
    async accept({ id, items }: RunBatch): Promise<RunBatch> {
      const possible = items.filter(({ effect }) => effect !== "CONFLICT" && effect !== "UNRESOLVED");
      const seen = possible.map(({ id: item, version }) => ({ id: item, version }));
      const { import: batch, problems } = await act("decideImportItems", "DecideImportItemsInput", {
        import: id,
        items: seen,
        decision: "ACCEPTED",
      });
      expect(problems).toEqual([]);
      return batch;
    },
    decide: (id: string, items: readonly RunItem[], decision: string) =>
      act("decideImportItems", "DecideImportItemsInput", {
        import: id,
        items: items.map(({ id: item, version }) => ({ id: item, version })),
        decision,
      }),
    commit: ({ id, version }: RunBatch, state = "DRAFT") => act("commitImport", "CommitImportInput", { id, version, state }),
    undo: (id: string) => actOn("undoImport", id),
    cancel: (id: string) => actOn("cancelImport", id),
  };
}

/** Everything that an import may write, as it is. */
export async function everyRow({ sql }: TestDb): Promise<Record<string, unknown>> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name in
      ('documents', 'document_mentions', 'document_relations', 'provenances', 'periods', 'plans', 'plan_areas', 'tasks', 'task_assignments', 'conclusions',
       'conclusion_addressees', 'dossier_stats', 'procedure_counts', 'staff_stats', 'personnel_moves', 'budget_figures', 'autonomy_stats', 'soe_actions',
       'index_scores', 'lone_observations', 'targets')`;
  const rows = await Promise.all(tables.map(({ name }) => sql`select to_jsonb(t) as row from ${sql(name)} t order by id`));
  return Object.fromEntries(tables.map(({ name }, at) => [name, rows[at]!.map((row) => row["row"] as unknown)]));
}
