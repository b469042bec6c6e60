import type { ISql } from "postgres";
import type { FindingUnitCount } from "#schema/ingest/finding.type.ts";

export interface UnitsCounted {
  readonly state: string;
  readonly rule: string | null;
  readonly severity: string | null;
  /** Codes; the unit counts with all below it. */
  readonly unit: string | null;
  readonly period: string | null;
  readonly first: number;
}

/** Findings within sight of each unit that has some, the units with the most grave ones first. */
export async function countByUnit(sql: ISql, { state, rule, severity, unit, period, first }: UnitsCounted): Promise<FindingUnitCount[]> {
  return await sql<FindingUnitCount[]>`
    select u.code as unit, u.name, count(*) filter (where f.severity = 'ERROR')::int as errors,
      count(*) filter (where f.severity = 'WARNING')::int as warnings, count(*) filter (where f.severity = 'NOTICE')::int as notices,
      count(*)::int as count
    from findings f left join units u on u.id = f.unit_id
    where f.state = ${state} and (${rule}::text is null or f.rule = ${rule}) and (${severity}::text is null or f.severity::text = ${severity})
      and (${unit}::text is null or f.unit_id in (
        select c.descendant_id from units a join unit_closure c on c.ancestor_id = a.id where a.code = ${unit}))
      and (${period}::text is null or f.period_id = (select id from periods where code = ${period}))
    group by u.code, u.name order by errors desc, warnings desc, notices desc, u.code limit ${first}`;
}
