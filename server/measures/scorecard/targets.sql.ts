import type { Sql } from "postgres";
import type { MeasuredUnit } from "#schema/measures/cross.type.ts";
import { arrayText } from "#server/measures/query/values.ts";
import { lookUp } from "#server/measures/cross/look-up.ts";
import type { Period } from "#schema/periods/period.type.ts";

export interface TargetRow {
  readonly indicator: string;
  readonly value: string;
  readonly comparator: string;
  readonly isOwn: boolean;
  readonly unit: MeasuredUnit;
  readonly period: string;
}

/**
 * The target of each indicator that binds a unit in a year: its own first, else the nearest set for all below a unit
 * above it and for its level. A growth a year is no value to reach and stays out.
 */
export const selectTargets = (sql: Sql, unit: MeasuredUnit, { year, endsOn }: Period, indicators: readonly string[]) =>
  lookUp(sql<TargetRow[]>`
    select distinct on (i.code) i.code as indicator, trim_scale(t.value)::text as value, t.comparator, o.id = u.id as "isOwn",
      json_build_object('key', o.code, 'name', o.name, 'level', o.level, 'type', o.type) as unit, p.name as period
    from targets t
      join indicators i on i.id = t.indicator_id and i.code = any(${arrayText(indicators)}::text[])
      join periods p on p.id = t.period_id
        and ${year} between extract(year from p.starts_on + 17) and extract(year from p.ends_on) and p.kind in ('YEAR', 'MULTI_YEAR')
      join units u on u.code = ${unit.key}
      join units o on o.id = t.unit_id
      left join unit_parents r on r.unit_id = o.id and o.type = 'PEOPLES_COMMITTEE' and daterange(r.valid_from, r.valid_to) @> ${endsOn}::date
      left join units realm on realm.id = r.parent_id and realm.type = 'TERRITORY'
      left join unit_closure c on c.descendant_id = u.id and c.ancestor_id = coalesce(realm.id, o.id)
        and daterange(c.valid_from, c.valid_to) @> greatest(u.valid_from, least(${endsOn}::date, u.valid_to - 1))
    where not t.is_yearly_growth
      and (o.id = u.id or t.coverage = 'SUBTREE' and c.depth is not null and (t.levels = '{}' or u.level = any (t.levels)))
    order by i.code, o.id <> u.id, c.depth, p.kind desc, p.code`);
