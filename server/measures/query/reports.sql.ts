import type { OverTime } from "#server/measures/definition.ts";
import { rowsOf, type Axis } from "#server/measures/facts/fact.ts";
import type { Question } from "#server/measures/question.ts";
import { countsReports, list, masked, maskWhere, sumsOf } from "./columns.ts";
import { axisColumns, axisFilters, maskOf, type NumberedPart, type Pass } from "./passes.ts";
import { scopeSql } from "./units.sql.ts";
import type { Values } from "./values.ts";

/** The step that tells which reported period may stand for which, with `pref`, `needed` and `bit`. */
export const SOURCE: Record<OverTime, string> = { SUM: "flow_source", NONE: "whole_source", LAST: "stock_source" };

/**
 * `f…`: one row for a unit's report on a period (and the members asked for), with the values of every part of a pass:
 * `has` which parts it gives, `prov` and `der` which of them are provisional or worked out. Here a report becomes free of
 * overlaps in itself: totals beside their parts (`y…`), then periods beside the finer periods inside them.
 */
export function reportsSql(pass: Pass, question: Question, values: Values): string {
  const { number: i, fact } = pass;
  const members = axisColumns(question).map(([index]) => `d${index}`);
  if (fact.kind === "DATED") return datedSql(pass, question, values);
  const several = maskWhere(pass, ({ bit }) => `count(*) filter (where m & ${bit} <> 0) > 1`);
  return `${statedSql(pass, question, values)}${sourcesSql(pass)}${tilesSql(i)}${bestSql(i)}
f${i} as materialized (
  select unit_id, subtree, pid, ${list(members)}bit_or(m) as has, bit_or(m & prov) as prov, bit_or(m & der) | ${several} as der,
    array_agg(yn) as yns, array_agg(m) as ms
  from (
    select yn, pid, bit_or(t.gives & best.gives) as m
    from t${i} t join best${i} best using (unit_id, subtree, pid, pref, needed) where t.gives & best.gives <> 0 group by yn, pid) c
    join y${i} y using (yn)
  group by ${["unit_id", "subtree", "pid", ...members].join(", ")}
)`;
}

/** What makes a row of the fact speak of a part. */
function statedOf({ part: { fact, where, numerator, denominator } }: NumberedPart): string {
  return [
    ...(fact.within ? [fact.within.where] : []),
    ...(where ? [`(${where})`] : []),
    ...(numerator ? [`(${numerator}) is not null`] : []),
    ...(denominator ? [`(${denominator}) is not null`] : []),
  ].join(" and ");
}

/** Values and counts of the rows that speak of each part. */
const rowSums = ({ parts }: Pass): string[] =>
  parts.flatMap((numbered) => {
    const { part, number } = numbered;
    const stated = statedOf(numbered);
    // A sum leaves nulls out by itself.
    const isPlain = !part.fact.within && !part.where && !(part.numerator && part.denominator);
    const only = (value: string) => (isPlain ? value : `case when ${stated} then ${value} end`);
    return [
      ...(part.numerator ? [`sum(${only(part.numerator)}) as n${number}`] : []),
      ...(part.denominator ? [`sum(${only(part.denominator)}) as e${number}`] : []),
      `count(${only(isPlain ? (part.numerator ?? part.denominator)! : "1")}) as r${number}`,
    ];
  });

/** Conditions on the rows of a fact that hold for every part: the members and the units asked for, and that it speaks of one. */
function conditions(pass: Pass, question: Question, values: Values): string {
  const scope = scopeSql(question, values);
  const any = [...new Set(pass.parts.map((part) => `(${statedOf(part)})`))].join(" or ");
  return [
    ...axisFilters(question).map(({ axis, members }) => `${pass.fact.axes[axis]!.sql} = any(${values.list(members)})`),
    ...(scope ? [`f.unit_id in (${scope})`] : []),
    `(${any})`,
  ].join(" and ");
}

function datedSql(pass: Pass, question: Question, values: Values): string {
  const { fact, number: i } = pass;
  const members = axisColumns(question).map(([index, axis]) => [`d${index}`, fact.axes[axis]!.sql]);
  const has = maskWhere(pass, ({ number }) => `r${number} > 0`);
  return `
y${i} as materialized (
  select *, row_number() over () as yn, ${has} as has from (
    select f.unit_id, p.pid, ${members.map(([name, sql]) => `${sql} as ${name}, `).join("")}${list(rowSums(pass))}bool_or(${fact.provisional}) as is_prov
    from ${fact.from} f join (select id as pid, range_from + generate_series(0, ends_on - range_from) as on_date from p) p using (on_date)
    where f.unit_id is not null and ${conditions(pass, question, values)}
    group by ${["f.unit_id", "p.pid", ...members.map(([, sql]) => sql)].join(", ")}) f
), f${i} as materialized (
  select unit_id, false as subtree, pid, ${list(members.map(([name]) => name!))}has, case when is_prov then has else 0 end as prov, has as der,
    array[yn] as yns, array[has] as ms
  from y${i}
)`;
}

