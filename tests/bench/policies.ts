import { analyzeCases } from "#tests/bench/analyze.ts";
import type { Sql } from "#server/core/postgres/connect.ts";
import type { Server } from "#tests/bench/servers.ts";

export interface PolicyCase {
  readonly name: string;
  readonly text: string;
  readonly variables: object;
}

const figures = "id unit { name } period { name } received resolved overdue state provenance { source }";

/** Questions of figures, which the policies look at row by row. */
export const policyCases: readonly PolicyCase[] = [
  ...analyzeCases.map(({ name, text, variables }) => ({ name: `row-level: ${name}`, text, variables })),
  { name: "row-level: list of 100 dossier results", text: `{ dossierStats(first: 100) { nodes { ${figures} } } }`, variables: {} },
  {
    name: "row-level: dossier results of a unit, with their number",
    text: `{ unit(code: "ubnd-tinh") { dossierStats(first: 50) { totalCount nodes { ${figures} } } } }`,
    variables: {},
  },
  {
    name: "row-level: number of dossier results in a state",
    text: `{ dossierStats(filter: { state: { eq: APPROVED } }) { totalCount } }`,
    variables: {},
  },
  {
    name: "row-level: observations of a unit",
    text: `{ unit(code: "so-noi-vu") { observations(first: 100) { totalCount nodes { id value state indicator { name } } } } }`,
    variables: {},
  },
];

/** Milliseconds of each answer with the policies and without them, taken in turn. */
export async function timePolicies(
  { name, text: query, variables }: PolicyCase,
  { url }: Server,
  owner: Sql,
  rounds: number,
  times: number,
): Promise<{ bound: number[]; free: number[] }> {
  const tables = await owner<
    { name: string }[]
  >`select relname as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace`;
  const taken = { bound: [] as number[], free: [] as number[] };
  for (let round = 0; round < rounds; round++)
    for (const key of ["bound", "free"] as const) {
      const turn = key === "bound" ? "enable" : "disable";
      await owner.unsafe(tables.map((table) => `alter table ${table.name} ${turn} row level security`).join(";"));
      for (let n = -2; n < times; n++) {
        await owner`select pg_notify('hub_data', 'bench')`;
        const start = performance.now();
        const body = JSON.stringify({ query, variables });
        const answer = await fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body });
        const said = await answer.text();
        if (n >= 0) taken[key].push(performance.now() - start);
        if (said.includes('"errors"')) throw new Error(`${name}: ${said.slice(0, 300)}`);
      }
    }
  await owner.unsafe(tables.map((table) => `alter table ${table.name} enable row level security`).join(";"));
  return taken;
}
