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

const decide = (field: string, args: string): GraphAsk => ({
  text: `mutation { ${field}(${args}) { decided problems { code message } } }`,
  shows: `${field}.decided`,
});

export const findingAsks: Readonly<Record<string, Ask>> = {
  "Query.findingRules": () => ({ text: "{ findingRules { rule } }", shows: "findingRules" }),
  "Query.findingCounts": () => ({ text: "{ findingCounts { count } }", shows: "findingCounts" }),
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
