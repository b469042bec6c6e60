import { randomUUID } from "node:crypto";
import type { Ask, GraphAsk } from "./asked.ts";
import type { Cell } from "./cell.ts";

/** A finding in a figure of the unit that is in a state. */
async function findingIn({ sql, world }: Cell, figureState: string, state = "OPEN"): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into findings (rule, fingerprint, severity, state, figure_state, message, found_values, unit_id)
    values ('V2', ${randomUUID()}, 'ERROR', ${state}, ${figureState}, 'Không khớp.', '[]', ${world.units.own}) returning id`;
  return row!.id;
}

/** Findings of the origin of some published figure, of which one is in a figure in a state. */
async function ofOrigin(cell: Cell, figureState: string): Promise<GraphAsk> {
  const id = await findingIn(cell, figureState);
  const [row] = await cell.sql<{ origin: string }[]>`
    with figure as (select id, provenance_id from dossier_stats where state = 'PUBLISHED' order by id offset ${figureState === "DRAFT" ? 1 : 0} limit 1),
      held as (update findings set subject_ids = array[(select id from figure)] where id = ${id})
    select provenance_id as origin from figure`;
  return { text: `{ originFindings(provenance: "${row!.origin}") { id } }`, shows: "originFindings" };
}

const decide = (field: string, args: string): GraphAsk => ({
  text: `mutation { ${field}(${args}) { decided problems { code message } } }`,
  shows: `${field}.decided`,
});

export const findingAsks: Readonly<Record<string, Ask>> = {
  "Query.findingRules": () => ({ text: "{ findingRules { rule } }", shows: "findingRules" }),
  "Query.findingCounts": () => ({ text: "{ findingCounts { count } }", shows: "findingCounts" }),
  "Query.findingUnits": async (cell) => {
    await findingIn(cell, "PUBLISHED");
    return { text: "{ findingUnits(first: 500) { count } }", shows: "findingUnits" };
  },
  "Query.originFindings": (cell) => ofOrigin(cell, "PUBLISHED"),
  "Query.originFindings · ở bản nháp của đơn vị": (cell) => ofOrigin(cell, "DRAFT"),
  "Query.findings · ở bản nháp của đơn vị": async (cell) => {
    const id = await findingIn(cell, "DRAFT");
    return { text: `{ findings(filter: { id: { eq: "${id}" } }) { totalCount nodes { id } } }`, shows: "findings.nodes" };
  },
  "Mutation.acceptFindings · ở số liệu đã công bố": async (cell) =>
    decide("acceptFindings", `ids: ["${await findingIn(cell, "PUBLISHED")}"], reason: "Đã đối chiếu."`),
  "Mutation.reopenFindings · ở số liệu đã công bố": async (cell) =>
    decide("reopenFindings", `ids: ["${await findingIn(cell, "PUBLISHED", "ACCEPTED")}"]`),
  "Mutation.runChecks": () => ({ text: "mutation { runChecks }", shows: "runChecks" }),
};
