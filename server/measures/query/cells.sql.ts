import { stepsBack } from "./time.sql.ts";
import { columnDimensions, setRows } from "./sums.sql.ts";
import type { NumberedPart } from "./part.sql.ts";
import type { Question } from "#server/measures/question.ts";

/** The parts of all measures, and which measure each belongs to. */
export function numberParts({ definitions }: Question): { parts: NumberedPart[]; measureOf: number[] } {
  const parts: NumberedPart[] = [];
  const measureOf: number[] = [];
  for (const [measure, { parts: own, overUnits, overTime }] of definitions.entries())
    for (const part of own) {
      parts.push({ part, number: parts.length, overUnits, overTime });
      measureOf.push(measure);
    }
  return { parts, measureOf };
}

/**
 * `b`: sums of a measure over the periods of each group (stocks only of its last period). `v`: the value with its state
 * and where it comes from. `k`: with its rank.
 */
export function cellsSql(question: Question, { parts, measureOf }: ReturnType<typeof numberParts>): string {
  const dims = columnDimensions(question).map((i) => `d${i}`);
  const list = (of: readonly string[]) => of.map((column) => `${column}, `).join("");
  const partRows = parts.map(({ number, overTime }) => `(${number}, ${measureOf[number]}, '${overTime}')`).join(", ");
  const measureRows = question.definitions
    .map((item, mi) => {
      const scale = item.form === "RATIO" ? item.scale : "null::integer";
      return `(${mi}, ${scale}, ${item.decimals}, ${item.overUnits === "NONE"}, ${item.overTime === "NONE"}, ${item.betterWhen === "DOWN" ? -1 : 1})`;
    })
    .join(", ");
  return `
b as materialized (
  select mi, fid, ${list(dims)}pid, row(${["fid", ...dims].join(", ")})::text as dk, sum(num) as num, sum(den) as den, sum(n)::integer as n, bool_or(prov) as prov,
    bool_or(der) as der, bool_or(whole) as whole, min(idx) <> max(idx) as many_periods
  from (
    select ms.mi, ms.t, s.fid, ${list(dims.map((dim) => `a.${dim}`))}case when s.with_period then a.pid end as pid, a.num, a.den, a.n, a.prov, a.der, a.whole, p.idx,
      rank() over (partition by a.m, s.fid, ${list(dims.map((dim) => `a.${dim}`))}case when s.with_period then a.pid end order by p.idx desc) as back
    from a join (values ${setRows(question)}) s(mask, fid, with_period) using (mask)
      join (values ${partRows}) ms(m, mi, t) using (m) join p on p.id = a.pid
    where (s.with_period or p.requested) and coalesce(a.num, a.den) is not null) x
  where t <> 'LAST' or back = 1
  group by mi, fid, ${list(dims)}pid
), v as (
  select b.*, f.better,
    case when not_additive or f.scale is not null and (b.den = 0 or b.num is null or b.den is null) then null
      when f.scale is not null then round(b.num * f.scale / b.den, f.decimals) else b.num end as value,
    f.scale is not null as is_ratio, not_additive
  from b join (values ${measureRows}) f(mi, scale, decimals, single_unit, single_period, better) using (mi)
    cross join lateral (select f.single_unit and b.n > 1 or f.single_period and b.many_periods as not_additive) o
), k as materialized (
  select v.*, p.idx, coalesce(p.requested, true) as requested,
    case when not_additive or is_ratio and den = 0 then 'NOT_APPLICABLE' when value is null then 'MISSING' when prov then 'PROVISIONAL'
      when is_ratio or der or n > 1 then 'DERIVED' else 'REPORTED' end as state,
    case when not_additive then 'NOT_ADDITIVE' when is_ratio and den = 0 then 'ZERO_DENOMINATOR' when value is null then 'NO_REPORT'
      when whole then 'WHOLE_OVER_PARTS' when n > 1 then 'SUM_OF_REPORTS' else 'REPORT' end as basis,
    ${question.rank ? "case when fid = 0 and value is not null then rank() over (partition by mi, fid, pid, value is null order by -value * better) end" : "null::bigint"} as place,
    ${question.rank ? "case when fid = 0 then count(value) over (partition by mi, fid, pid) end" : "null::bigint"} as out_of
  from v left join p on p.id = v.pid
)`;
}

/** A cell as a JSON array; `answer.ts` reads it in this order. */
export function cellJson(question: Question): { cell: string; joins: string } {
  const changes = question.compare.map((_, i) => {
    const to = `k${i}`;
    return `json_build_array(trim_scale(${to}.value)::text, coalesce(${to}.state, 'MISSING'), trim_scale(k.value - ${to}.value)::text,
      trim_scale(round((k.value - ${to}.value) * 100 / nullif(abs(${to}.value), 0), 2))::text, ${to}.place - k.place)`;
  });
  const joins = question.compare.map(
    (comparison, i) =>
      `left join k k${i} on k${i}.mi = k.mi and k${i}.dk = k.dk and k${i}.idx = k.idx - ${stepsBack(comparison, question.time.kind)}`,
  );
  const plain = [
    "trim_scale(k.value)::text",
    "k.state",
    "k.basis",
    "case when k.is_ratio then trim_scale(k.num)::text end",
    "case when k.is_ratio then trim_scale(k.den)::text end",
    "k.n",
    "k.place",
    "k.out_of",
  ];
  return { cell: `json_build_array(${[...plain, `json_build_array(${changes.join(", ")})`].join(", ")})`, joins: joins.join(" ") };
}
