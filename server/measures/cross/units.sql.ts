import type { Sql } from "postgres";
import type { MeasuredUnit } from "#schema/measures/cross.type.ts";
import { arrayText } from "#server/measures/query/values.ts";
import { lookUp } from "./look-up.ts";

/** Units by their codes, in no order. */
export const selectMeasuredUnits = (sql: Sql, codes: readonly string[]): Promise<MeasuredUnit[]> =>
  lookUp(sql<MeasuredUnit[]>`select code as key, name, level, type from units where code = any(${arrayText(codes)}::text[])`);

/** The last day, up to one given, on which each of the units took over another or a part of one; a new name does not count. */
export async function selectTakeovers(sql: Sql, codes: readonly string[], until: string): Promise<Map<string, string>> {
  const rows = await lookUp(sql<{ code: string; day: string }[]>`
    select u.code, max(s.effective_on)::text as day from unit_successions s join units u on u.id = s.successor_id
    where s.kind <> 'RENAME' and s.effective_on <= ${until} and u.code = any(${arrayText(codes)}::text[]) group by u.code`);
  return new Map(rows.map(({ code, day }) => [code, day]));
}
