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

/** A period of the cell's own, so that no two say the same. */
async function periodOf({ sql }: Cell): Promise<string> {
  const [row] = await sql<{ code: string }[]>`
    insert into periods (code, name, kind, "window", year, starts_on)
    values (${`thu-${randomUUID()}`}, 'Kỳ thử', 'AD_HOC', 'CALENDAR', 1950, '1950-01-01'::date + (random() * 1e6)::int) returning code`;
  return row!.code;
}

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
  "Mutation.feedObservations": async (cell) =>
    feed("feedObservations", "ObservationFeedInput", {
      unit: unitCode,
      period: await periodOf(cell),
      indicator: "RECRUITED",
      value: "5",
    }),
  "Mutation.feedStaffing": async (cell) =>
    feed("feedStaffing", "StaffFeedInput", { unit: unitCode, period: await periodOf(cell), posts: { kind: "CIVIL", present: 5 } }),
  "Mutation.feedProcedures"() {
    const code = `thu-${randomUUID()}`;
    return feed("feedProcedures", "ProcedureFeedInput", { code, name: "Thủ tục thử", field: "tu-phap", level: "COMMUNE", unit: unitCode });
  },
  "Mutation.feedUnits"() {
    const code = `thu-${randomUUID()}`;
    return feed("feedUnits", "UnitFeedInput", { code, name: "Đơn vị thử", level: "COMMUNE", type: "OFFICE", validFrom: "2024-01-01" });
  },
  "Mutation.feedFinance": async (cell) =>
    feed("feedFinance", "FinanceFeedInput", { unit: unitCode, period: await periodOf(cell), autonomy: { body: "AGENCY", autonomous: 5 } }),
};
