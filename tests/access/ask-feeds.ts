import { randomUUID } from "node:crypto";
import type { Ask, GraphAsk } from "./asked.ts";
import type { Cell } from "./cell.ts";
import { unitCode } from "./world.ts";

const feed = (name: string, type: string, row: object): GraphAsk => ({
  text: `mutation ($input: ${type}!) { ${name}(input: $input) { batchId refused { problems { code message } } } }`,
  variables: { input: { source: `thu-${randomUUID()}`, rows: [{ key: randomUUID(), ...row }] } },
  shows: `${name}.batchId`,
});

const procedureOf = async ({ sql }: Cell) => (await sql<{ code: string }[]>`select code from procedures order by id limit 1`)[0]!.code;

export const feedAsks: Readonly<Record<string, Ask>> = {
  "Mutation.feedDossiers": async (cell) =>
    feed("feedDossiers", "DossierFeedInput", {
      receiptCode: "H40",
      procedure: await procedureOf(cell),
      unit: unitCode,
      channel: "DIRECT",
      status: "PROCESSING",
      receivedAt: "2024-03-05T01:00:00Z",
      dueAt: "2024-03-15T01:00:00Z",
      changedAt: "2024-03-05T01:00:00Z",
    }),
};
