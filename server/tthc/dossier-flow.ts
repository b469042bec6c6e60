import type { GraphQLSchema } from "graphql";
import type { ISql } from "postgres";
import type { DossierFlowInput } from "#schema/tthc/dossier-flow.input.ts";
import type { DossierFlow, DossierFlowRow } from "#schema/tthc/dossier-flow.type.ts";
import { badInput } from "#server/core/errors.ts";
import { differencesOf } from "./dossier-differences.ts";
import { selectFlow, type FlowRow } from "./dossier-flow.sql.ts";

const compare = ({ unit, counted, reported }: FlowRow): DossierFlowRow => ({
  unit,
  counted,
  reported,
  differences: differencesOf(counted, reported),
});

/** How far a report is from what is counted, in dossiers. */
const distance = ({ differences }: DossierFlowRow) =>
  differences.reduce((sum, { counted, reported }) => sum + Math.abs(counted - reported), 0);

/** The flow of dossiers in a period; null when no period has any. */
export async function findFlow(sql: ISql, schema: GraphQLSchema, input: DossierFlowInput): Promise<DossierFlow | null> {
  const { unit, period } = input;
  if (unit && !(await sql`select from units where code = ${unit}`).length)
    throw badInput("dossierFlow.input.unit", "mã một đơn vị của hub", unit);
  const found = await selectFlow(sql, schema, input);
  if (!found) {
    if (period) throw badInput("dossierFlow.input.period", "mã một kỳ có ngày đầu, ngày cuối", period);
    return null;
  }
  const total = found.rows.find(({ isTotal }) => isTotal)!;
  const units = found.rows
    .filter(({ isTotal }) => !isTotal)
    .map(compare)
    .toSorted((left, right) => distance(right) - distance(left));
  const { startsOn, endsOn, at } = found;
  return { period: found.period, startsOn, endsOn, at, total: compare(total), units };
}