/** `y…`: the report of a unit on a period as it was made, each total beside its parts reduced to one of the two. */
function statedSql(pass: Pass, question: Question, values: Values): string {
  const { fact, number: i } = pass;
  const { order, eliminated, asked } = orderAxes(pass, question);
  // Of the last axis it only matters whether a row is the whole, unless its members are asked for.
  const last = order.at(-1);
  const isMerged = last !== undefined && eliminated.includes(last) && !asked.includes(last);
  const axes = order.map((axis) => (axis === last && isMerged ? fact.axes[axis]!.whole! : fact.axes[axis]!.sql));
  const sources = [...new Set(pass.parts.map(({ overTime }) => SOURCE[overTime]))].map((source) => `select sid from ${source}`);
  const rows = `
      select f.unit_id, f.coverage = 'SUBTREE' as subtree, f.period_id, f.timing, (${fact.provisional}) as prov, (${fact.derived}) as der,
        ${list(axes.map((axis, index) => `${axis} as "${order[index]}"`))}${rowSums(pass).join(", ")}
      from ${rowsOf(fact, [...question.dimensions, ...question.filters])} f where f.period_id in (${sources.join(" union ")}) and ${conditions(pass, question, values)}
      group by ${[...Array(6 + axes.length).keys()].map((index) => index + 1).join(", ")}`;
  // Whether a breakdown is given up for another is the same for all rows that agree in the axes before it: each looks at `has` alone.
  const given = eliminated.map((axis) => {
    const wanted = axis === last && isMerged ? `"${axis}"` : `"${axis}" is ${asked.includes(axis) ? "not " : ""}null`;
    const before = ["unit_id", "subtree", "period_id", "timing", ...order.slice(0, order.indexOf(axis)).map((one) => `"${one}"`)];
    return ` & case when ${wanted} then -1 else ~coalesce(bit_or(has) filter (where ${wanted}) over (partition by ${before.join(", ")}), 0) end`;
  });
  const members = axisColumns(question).map(([index, axis]) => [`d${index}`, `"${axis}"`] as const);
  const several = maskWhere(pass, ({ bit, number }) => `total(${masked("m", bit, `r${number}`)}) > 1`);
  return `
y${i} as materialized (
  select row_number() over () as yn, unit_id, subtree, period_id, timing, ${members.map(([name, axis]) => `${axis} as ${name}, `).join("")}bit_or(m) as has,
    bit_or(case when prov then m else 0 end) as prov, bit_or(case when der then m else 0 end) | ${several} as der,
    ${sumsOf(pass, (part) => (countsReports(pass, part) ? `total(${masked("m", part.bit, `r${part.number}`)})` : null)).join(", ")}
  from (
    select *, has${given.join("")} as m from (
      select *, ${maskWhere(pass, ({ number }) => `r${number} > 0`)} as has from (${rows}) x) x) x
  where m <> 0
  group by ${["unit_id", "subtree", "period_id", "timing", ...members.map(([, axis]) => axis)].join(", ")}
),`;
}

/** The breakdowns of a fact in the order in which totals and parts are told apart: those asked for first. */
function orderAxes({ fact }: Pass, question: Question): { order: Axis[]; eliminated: Axis[]; asked: Axis[] } {
  const asked = axisColumns(question).map(([, axis]) => axis);
  const filtered = axisFilters(question).map(({ axis }) => axis);
  // Members that are always stated are figures of their own: each is freed of overlaps by itself.
  const turnOf = (axis: Axis) => (!fact.axes[axis]!.whole ? 0 : asked.includes(axis) || filtered.includes(axis) ? 1 : 2);
  const order = (Object.keys(fact.axes) as Axis[]).toSorted((one, other) => turnOf(one) - turnOf(other));
  return { order, eliminated: order.filter((axis) => turnOf(axis) > 0 && !filtered.includes(axis)), asked };
}

/** `w…`: which reported period may stand for which, for which parts; ways that are the same for several are one. */
function sourcesSql(pass: Pass): string {
  const kinds = [...new Set(pass.parts.map(({ overTime }) => overTime))];
  const sources = kinds.map(
    (kind) =>
      `select pid, sid, timing, dense_rank() over (partition by pid order by pref) as pref, needed, case when needed > 1 then bit else 1 end as bit,
      ${maskOf(pass, ({ overTime }) => overTime === kind)} as mask from ${SOURCE[kind]}`,
  );
  return `
w${pass.number} as materialized (
  select pid, sid, timing, pref, needed, bit, bit_or(mask) as mask from (
    ${sources.join("\n    union all ")}) w
  group by pid, sid, timing, pref, needed, bit
),`;
}

/** `t…`: the reports that may stand for a period, or be one `bit` of it, and which parts each `gives`. */
const tilesSql = (i: number) => `
t${i} as materialized (
  select y.yn, y.unit_id, y.subtree, w.pid, w.pref, w.needed, w.bit, y.has & w.mask as gives
  from y${i} y join w${i} w on w.sid = y.period_id and w.timing = y.timing where y.has & w.mask <> 0
),`;

/** `best…`: of the ways to make up a period, which parts each gives: the most preferred that is whole, for each part by itself. */
const bestSql = (i: number) => `
best${i} as materialized (
  select unit_id, subtree, pid, pref, needed,
    gives & ~coalesce(bit_or(gives) over (partition by unit_id, subtree, pid order by pref rows between unbounded preceding and 1 preceding), 0) as gives
  from (
    select unit_id, subtree, pid, pref, needed, bit_and(gives) as gives
    from (
      select unit_id, subtree, pid, pref, needed, bit, bit_or(gives) as gives
      from t${i} group by unit_id, subtree, pid, pref, needed, bit) tile
    group by unit_id, subtree, pid, pref, needed having count(*) = needed) way
),`;
