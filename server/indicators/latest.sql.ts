import type { ArgumentSql } from "#server/core/graph/relations.ts";

/** What the figure is broken down by beside its level; `TOTAL` is no part. */
const parts = `(select count(*) from jsonb_each_text(o.dimensions) d where d.value <> 'TOTAL')`;
const committee = `u.type = 'PEOPLES_COMMITTEE'`;

/**
 * The latest figures of an indicator at its widest coverage, as a `from` item.
 *
 * The widest reporters are the units of the highest level that has any figure, its People's Committee before all
 * others of that level; of their figures those of the whole subtree, then of the latest period, the longest window
 * when several end on one day, and the last said of it. The figure of the whole, or the coarsest parts where the source gives no whole; a part
 * that is the sum of the others is the total under another name.
 *
 * Units are tried one by one, each by index (`offset 0` keeps that order): reading every observation of every
 * indicator took 4 s where this takes 0.2 s.
 */
export const latestOf = (indicator: string, target: string, { unit }: ArgumentSql): string => {
  const figures = `select o.* from observations o where o.unit_id = u.id and o.indicator_id = ${indicator}.id and o.kind <> 'TARGET'`;
  const asked = unit ? `u.code = ${unit}` : "true";
  const reported = `exists (select from observations o where o.indicator_id = ${indicator}.id and o.kind <> 'TARGET')`;
  const widest = `select u.level, ${committee} as leads
    from (select u.* from units u where ${asked} and ${reported} order by u.level, ${committee} desc offset 0) u
    cross join lateral (${figures} limit 1) o limit 1`;
  const latest = `select o.*, ${parts} as parts, rank() over (order by o.coverage desc, p.ends_on desc nulls last, p.starts_on, o.as_of desc nulls last) as recent
    from (${widest}) w join units u on u.level = w.level and (${committee}) = w.leads and ${asked}
    cross join lateral (${figures} offset 0) o join periods p on p.id = o.period_id`;
  const coarsest = `select o.*, rank() over (partition by o.unit_id order by (o.level is null and o.parts = 0) desc, o.parts) as coarse
    from (${latest}) o where o.recent = 1`;
  const totals = `select o.*, count(*) over w > 2 and o.value > 0 and o.value * 2 = sum(o.value) over w as is_total
    from (${coarsest}) o where o.coarse = 1 window w as (partition by o.unit_id)`;
  return `(select o.* from (select o.*, rank() over (partition by o.unit_id order by o.is_total desc) as shown from (${totals}) o) o where o.shown = 1) ${target}`;
};
