import type { ISql } from "postgres";
import type { FindingCount } from "#schema/ingest/finding.type.ts";

export interface Counted {
  /** Codes; the unit counts with all below it. */
  readonly unit?: string | null;
  readonly period?: string | null;
  readonly import?: string | null;
}

/** Findings within sight, counted by rule, severity and state. */
export async function countFindings(sql: ISql, { unit = null, period = null, import: importId = null }: Counted): Promise<FindingCount[]> {
  return await sql<FindingCount[]>`
    select f.rule, f.severity, f.state, count(*)::int as count from findings f
    where (${unit}::text is null or f.unit_id in (
        select c.descendant_id from units u join unit_closure c on c.ancestor_id = u.id where u.code = ${unit}))
      and (${period}::text is null or f.period_id = (select id from periods where code = ${period}))
      and f.import_id is not distinct from coalesce(${importId}::uuid, f.import_id)
    group by 1, 2, 3 order by 1, 2, 3`;
}
