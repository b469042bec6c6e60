import type { Sql } from "postgres";
import type { MeasuredUnit } from "#schema/measures/cross.type.ts";
import { lookUp } from "#server/measures/cross/look-up.ts";

export interface Neighbours {
  readonly parent: MeasuredUnit | null;
  /** Codes of the units of the same type and level in force on the day, itself among them. */
  readonly ofLevel: readonly string[];
  /** Those of them under the same parent. */
  readonly ofParent: readonly string[];
}

/**
 * Who stands beside a unit on a day. A People's Committee belongs to its territory: its neighbours are the committees of
 * the territories beside its own.
 */
export async function selectNeighbours(sql: Sql, unit: MeasuredUnit, on: string): Promise<Neighbours> {
  const rows = await lookUp(sql<{ code: string; home: string | null; name: string; level: string; type: string }[]>`
    with alike as (
      select u.id, u.code, greatest(u.valid_from, least(${on}::date, u.valid_to - 1)) as day from units u
      where u.code = ${unit.key} or u.level = ${unit.level} and u.type = ${unit.type} and daterange(u.valid_from, u.valid_to) @> ${on}::date
    )
    select a.code, h.code as home, h.name, h.level, h.type
    from alike a
      left join unit_parents p on p.unit_id = a.id and daterange(p.valid_from, p.valid_to) @> a.day
      left join units t on t.id = p.parent_id
      left join unit_parents tp on t.type = 'TERRITORY' and ${unit.type} = 'PEOPLES_COMMITTEE' and tp.unit_id = t.id
        and daterange(tp.valid_from, tp.valid_to) @> a.day
      left join units h on h.id = case when t.type = 'TERRITORY' and ${unit.type} = 'PEOPLES_COMMITTEE' then tp.parent_id else t.id end`);
  const own = rows.find(({ code }) => code === unit.key)!;
  return {
    parent: own.home === null ? null : { key: own.home, name: own.name, level: own.level, type: own.type },
    ofLevel: rows.map(({ code }) => code),
    ofParent: own.home === null ? [] : rows.filter(({ home }) => home === own.home).map(({ code }) => code),
  };
}
